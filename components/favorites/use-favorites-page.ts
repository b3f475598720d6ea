import { useMemo, useRef, useState } from 'preact/hooks';
import type { Favorite, PlainError, SavedQuestion } from '../../utils/domain/index.ts';
import { IMPORT_MAX_BYTES } from '../../utils/domain/limits.ts';
import { toPlainError, UserError } from '../../utils/domain/user-error.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import type { ImportCounts } from '../../utils/storage/favorites/favorites-store.ts';
import { type ExportFormat, type FavoritesReader, FORMATS } from '../../utils/storage/favorites/formats/index.ts';
import type { FavoriteChange, Favorites } from './use-favorites.ts';

type Said =
  | { kind: 'removed'; favorite: Favorite }
  | { kind: 'question'; url: string; question: SavedQuestion }
  | { kind: 'imported'; counts: ImportCounts }
  | { kind: 'failed'; error: PlainError };

/** What can be undone. */
const isDeletion = ({ kind }: Said): boolean => kind === 'removed' || kind === 'question';

/** Formats that are read as well as written. */
const [IMPORT] = FORMATS.flatMap((format: ExportFormat) => (format.reader ? [format.reader] : []));

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
        say({ kind: 'failed', error: toPlainError(error) });
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
          const shown = now().favorites.list?.find((each) => each.id === id);
          const favorite = shown && (await now().favorites.remove(shown));
          if (favorite) say({ kind: 'removed', favorite });
        }),
      forget: (url: string, question: SavedQuestion) =>
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
        if (format) downloadFile(fileName(format.extension), format.mimeType, format.write(favorites.list ?? [], t));
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

/** Hands a text to the browser as a download. */
function downloadFile(name: string, mimeType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Reads chosen files through `reader`, one after the other and piece by piece. Throws `import_size` before anything is read. */
async function readFiles(files: readonly File[], reader: () => FavoritesReader): Promise<Favorite[]> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > IMPORT_MAX_BYTES) throw new UserError('import_size', [String(IMPORT_MAX_BYTES / 1_000_000)]);
  const favorites: Favorite[] = [];
  for (const file of files) favorites.push(...(await readFile(file, reader())));
  return favorites;
}

async function readFile(file: File, reader: FavoritesReader): Promise<Favorite[]> {
  const decoder = new TextDecoder();
  const stream = file.stream().getReader();
  try {
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      reader.push(decoder.decode(part.value, { stream: true }));
    }
    reader.push(decoder.decode());
    return reader.end();
  } finally {
    await stream.cancel().catch(() => undefined);
  }
}
