import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

export type { FavoritesReader, Format } from './format.ts';

export const FORMATS = [json, markdown] as const satisfies Format[];
