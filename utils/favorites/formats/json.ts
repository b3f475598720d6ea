import * as v from 'valibot';
import { UserError } from '../../errors.ts';
import type { Favorite } from '../../model.ts';
import { favoriteSchema } from './favorite-schema.ts';
import type { Format } from './format.ts';
import { brokenSyntax, wrongField } from './json-line.ts';

const FORMAT = 'yoyak-favorites';
const VERSION = 1;
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
export const json: Format = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  write(favorites) {
    const lines = favorites.map((favorite) => `\n${JSON.stringify(inOrder(favorite))}`);
    return `{"format":"${FORMAT}","version":${VERSION},"favorites":[${lines.join(',')}\n]}\n`;
  },
  read(file) {
    const text = file.replace(/^\uFEFF/, '');
    const { format, version, favorites } = Object(parsed(text)) as Record<string, unknown>;
    if (format !== FORMAT || version !== VERSION) {
      throw new UserError('import_version', [String(JSON.stringify(version) ?? '?').slice(0, 20)]);
    }
    if (!Array.isArray(favorites)) throw wrongField(text, ['favorites'], []);
    return favorites.map((value, index) => favoriteFrom(value, text, index));
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw brokenSyntax(text);
  }
}

function favoriteFrom(value: unknown, text: string, index: number): Favorite {
  const result = checked(value);
  if (result?.success) return result.output;
  const path = (result?.issues[0].path ?? []).map(({ key }) => key as string | number);
  throw wrongField(text, ['favorites', index], path);
}

/** Undefined where replies are nested so deep that the check runs out of stack. */
function checked(value: unknown) {
  try {
    return v.safeParse(favoriteSchema, value, { abortEarly: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inOrder(favorite: Favorite): Favorite {
  return Object.fromEntries(FIELDS.map((field) => [field, favorite[field]])) as unknown as Favorite;
}
