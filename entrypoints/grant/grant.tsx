import { useState } from 'preact/hooks';
import { ConsentCard } from '../../components/settings/consent-card.tsx';
import { GrantCard } from '../../components/settings/grant-card.tsx';
import type { Asked } from '../../components/settings/question-card.tsx';
import { ErrorNote } from '../../components/shared/controls/note.tsx';
import { Page } from '../../components/shared/controls/page.tsx';
import { browser } from '../../utils/browser.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { pageTextsFor, useSettings } from '../../utils/pages/use-settings.ts';
import { useTextRecipient } from '../../utils/pages/use-text-recipient.ts';
import { requestSearch } from '../../utils/permissions/consents.ts';
import { requestAllSites, requestSite } from '../../utils/permissions/sites.ts';
import { wishSite } from '../../utils/permissions/wish.ts';
import { hostOf } from '../../utils/sites/canonical-url.ts';

/** Closes this window, or this tab where the browser has no windows. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id).catch(() => window.close());
}

export type Question = 'site' | 'search';

/** The small window that asks whether `url`'s site may be read, or its address be searched for. */
export function Grant({ url, what }: { url: string; what: Question }) {
  const settings = useSettings();
  const { error, run } = useSaving();
  const [state, setState] = useState<Asked>('asking');
  const recipient = useTextRecipient(settings);
  if (!settings || recipient === null) return null;

  const ask = (question: () => Promise<boolean>) =>
    run(async () => {
      const granted = await question();
      setState(granted ? 'granted' : 'denied');
      if (!granted) await wishSite(null);
      if (granted) await close();
    });
  if (what === 'search')
    return (
      <Page {...pageTextsFor(settings)} title="grant_title">
        <ConsentCard state={state} onAllow={() => ask(requestSearch)} onClose={close}>
          <ErrorNote error={error} />
        </ConsentCard>
      </Page>
    );
  return (
    <Page {...pageTextsFor(settings)} title="grant_title">
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
    </Page>
  );
}
