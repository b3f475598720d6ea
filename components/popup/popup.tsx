import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Favorite } from '../../utils/domain/index.ts';
import { browser } from '../../utils/lib/browser.ts';
import { findDocument } from '../../utils/permissions/find-document.ts';
import { getAllFavorites, getRecentFavorites } from '../../utils/storage/favorites/favorites-store.ts';
import { createSearch } from '../../utils/storage/favorites/search-favorites.ts';
import type { Settings } from '../../utils/storage/settings.ts';
import { PageFrame } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { pageTextsFor, useSettings } from '../shared/use-settings.ts';
import { NoPage } from './page-card.tsx';
import { findTargetTab, type PopupPage, popupPage } from './popup-page.ts';
import { plainClick, RecentFavorites } from './recent-favorites.tsx';
import { ThisPage } from './this-page.tsx';

/** The toolbar popup. `real`: it is one, and no tab; then it closes when its work is done. */
export function Popup({ real }: { real: boolean }) {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <PageFrame {...pageTextsFor(settings)} title="popup_title">
      <Content settings={settings} real={real} />
    </PageFrame>
  );
}

function Content({ settings, real }: { settings: Settings; real: boolean }) {
  const t = useText();
  const [looks, setLooks] = useState(0);
  const page = usePopupPage(real, looks);
  const [query, setQuery] = useState('');
  const [version, setVersion] = useState(0);
  const { shown, found, tags } = useRecent(query, version);

  const done = () => real && window.close();
  const open = async (url: string) => {
    await browser.tabs.create({ url });
    done();
  };
  const link = (url: string) => (event: MouseEvent) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    void open(url);
  };
  if (!page) return null;
  return (
    <main class="popup">
      {page.kind === 'none' && <NoPage title={t('popup_none_title')}>{t('popup_none')}</NoPage>}
      {page.kind === 'hidden' && <NoPage title={t('popup_hidden_title')}>{t('popup_hidden')}</NoPage>}
      {page.kind === 'refused' && <NoPage title={t('popup_refused_title')}>{t('popup_refused')}</NoPage>}
      {page.kind === 'file' && <NoPage title={t('popup_file_title')}>{t('popup_file')}</NoPage>}
      {'tabId' in page && (
        <ThisPage
          page={page}
          settings={settings}
          suggestions={tags}
          onShown={done}
          onChanged={() => setLooks((n) => n + 1)}
          onFavorites={() => setVersion((v) => v + 1)}
        />
      )}
      <RecentFavorites
        favorites={shown}
        query={query}
        found={found}
        now={Date.now()}
        onQuery={setQuery}
        onOpen={open}
      />
      <nav class="foot" aria-label={t('popup_more')}>
        <a href="/favorites.html" target="_blank" rel="noreferrer" onClick={link('/favorites.html')}>
          {t('popup_favorites')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer" onClick={link('/options.html')}>
          {t('popup_options')}
        </a>
      </nav>
    </main>
  );
}

async function lookAround(real: boolean): Promise<PopupPage> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return popupPage(findTargetTab(active, await browser.tabs.query({}), browser.runtime.getURL('')), real);
}

/** The same with its document: what is pressed in the popup is about that one, whatever the tab shows by then. */
async function withDocument(page: PopupPage): Promise<PopupPage> {
  if (!('tabId' in page)) return page;
  const { documentId } = await findDocument({ tabId: page.tabId, url: page.url });
  return { ...page, ...(documentId && { documentId }) };
}

/**
 * The page that the popup is about; null before the browser told. `real`: no tab; a tab looks again whenever it is shown, and
 * both do when `looks` changes.
 */
function usePopupPage(real: boolean, looks = 0): PopupPage | null {
  const [page, setPage] = useState<PopupPage | null>(null);
  useEffect(() => {
    const show = (next: PopupPage) => setPage((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    const look = () =>
      void lookAround(real).then(
        (next) => {
          show(next);
          // Where no script may look, the address has to do.
          withDocument(next).then(show, () => undefined);
        },
        () => show({ kind: 'none' }),
      );
    const onShow = () => document.visibilityState === 'visible' && look();
    look();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [real, looks]);
  return page;
}

const RECENT = 5;
const FOUND = 12;
const SUGGESTED = 24;

/** The tags in use, the commonest first. */
function commonTags(favorites: readonly Favorite[]): string[] {
  const uses = new Map<string, number>();
  for (const { tags } of favorites) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}

/** The favorites as the popup shows them: the last ones, or what `query` finds; another `version` looks again. */
function useRecent(
  query: string,
  version: number,
): {
  /** Null before they were read. */
  shown: readonly Favorite[] | null;
  /** How many were found in all; null where nothing is searched. */
  found: number | null;
  tags: string[];
} {
  const [recent, setRecent] = useState<Favorite[] | null>(null);
  const [all, setAll] = useState<Favorite[] | null>(null);
  useEffect(() => {
    let old = false;
    const fail = () => !old && setRecent((now) => now ?? []);
    void getRecentFavorites(RECENT).then((found) => !old && setRecent(found), fail);
    void getAllFavorites().then((found) => !old && setAll(found), fail);
    return () => {
      old = true;
    };
  }, [version]);
  const search = useMemo(() => createSearch(all ?? []), [all]);
  const tags = useMemo(() => commonTags(all ?? []).slice(0, SUGGESTED), [all]);
  const words = query.trim();
  const found = useMemo(() => (words && all ? search(words) : null), [search, words, all]);
  return { shown: found?.slice(0, FOUND) ?? recent, found: found?.length ?? null, tags };
}
