import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { authorTextOf } from '../../../utils/sentiment/author-text.ts';
import { LABELS, type Label } from './labels.ts';
import { OWN_WEIGHTS, ownRows } from './own-rows.ts';

export interface Row {
  text: string;
  /** Index into LABELS. */
  label: number;
  /** How likely positive and negative are; without it the label is certain. */
  chances?: [number, number];
  /** How much it counts. */
  weight: number;
  source: string;
}

/**
 * The sources that may be trained on, and how much a row of each counts. All others of the folder are for measuring only, or hold
 * posts under a share-alike licence (se-stackoverflow): no weights that ship have seen them.
 */
const SOURCES: Record<'en' | 'ko', Record<string, number>> = {
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

/** A mean of twenty raters is a mood from here on, either way; near to it the label might as well be the other one. */
const MOOD_FROM = 0.5;
const MOOD_BLUR = 0.3;
/** Of film reviews the mood is of the whole, not of the snippet. */
const LABEL_ALONE = 'vader-movieReviewSnippets';

interface FileRow {
  text: string;
  label: Label;
  valence?: number;
}

/** The rows of one file of the evaluation folder; `valence` where raters gave one, -4 to 4. */
export function readRows(folder: string, name: string): FileRow[] {
  const file = path.join(folder, 'sentiment', `${name}.jsonl.gz`);
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as FileRow);
}

/** Every row that a language's weights are made of: the folder's and our own. */
export function trainingRows(folder: string, language: 'en' | 'ko'): Row[] {
  const rows: Row[] = [];
  for (const [source, weight] of Object.entries(SOURCES[language])) {
    for (const { text, label, valence } of readRows(folder, `${source}.train`)) {
      const chances = valence === undefined || source === LABEL_ALONE ? undefined : chancesOf(valence);
      rows.push({ text: authorTextOf(text), label: LABELS.indexOf(label), chances, weight, source });
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

function chancesOf(valence: number): [number, number] {
  const beyond = (by: number) => 1 / (1 + Math.exp(-by / MOOD_BLUR));
  return [beyond(valence - MOOD_FROM), beyond(-valence - MOOD_FROM)];
}

/** How likely positive and negative are in a row. */
export const targetOf = ({ label, chances }: Row): [number, number] =>
  chances ?? [label === 1 ? 1 : 0, label === 2 ? 1 : 0];
