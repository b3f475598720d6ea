import type { Favorite } from '../../model.ts';
import type { Translate } from '../../texts.ts';

/** A way favorites leave the extension, and maybe come back. Pure. */
export interface Format {
  /** Also part of the texts' keys: `favorites_format_<id>`. */
  id: string;
  extension: string;
  mimeType: string;
  /** The whole file. `t` gives its headings. */
  write(favorites: readonly Favorite[], t: Translate): string;
  /** What `write` wrote. Throws `import_line` (values: line, what is wrong) and `import_version`. */
  read?(text: string): Favorite[];
}
