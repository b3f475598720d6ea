import * as v from 'valibot';
import type { Favorite } from '../../../domain/index.ts';
import { FAVORITE_MAX_CHARS, IMPORT_MAX_FAVORITES } from '../../../domain/limits.ts';
import { UserError } from '../../../domain/user-error.ts';
import { startOfEnding } from '../../../text/text-end.ts';
import type { ExportFormat } from './export-format.ts';
import { favoriteSchema, TOO_DEEP } from './favorite-schema.ts';
import { isWithinFavoriteSize } from './favorite-size.ts';
import { type FilePart, lineOf, lineOfField, lineOfSyntaxError, partFrom } from './json-line.ts';
import { createListSplitter, type ListElement } from './json-list-stream.ts';

const FORMAT = 'yoyak-favorites';
const VERSION = 1;
const LIMITS = { elementChars: FAVORITE_MAX_CHARS, frameChars: 1_000_000 };
/** In the order they stand in the file. */
const FIELDS = [
  'id',
  'url',
  'title',
  'siteName',
  'storyId',
  'points',
  'commentCount',
  'tags',
  'note',
  'savedAt',
  'updatedAt',
  'summary',
  'digest',
  'report',
  'questions',
] as const satisfies (keyof Favorite)[];

/** Everything that is kept, one favorite a line, so that two files can be compared line by line. */
export const jsonFormat: ExportFormat = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  write(favorites) {
    const lines = favorites.map((favorite) => `\n${JSON.stringify(inOrder(favorite))}`);
    return `{"format":"${FORMAT}","version":${VERSION},"favorites":[${lines.join(',')}\n]}\n`;
  },
  reader() {
    const favorites: Favorite[] = [];
    const splitter = createListSplitter('favorites', LIMITS, {
      onList: (head) => checkHead(head),
      onElement(element) {
        if (favorites.length === IMPORT_MAX_FAVORITES) throw new UserError('import_count', [`${IMPORT_MAX_FAVORITES}`]);
        favorites.push(favoriteFrom(element));
      },
      onProblem({ line, what }) {
        throw new UserError('import_line', [String(line), what.split(/[\r\n]/)[0] ?? '']);
      },
      onTooLong({ line }) {
        throw new UserError('import_favorite_size', [String(line)]);
      },
      onForeign() {
        throw new UserError('import_version', ['?']);
      },
    });
    let begun = false;
    return {
      push(text) {
        if (text === '') return;
        splitter.push(begun ? text : text.replace(/^\uFEFF/, ''));
        begun = true;
      },
      end() {
        const frame = splitter.end();
        const { favorites: list } = headOf(parsed(frame));
        if (!Array.isArray(list)) throw lineOfField(frame, ['favorites'], 'favorites');
        return favorites;
      },
    };
  },
};

/** What stands in the file before the list is told apart from a broken file, as far as it can be. */
function checkHead(head: string): void {
  let value: unknown;
  try {
    value = JSON.parse(`${head}[]}`);
  } catch {
    return;
  }
  if (Object.hasOwn(Object(value), 'format') && Object.hasOwn(Object(value), 'version')) headOf(value);
}

/** The file's head. Throws `import_version` for that of another program or version. */
function headOf(value: unknown): Record<string, unknown> {
  const head = Object(value) as Record<string, unknown>;
  if (head.format === FORMAT && head.version === VERSION) return head;
  throw new UserError('import_version', [versionText(head.version)]);
}

function versionText(version: unknown): string {
  try {
    return startOfEnding(String(JSON.stringify(version) ?? '?'), 20);
  } catch {
    return '?'; // nested too deep for the stack
  }
}

function parsed(part: FilePart): unknown {
  try {
    return JSON.parse(part.text);
  } catch {
    throw lineOfSyntaxError(part);
  }
}

function favoriteFrom({ text, index, line }: ListElement): Favorite {
  const part = partFrom(text, line);
  const value = parsed(part);
  const result = v.safeParse(favoriteSchema, value, { abortEarly: true });
  if (result.success) {
    if (!isWithinFavoriteSize(result.output)) throw new UserError('import_favorite_size', [String(line)]);
    return result.output;
  }
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  if (issue.message === TOO_DEEP) throw new UserError('import_depth', [String(lineOf(part, path))]);
  throw lineOfField(part, path, `favorites[${index}]`);
}

function inOrder(favorite: Favorite): Favorite {
  return Object.fromEntries(FIELDS.map((field) => [field, favorite[field]])) as unknown as Favorite;
}
