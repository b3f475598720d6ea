import type { ComponentChildren } from 'preact';
import { Button } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { Seal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  state: 'asking' | 'denied' | 'granted';
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
      <main class="grant">
        <Seal size={32} />
        <h1>{t('grant_done_title')}</h1>
        <p role="status">{t('consent_done')}</p>
        <div class="grant-buttons">
          <Button onClick={onClose}>{t('grant_close')}</Button>
        </div>
      </main>
    );
  return (
    <main class="grant">
      <Seal size={32} />
      <h1>{t('consent_question')}</h1>
      <ul class="grant-facts">
        <li>{t('consent_fact_what')}</li>
        <li>{t('consent_fact_when')}</li>
      </ul>
      <Note>{state === 'denied' && t('consent_denied')}</Note>
      {children}
      <div class="grant-buttons">
        <Button look="primary" onClick={onAllow}>
          {t('consent_allow')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('grant_cancel')}
        </Button>
      </div>
    </main>
  );
}
