import type { Translate } from '../../utils/i18n/texts.ts';
import { useText } from '../shared/text-context.ts';
import { Answer } from './answer.tsx';
import { Status } from './live-status.tsx';
import { openingCount } from './panel-contents.ts';
import type { AskedQuestion, QuestionView } from './panel-props.ts';
import { QuestionField } from './question-field.tsx';

/** Asking the reader's own model about this page, one question at a time; what was asked before stands below. */
export function QuestionSection({ view: { list, takes } }: { view: QuestionView }) {
  const t = useText();
  const answering = list.find(({ job }) => job.status === 'running');
  return (
    <section class="questions" data-part="questions" aria-label={t('panel_questions')}>
      {takes ? <QuestionField takes={takes} busy={answering !== undefined} /> : <h3>{t('panel_questions')}</h3>}
      {list.length > 0 && (
        <ul class="asked">
          {list.map((asked) => (
            <li key={`${asked.askedAt} ${asked.question}`}>
              <Answer asked={asked} mayAsk={takes !== undefined && !answering} />
            </li>
          ))}
        </ul>
      )}
      <Status text={saidOf(list[0], t)} />
    </section>
  );
}

/** Where the newest question of this visit is: it changes few times. */
function saidOf(latest: AskedQuestion | undefined, t: Translate): string {
  if (!latest || latest.kept) return '';
  const { job } = latest;
  const count = openingCount(job);
  if (job.status === 'running') return t('panel_question_asking');
  if (job.error) return t(`error_${job.error.code}`, ...(job.error.values ?? []));
  if (job.status === 'cancelled') return t('panel_cancelled');
  return count === 0
    ? t('panel_question_none')
    : t(count === 1 ? 'panel_question_said_one' : 'panel_question_said', count);
}
