import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hostOf } from '../../utils/domain/web-address.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { browser } from '../../utils/lib/browser.ts';
import { requestSearch } from '../../utils/permissions/data-consents.ts';
import { setPendingSite } from '../../utils/permissions/pending-site.ts';
import { requestAllSites, requestSite } from '../../utils/permissions/site-access.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { ErrorNote } from '../shared/controls/note.tsx';
import { PageFrame } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { pageTextsFor, useSettings } from '../shared/use-settings.ts';
import { ClosingCard, type GrantAnswer, QuestionCard } from './question-card.tsx';
import { type TextRecipient, useTextRecipient } from './use-text-recipient.ts';

/** Closes this window, or this tab where the browser has no windows. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id).catch(() => window.close());
}

export type GrantQuestion = 'site' | 'search';

/** The small window that asks whether `url`'s site may be read, or its address be searched for. */
export function Grant({ url, what }: { url: string; what: GrantQuestion }) {
  const settings = useSettings();
  const { error, run } = useSaving();
  const [state, setState] = useState<GrantAnswer>('asking');
  const recipient = useTextRecipient(settings);
  if (!settings || recipient === null) return null;

  const ask = (question: () => Promise<boolean>) =>
    run(async () => {
      const granted = await question();
      setState(granted ? 'granted' : 'denied');
      if (!granted) await setPendingSite(null);
      if (granted) await close();
    });
  if (what === 'search')
    return (
      <PageFrame {...pageTextsFor(settings)} title="grant_title">
        <ConsentCard state={state} onAllow={() => ask(requestSearch)} onClose={close}>
          <ErrorNote error={error} />
        </ConsentCard>
      </PageFrame>
    );
  return (
    <PageFrame {...pageTextsFor(settings)} title="grant_title">
      <GrantCard
        host={hostOf(url) || null}
        state={state}
        recipient={recipient}
        onAllowSite={() => ask(() => requestSite(url))}
        onAllowAll={() => ask(requestAllSites)}
        onClose={close}
      >
        <ErrorNote error={error} />
      </GrantCard>
    </PageFrame>
  );
}

interface Props {
  state: GrantAnswer;
  /** Runs inside the click: it asks the browser right there. */
  onAllow: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}

/** The question whether an article's address may be sent to Hacker News' search. `children`: an error. */
function ConsentCard({ state, onAllow, onClose, children }: Props) {
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
        <ControlButton look="primary" onClick={onAllow}>
          {t('consent_allow')}
        </ControlButton>
      }
      onClose={onClose}
    >
      {children}
    </QuestionCard>
  );
}

interface GrantCardProps {
  /** Null where the address that came along is none that can be read. */
  host: string | null;
  state: GrantAnswer;
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
export function GrantCard({ host, state, recipient, onAllowSite, onAllowAll, onClose, children }: GrantCardProps) {
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
          <ControlButton look="primary" onClick={onAllowSite}>
            {t('grant_allow_site', host)}
          </ControlButton>
          <ControlButton onClick={onAllowAll}>{t('grant_allow_all')}</ControlButton>
        </>
      }
      foot={t('grant_foot')}
      onClose={onClose}
    >
      {children}
    </QuestionCard>
  );
}
