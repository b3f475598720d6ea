import type { ComponentChildren } from 'preact';
import { Button } from '../shared/controls/button.tsx';
import { useText } from '../shared/text.ts';
import { type Asked, ClosingCard, QuestionCard } from './question-card.tsx';

interface Props {
  state: Asked;
  /** Runs inside the click: it asks the browser right there. */
  onAllow: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** The question whether an article's address may be sent to Hacker News' search. `children`: an error. */
export function ConsentCard({ state, onAllow, onClose, children }: Props) {
  const t = useText();
  if (state === 'granted')
    return (
      <ClosingCard title={t('grant_done_title')} onClose={onClose}>
        <p role="status">{t('consent_done')}</p>
      </ClosingCard>
    );
  return (
    <QuestionCard
      question={t('consent_question')}
      facts={[t('consent_fact_what'), t('consent_fact_when')]}
      denied={state === 'denied' && t('consent_denied')}
      buttons={
        <Button look="primary" onClick={onAllow}>
          {t('consent_allow')}
        </Button>
      }
      onClose={onClose}
    >
      {children}
    </QuestionCard>
  );
}
