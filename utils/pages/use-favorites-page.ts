import { useMemo, useRef, useState } from 'preact/hooks';
import { toPlain } from '../errors.ts';
import { FORMATS, type Format } from '../favorites/formats/index.ts';
import type { ImportCounts } from '../favorites/store.ts';
import type { Favorite, KeptQuestion, PlainError } from '../model.ts';
import type { Translate } from '../texts.ts';
import { download, readFiles } from './files.ts';
import type { FavoriteChange, Favorites } from './use-favorites.ts';

type Said =
  | { kind: 'removed'; favorite: Favorite }
  | { kind: 'question'; url: string; question: KeptQuestion }
  | { kind: 'imported'; counts: ImportCounts }
  | { kind: 'failed'; error: PlainError };

/** What can be undone. */
const isDeletion = ({ kind }: Said): boolean => kind === 'removed' || kind === 'question';

/** Formats that are read as well as written. */
const [IMPORT] = FORMATS.flatMap((format: Format) => (format.reader ? [format.reader] : []));

/** What the favorites page says and does; every failure becomes something it says. */
export function useFavoritesPage(favorites: Favorites, open: (id: string | null) => void, t: Translate) {
  const [sayings, setSayings] = useState<(Said & { key: number })[]>([]);
  const latest = useRef({ favorites, open, t, sayings });
  latest.current = { favorites, open, t, sayings };

  const verbs = useMemo(() => {
    let lastKey = 0;
    const say = (said: Said) => setSayings((all) => [...all, { ...said, key: ++lastKey }]);
    const dismiss = (key: number) => setSayings((all) => all.filter((saying) => saying.key !== key));
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
        return true;
      } catch (error) {
        say({ kind: 'failed', error: toPlain(error) });
        return false;
      }
    };
    const now = () => latest.current;
    return {
      open: (id: string | null) => now().open(id),
      dismiss,
      retry: () => void now().favorites.read(),
      edit: (id: string, change: FavoriteChange) => attempt(() => now().favorites.change(id, change)),
      remove: (id: string) =>
        void attempt(async () => {
          const favorite = await now().favorites.remove(id);
          if (favorite) say({ kind: 'removed', favorite });
        }),
      forget: (url: string, question: KeptQuestion) =>
        void attempt(async () => {
          await now().favorites.forget(url, question.question);
          say({ kind: 'question', url, question });
        }),
      dropBroken: (keys: readonly IDBValidKey[]) => void attempt(() => now().favorites.dropBroken(keys)),
      undo: (key?: number) =>
        void attempt(async () => {
          const removed = now().sayings.filter(isDeletion);
          const last = key === undefined ? removed.at(-1) : removed.find((saying) => saying.key === key);
          if (!last) return;
          dismiss(last.key);
          if (last.kind === 'question') await now().favorites.remember(last.url, last.question);
          if (last.kind !== 'removed') return;
          await now().favorites.restore(last.favorite);
          now().open(last.favorite.id);
        }),
      exportAs: (id: string) => {
        const format = FORMATS.find((format) => format.id === id);
        const { favorites, t } = now();
        if (format) download(fileName(format.extension), format.mimeType, format.write(favorites.list ?? [], t));
      },
      importFiles: (files: readonly File[]) =>
        void attempt(async () => {
          if (files.length === 0) return;
          setSayings((all) => all.filter(isDeletion));
          const read = IMPORT ? await readFiles(files, IMPORT) : [];
          say({ kind: 'imported', counts: await now().favorites.take(read) });
        }),
    };
  }, []);
  return { sayings, verbs };
}

/** `yoyak-favorites-2026-11-20.json` */
function fileName(extension: string): string {
  return `yoyak-favorites-${new Date().toLocaleDateString('sv-SE')}.${extension}`;
}
