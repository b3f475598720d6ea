import type { Source } from '../domain/index.ts';
import { termsOf } from '../extractive/terms.ts';

/** One numbered line of what a model reads. */
export interface SourceEntry {
  /** `S3` for a sentence, `C12` for a comment. */
  label: string;
  /** As it is sent. */
  text: string;
  source: Source;
  /** False for what may be read but not repeated: a comment that was flagged. */
  citable: boolean;
}

/** The numbered lines by label, and by what they say. */
export interface NumberedSources {
  entries: readonly SourceEntry[];
  /** What may be named besides: titles and headings. */
  titles: string;
  get(label: string): SourceEntry | undefined;
  /** The entry that shares most words, names and figures with `text`; undefined where none shares enough. */
  best(text: string, among?: (entry: SourceEntry) => boolean): SourceEntry | undefined;
}

/** Terms that must be shared, and the share of the text's terms they must be where they are few. */
const ENOUGH = 2;
const SHARE = 0.34;

/** Makes the index of what is said lazily: most answers never need it. */
export function createSources(entries: readonly SourceEntry[], titles = ''): NumberedSources {
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  let index: Map<string, number[]> | undefined;

  function indexed(): Map<string, number[]> {
    if (index) return index;
    index = new Map();
    entries.forEach((entry, at) => {
      for (const term of new Set(termsOf(entry.text))) {
        const row = index!.get(term);
        if (row) row.push(at);
        else index!.set(term, [at]);
      }
    });
    return index;
  }

  function best(text: string, among: (entry: SourceEntry) => boolean = () => true): SourceEntry | undefined {
    const terms = [...new Set(termsOf(text))];
    const shared = new Map<number, { weight: number; terms: number }>();
    for (const term of terms) {
      const rows = indexed().get(term) ?? [];
      const weight = Math.log(1 + entries.length / (rows.length || 1));
      for (const at of rows) {
        const sum = shared.get(at) ?? { weight: 0, terms: 0 };
        shared.set(at, { weight: sum.weight + weight, terms: sum.terms + 1 });
      }
    }
    let found: { entry: SourceEntry; weight: number } | undefined;
    for (const [at, { weight, terms: n }] of shared) {
      const entry = entries[at]!;
      if (n < ENOUGH && n < terms.length * SHARE) continue;
      if ((!found || weight > found.weight) && entry.citable && among(entry)) found = { entry, weight };
    }
    return found?.entry;
  }

  return { entries, titles, get: (label) => byLabel.get(label), best };
}
