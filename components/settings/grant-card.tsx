import type { ComponentChildren } from 'preact';
import type { TextRecipient } from '../../utils/pages/use-text-recipient.ts';
import type { Translate } from '../../utils/texts.ts';
import { Button } from '../shared/controls/button.tsx';
import { useText } from '../shared/text.ts';
import { type Asked, ClosingCard, QuestionCard } from './question-card.tsx';

interface Props {
  /** Null where the address that came along is none that can be read. */
  host: string | null;
  state: Asked;
  /** Who is sent the text; absent where nobody could tell: then nothing is promised. */
  recipient?: TextRecipient | undefined;
  /** Both run inside the click: they ask the browser right there. */
  onAllowSite: () => void;
  onAllowAll: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** Where the text goes, as far as it is known. */
function whereTold(recipient: TextRecipient | undefined, t: Translate): string[] {
  if (!recipient) return [];
  const { host, automatic } = recipient;
  if (host === null) return [t('grant_fact_where')];
  return [t(automatic ? 'grant_fact_automatic' : 'grant_fact_click', host)];
}

/** The question whether a site's pages may be read, with what that means. `children`: an error. */
export function GrantCard({ host, state, recipient, onAllowSite, onAllowAll, onClose, children }: Props) {
  const t = useText();
  if (!host)
    return (
      <ClosingCard title={t('grant_bad_title')} onClose={onClose}>
        <p>{t('grant_bad')}</p>
      </ClosingCard>
    );
  if (state === 'granted')
    return (
      <ClosingCard title={t('grant_done_title')} onClose={onClose}>
        <p role="status">{t('grant_done')}</p>
      </ClosingCard>
    );
  return (
    <QuestionCard
      question={t('grant_question', host)}
      facts={[t('grant_fact_what'), ...whereTold(recipient, t), t('grant_fact_when')]}
      denied={state === 'denied' && t('grant_denied')}
      buttons={
        <>
          <Button look="primary" onClick={onAllowSite}>
            {t('grant_allow_site', host)}
          </Button>
          <Button onClick={onAllowAll}>{t('grant_allow_all')}</Button>
        </>
      }
      foot={t('grant_foot')}
      onClose={onClose}
    >
      {children}
    </QuestionCard>
  );
}
