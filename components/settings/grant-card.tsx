import type { ComponentChildren } from 'preact';
import { Button } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { Seal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  /** Null where the address that came along is none that can be read. */
  host: string | null;
  state: 'asking' | 'denied' | 'granted';
  /** Both run inside the click: they ask the browser right there. */
  onAllowSite: () => void;
  onAllowAll: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** The question whether a site's pages may be read, with what that means. `children`: an error. */
export function GrantCard({ host, state, onAllowSite, onAllowAll, onClose, children }: Props) {
  const t = useText();
  if (!host)
    return (
      <main class="grant">
        <Seal size={32} />
        <h1>{t('grant_bad_title')}</h1>
        <p>{t('grant_bad')}</p>
        <div class="grant-buttons">
          <Button onClick={onClose}>{t('grant_close')}</Button>
        </div>
      </main>
    );
  if (state === 'granted')
    return (
      <main class="grant">
        <Seal size={32} />
        <h1>{t('grant_done_title')}</h1>
        <p role="status">{t('grant_done')}</p>
        <div class="grant-buttons">
          <Button onClick={onClose}>{t('grant_close')}</Button>
        </div>
      </main>
    );
  return (
    <main class="grant">
      <Seal size={32} />
      <h1>{t('grant_question', host)}</h1>
      <ul class="grant-facts">
        <li>{t('grant_fact_what')}</li>
        <li>{t('grant_fact_where')}</li>
        <li>{t('grant_fact_when')}</li>
      </ul>
      <Note>{state === 'denied' && t('grant_denied')}</Note>
      {children}
      <div class="grant-buttons">
        <Button look="primary" onClick={onAllowSite}>
          {t('grant_allow_site', host)}
        </Button>
        <Button onClick={onAllowAll}>{t('grant_allow_all')}</Button>
        <Button look="quiet" onClick={onClose}>
          {t('grant_cancel')}
        </Button>
      </div>
      <p class="hint">{t('grant_foot')}</p>
    </main>
  );
}
