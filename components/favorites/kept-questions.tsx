import type { KeptQuestion } from '../../utils/model.ts';
import { nest } from '../panel/nest.ts';
import { languageOf } from '../shared/format.ts';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { KeptBullets } from './kept.tsx';

interface Props {
  questions: readonly KeptQuestion[];
  url: string;
}

/** What was asked about the page, newest first, with the answers. */
export const KeptQuestions = pure(function KeptQuestions({ questions, url }: Props) {
  const t = useText();
  return (
    <section class="section kept-questions" data-part="kept-questions">
      <h3>{t('panel_questions')}</h3>
      {questions.map(({ question, bullets, askedAt, model }) => (
        <section key={question}>
          <h4 dir="auto">{question}</h4>
          {bullets.length > 0 ? (
            <KeptBullets branches={nest(bullets)} url={url} />
          ) : (
            <p class="no-answer">{t('panel_question_none')}</p>
          )}
          <p class="asked-on">
            {[model, new Date(askedAt).toLocaleDateString(languageOf(t), { dateStyle: 'long' })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </section>
      ))}
    </section>
  );
});
