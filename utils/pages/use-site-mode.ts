import { useState } from 'preact/hooks';
import { requestOwn } from '../messages.ts';
import type { PlainError, SiteMode } from '../model.ts';
import { requestSite } from '../permissions/sites.ts';
import { wishSite } from '../permissions/wish.ts';
import type { Settings } from '../settings.ts';
import { siteModeFor } from '../sites/policy.ts';
import type { WebPage } from './popup-page.ts';
import { isBuiltIn } from './site-rows.ts';
import { useGrants } from './use-grants.ts';
import { useSaving } from './use-saving.ts';

/** The mode of a page's site, and the verb to change it. */
export function useSiteMode(
  { url, host, untouched }: WebPage,
  settings: Settings,
): {
  mode: SiteMode;
  /** It is on, but the browser does not let it be read any more. */
  lacking: boolean;
  /** The reader was asked and said no, just now. */
  denied: boolean;
  error: PlainError | null;
  /** Call it inside the click: `on` asks the browser for the site right there, and changes nothing where that is denied. */
  change(mode: SiteMode): void;
} {
  const [denied, setDenied] = useState(false);
  const { error, run } = useSaving();
  const granted = useGrants([url]).get(url);
  const stored = siteModeFor(url, settings);
  const mode = untouched && stored === 'on' ? 'click' : stored;
  const free = granted ?? isBuiltIn(host);

  const change = (next: SiteMode) => {
    const asks = next === 'on' && !free;
    const answer = asks ? requestSite(url) : Promise.resolve(true);
    if (asks) void wishSite(url);
    setDenied(false);
    void run(async () => {
      const allowed = await answer.catch(async (error) => {
        await wishSite(null);
        throw error;
      });
      if (allowed) return requestOwn('setSite', { url, mode: next });
      setDenied(true);
      await wishSite(null);
    });
  };
  return { mode, lacking: mode === 'on' && granted === false, denied, error, change };
}
