import { UserError } from '../errors.ts';
import type { FavoritesReader } from '../favorites/formats/index.ts';
import { IMPORT_MAX_BYTES } from '../limits.ts';
import type { Favorite } from '../model.ts';

/** Hands a text to the browser as a download. */
export function download(name: string, mimeType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Reads chosen files through `reader`, one after the other and piece by piece. Throws `import_size` before anything is read. */
export async function readFiles(files: readonly File[], reader: () => FavoritesReader): Promise<Favorite[]> {
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
