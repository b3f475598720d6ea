import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { ownWords } from '../own-words.ts';
import { OWN_WEIGHTS, ownRows } from './own-rows.ts';

export type Label = 'neu' | 'pos' | 'neg';
/** The index of a label in every table of the training. */
export const LABELS: Label[] = ['neu', 'pos', 'neg'];

export interface Row {
  text: string;
  /** Index into LABELS. */
  label: number;
  /** How much it counts. */
  weight: number;
  source: string;
}

/**
 * The sources that may be trained on, and how much a row of each counts. All others of the folder are for measuring only, or hold
 * posts under a share-alike licence (se-stackoverflow): no weights that ship have seen them.
 */
export const SOURCES: Record<'en' | 'ko', Record<string, number>> = {
  en: {
    goemotions: 1,
    'vader-tweets': 3,
    'vader-amazonReviewSnippets': 3,
    'vader-movieReviewSnippets': 1,
    'vader-nytEditorialSnippets': 3,
  },
  ko: { nsmc: 1.3, 'nsmc-mid': 0.2, kote: 8, 'goemotions-ko-mt': 1 },
};

/** Sources whose share of moods is an accident: it must not colour their words. */
export const APART = ['vader-movieReviewSnippets', 'own-long'];

/** The rows of one file of the evaluation folder, as `{text, label}`. */
export function readRows(folder: string, name: string): { text: string; label: Label }[] {
  const file = path.join(folder, 'sentiment', `${name}.jsonl.gz`);
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { text: string; label: Label });
}

/** Every row that a language's weights are made of: the folder's and our own. */
export function trainingRows(folder: string, language: 'en' | 'ko'): Row[] {
  const rows: Row[] = [];
  for (const [source, weight] of Object.entries(SOURCES[language])) {
    for (const { text, label } of readRows(folder, `${source}.train`)) {
      rows.push({ text: ownWords(text), label: LABELS.indexOf(label), weight, source });
    }
  }
  for (const { text, label, kind } of ownRows(language)) {
    rows.push({
      text,
      label: LABELS.indexOf(label),
      weight: OWN_WEIGHTS[language][kind],
      source: kind === 'long' ? 'own-long' : 'own',
    });
  }
  return rows.filter((row) => row.text);
}
