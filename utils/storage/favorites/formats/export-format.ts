import type { Favorite } from '../../../domain/index.ts';
import type { Translate } from '../../../i18n/texts.ts';

/** Reads a file piece by piece, so that it is never held as one text. */
export interface FavoritesReader {
  push(text: string): void;
  /** What was written. `push` and `end` throw `import_line` (values: line, what is wrong), `import_version` and the limits of an import. */
  end(): Favorite[];
}

/** A way favorites leave the extension, and maybe come back. Pure. */
export interface ExportFormat {
  /** Also part of the texts' keys: `favorites_format_<id>`. */
  id: string;
  extension: string;
  mimeType: string;
  /** The whole file. `t` gives its headings. */
  write(favorites: readonly Favorite[], t: Translate): string;
  /** Reads what `write` wrote. */
  reader?(): FavoritesReader;
}
