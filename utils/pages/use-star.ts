import { useEffect, useMemo, useState } from 'preact/hooks';
import { toPlain } from '../errors.ts';
import { favoriteOf, removeFavorite, restoreFavorite, saveFavorite, updateFavorite } from '../favorites/store.ts';
import { requestOwn, type Star } from '../messages.ts';
import type { Favorite, PlainError } from '../model.ts';
import { latest } from './latest.ts';
import type { WebPage } from './popup-page.ts';

type Edit = Pick<Favorite, 'tags' | 'note'>;

/** A page that does not answer is kept by address and title after this many milliseconds. */
const PATIENCE = 500;

/** What a star keeps of a tab: what its own panel knows, else address and title. */
async function starOf({ tabId, url, documentId, title }: WebPage): Promise<Star> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const told = await Promise.race([
    requestOwn('starFactsOf', { tabId, url, ...(documentId && { documentId }) }).catch(() => null),
    silence,
  ]);
  return told ?? { facts: { url, title } };
}

const tellOthers = ({ url }: Favorite) => void requestOwn('favoritesChanged', { urls: [url] }).catch(toPlain);

/** The star of a page: saved first, edited after, removed with a way back. `onChange` hears of each. */
export function useStar(page: WebPage, onChange: () => void) {
  /** Undefined before it was looked up. */
  const [favorite, setFavorite] = useState<Favorite | null>();
  const [removed, setRemoved] = useState<Favorite | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [error, setError] = useState<PlainError | null>(null);

  const { tabId, url } = page;
  useEffect(() => {
    setRemoved(null);
    starOf(page)
      .then(({ facts }) => favoriteOf(facts.url))
      .then((found) => setFavorite(found ?? null))
      .catch((reason) => setError(toPlain(reason)));
  }, [tabId, url]);

  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    await work().catch((reason) => setError(toPlain(reason)));
  };
  const changed = (next: Favorite | null, gone: Favorite | null, about: Favorite) => {
    setFavorite(next);
    setRemoved(gone);
    setSavedAt(null);
    tellOthers(about);
    onChange();
  };
  const save = () =>
    attempt(async () => {
      const { facts, ...made } = await starOf(page);
      const kept = await saveFavorite(facts, made);
      changed(kept, null, kept);
    });
  const remove = (kept: Favorite) =>
    attempt(async () => {
      const gone = (await removeFavorite(kept.id)) ?? kept;
      changed(null, gone, gone);
    });
  const undo = (gone: Favorite) =>
    attempt(async () => {
      const back = await restoreFavorite(gone);
      changed(back, null, back);
    });

  const store = useMemo(
    () =>
      latest(async ({ id, ...edit }: Edit & { id: string }) => {
        const kept = await updateFavorite(id, edit);
        if (kept) setFavorite((now) => (now?.id === kept.id ? kept : now));
        setSavedAt(Date.now());
      }),
    [],
  );
  const edit = (id: string, change: Edit) =>
    attempt(async () => {
      await store({ id, ...change });
      onChange();
    });
  return { favorite, removed, savedAt, error, save, remove, undo, edit };
}
