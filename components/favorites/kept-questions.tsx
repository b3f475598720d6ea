import type { KeptQuestion } from '../../utils/model.ts';
import { nest } from '../panel/nest.ts';
import { languageOf } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { KeptBullets } from './kept.tsx';
import type { FavoritesCallbacks } from './props.ts';

interface Props {
  questions: readonly KeptQuestion[];
  url: string;
  onForget: FavoritesCallbacks['forget'];
}

/** What was asked about the page, newest first, with the answers. */
export const KeptQuestions = pure(function KeptQuestions({ questions, url, onForget }: Props) {
  const t = useText();
  return (
    <section class="section kept-questions" data-part="kept-questions">
      <h3>{t('panel_questions')}</h3>
      {questions.map((kept) => {
        const { question, bullets, askedAt, model } = kept;
        return (
          <section key={question}>
            <div class="question-line">
              <h4 dir="auto">{question}</h4>
              <button
                type="button"
                class="icon-button"
                title={t('favorites_question_forget')}
                aria-label={`${t('favorites_question_forget')}: ${question}`}
                data-part="forget-question"
                onClick={() => onForget(url, kept)}
              >
                <Icon name="close" />
              </button>
            </div>
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
        );
      })}
    </section>
  );
});
