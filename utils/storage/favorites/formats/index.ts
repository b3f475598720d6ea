import type { ExportFormat } from './export-format.ts';
import { jsonFormat } from './json.ts';
import { markdownFormat } from './markdown.ts';

export type { ExportFormat, FavoritesReader } from './export-format.ts';

export const FORMATS = [jsonFormat, markdownFormat] as const satisfies ExportFormat[];
