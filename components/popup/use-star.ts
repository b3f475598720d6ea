import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Favorite, PlainError } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { requestOwn, type StarPayload } from '../../utils/messaging/index.ts';
import {
  getFavorite,
  removeFavorite,
  restoreFavorite,
  saveFavorite,
  updateFavorite,
} from '../../utils/storage/favorites/favorites-store.ts';
import type { WebPage } from './popup-page.ts';

type Edit = Pick<Favorite, 'tags' | 'note'>;

/** A page that does not answer is kept by address and title after this many milliseconds. */
const PATIENCE = 500;

/** What a star keeps of a tab: what its own panel knows, else address and title. */
async function starOf({ tabId, url, documentId, title }: WebPage): Promise<StarPayload> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const told = await Promise.race([
    requestOwn('starPayloadOf', { tabId, url, ...(documentId && { documentId }) }).catch(() => null),
    silence,
  ]);
  return told ?? { facts: { url, title } };
}

const tellOthers = ({ url }: Favorite) => void requestOwn('favoritesChanged', { urls: [url] }).catch(toPlainError);

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
      .then(({ facts }) => getFavorite(facts.url))
      .then((found) => setFavorite(found ?? null))
      .catch((reason) => setError(toPlainError(reason)));
  }, [tabId, url]);

  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    await work().catch((reason) => setError(toPlainError(reason)));
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
      coalesceSaves(async ({ id, ...edit }: Edit & { id: string }) => {
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

/**
 * A saver that never runs twice at once: what comes while it is busy waits, and only the last of that is saved. The
 * promise settles when the saver is idle again; it rejects with what `save` threw.
 */
export function coalesceSaves<T>(save: (value: T) => Promise<unknown>): (value: T) => Promise<void> {
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      while (waiting) {
        const { value }: { value: T } = waiting;
        waiting = null;
        await save(value);
      }
    } finally {
      running = null;
    }
  }
  return (value) => {
    waiting = { value };
    running ??= run();
    return running;
  };
}
