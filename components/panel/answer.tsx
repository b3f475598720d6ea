import type { Coverage, JobState } from '../../utils/domain/index.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { languageOf, numberText } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';
import { BulletList, BulletPlaceholders } from './bullet-list.tsx';
import { engineText } from './engine-line.ts';
import { openingCount, summaryOf } from './panel-contents.ts';
import { usePanelTools } from './panel-context.ts';
import { Notices, TextButton } from './panel-notices.tsx';
import type { AskedQuestion } from './panel-props.ts';

/** A question with its answer, folded where it is of an earlier visit. */
export function Answer({ asked, mayAsk }: { asked: AskedQuestion; mayAsk: boolean }) {
  const t = useText();
  const { on } = usePanelTools();
  const { question, job } = asked;
  const running = job.status === 'running';
  return (
    <details class="question" data-part="question" open={!asked.kept}>
      <summary>
        <Icon name="forward" />
        <span dir="auto">{question}</span>
      </summary>
      <div class="answer" aria-busy={running}>
        <AnswerBody job={job} />
        <p class="answer-facts" data-part="answer-facts">
          {factsOf(asked, t)}
        </p>
        <p class="answer-buttons">
          {running ? (
            <TextButton act={on.cancelQuestion}>{t('panel_cancel')}</TextButton>
          ) : (
            <>
              {mayAsk && (
                <TextButton act={() => void on.ask(question, job.status === 'done')}>
                  {t('panel_question_again')}
                </TextButton>
              )}
              <TextButton act={() => on.forgetQuestion(question)}>{t('panel_question_forget')}</TextButton>
            </>
          )}
        </p>
      </div>
    </details>
  );
}

/** What came, and why no more came where that is so. */
function AnswerBody({ job }: { job: JobState }) {
  const t = useText();
  const bullets = summaryOf(job)?.opening ?? [];
  const some = openingCount(job) > 0;
  return (
    <>
      {bullets.length > 0 && <BulletList bullets={bullets} />}
      {job.status === 'running' && !some && (
        <ul class="bullets waits">
          <BulletPlaceholders lines={3} />
          <BulletPlaceholders lines={3} />
        </ul>
      )}
      <Notices notices={job.notices} />
      {job.error && <AnswerError error={job.error} />}
      {job.status === 'cancelled' && <p class="note">{t(some ? 'panel_cancelled_partly' : 'panel_cancelled')}</p>}
      {job.status === 'done' && !some && <p class="note">{t('panel_question_none')}</p>}
    </>
  );
}

function AnswerError({ error: { code, values = [] } }: { error: NonNullable<JobState['error']> }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <div class="note error" data-part="error">
      <Icon name="warning" />
      <div>
        <p>{t(`error_${code}`, ...values)}</p>
        {/^(model_|spending_)/.test(code) && (
          <TextButton act={() => on.openOptions('models')}>{t('panel_own_options')}</TextButton>
        )}
      </div>
    </div>
  );
}

/** "원문과 댓글 12,345자 모두 읽음 · GPT · 3.2초 · 4,000토큰 · $0.01"; of an earlier visit, who answered and when. */
function factsOf({ job, model, askedAt, kept }: AskedQuestion, t: Translate): string {
  if (kept) return [model, new Date(askedAt).toLocaleDateString(languageOf(t))].filter(Boolean).join(' · ');
  const { coverage, report, status, usage } = job;
  const read = status !== 'failed' || openingCount(job) > 0;
  const tokens = usage ? usage.input + usage.output : 0;
  return [
    coverage && read && coverageText(coverage, t),
    report ? engineText(report, t) : status === 'running' && model,
    !report && tokens > 0 && t('panel_tokens', numberText(tokens)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function coverageText({ read, total }: Coverage, t: Translate): string {
  if (read >= total) return t('panel_question_read', numberText(total));
  return t('panel_question_read_some', numberText(total), numberText(read));
}
