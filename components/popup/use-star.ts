import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Favorite, PlainError } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { updateFavorite } from '../../utils/storage/favorites/favorites-store.ts';
import type { WebPage } from './popup-page.ts';

type Edit = Pick<Favorite, 'tags' | 'note'>;

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
    requestOwn('favoriteOf', page)
      .then(setFavorite)
      .catch((reason) => setError(toPlainError(reason)));
  }, [tabId, url]);

  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    await work().catch((reason) => setError(toPlainError(reason)));
  };
  const changed = (next: Favorite | null, gone: Favorite | null) => {
    setFavorite(next);
    setRemoved(gone);
    setSavedAt(null);
    onChange();
  };
  const save = () =>
    attempt(async () => {
      changed(await requestOwn('starTab', page), null);
    });
  const remove = (kept: Favorite) =>
    attempt(async () => {
      const { id, url } = kept;
      changed(null, (await requestOwn('unstar', { id, url })) ?? kept);
    });
  const undo = (gone: Favorite) =>
    attempt(async () => {
      changed(await requestOwn('restoreStar', gone), null);
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
