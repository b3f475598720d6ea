import { readFileSync } from 'node:fs';
import { LABELS, type Label } from './labels.ts';
import { random } from './random.ts';

/** What a row counts: one written as a whole, a saying about a thing, and whole ones put together to a longer comment. */
export const OWN_WEIGHTS = { en: { whole: 15, made: 2.5, long: 3 }, ko: { whole: 18, made: 2.5, long: 3 } };
/** Longer comments that are put together. */
const LONG = { en: 6000, ko: 0 };
const MOST_SENTENCES = 4;
/** Tables of whole comments in own-comments/, in the order in which they are learned. */
const WHOLE = {
  en: ['english-general', 'english-answers', 'english-reviews', 'english-news', 'english-talk'],
  ko: ['korean-general'],
};
/** Things that each saying is said of. */
const EACH = 8;

interface OwnRow {
  text: string;
  label: Label;
  kind: 'whole' | 'made' | 'long';
}

/** Comments about software that were written for this project: they tell the classifier what the subject sounds like. */
export function ownRows(language: 'en' | 'ko'): OwnRow[] {
  const korean = language === 'ko';
  const rows: OwnRow[] = [];
  for (const table of WHOLE[language]) {
    for (const [label, text] of labelled(table)) rows.push({ text, label, kind: 'whole' });
  }
  rows.push(...longRows(rows, LONG[language]));
  const name = korean ? 'korean' : 'english';
  const things = lines(`${name}-subjects`);
  const next = random(5);
  for (const [label, saying] of labelled(`${name}-predicates`)) {
    for (let i = 0; i < EACH; i++) {
      const thing = things[Math.floor(next() * things.length)]!;
      const said = korean ? thing + particle(thing, next) : `${next() < 0.5 ? 'The' : 'This'} ${thing}`;
      rows.push({ text: `${said} ${saying}`, label, kind: 'made' });
    }
  }
  return rows;
}

const lines = (table: string): string[] =>
  readFileSync(new URL(`own-comments/${table}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

const labelled = (table: string) => lines(table).map((line) => line.split('\t') as [Label, string]);

/** Longer comments: neutral ones in a row, and in two of three one with a mood among them, which is then the mood of all. */
function longRows(whole: OwnRow[], count: number): OwnRow[] {
  const next = random(7);
  const by = (label: Label) => whole.filter((row) => row.label === label);
  const texts = { neu: by('neu'), pos: by('pos'), neg: by('neg') };
  const draw = (label: Label) => texts[label][Math.floor(next() * texts[label].length)]!.text;
  return Array.from({ length: count }, (_, i): OwnRow => {
    const label = LABELS[i % 3]!;
    const parts = Array.from({ length: 1 + Math.floor(next() * MOST_SENTENCES) }, () => draw('neu'));
    if (label !== 'neu') parts.splice(Math.floor(next() * (parts.length + 1)), 0, draw(label));
    else if (parts.length < 2) parts.push(draw('neu'));
    return { text: parts.join(' '), label, kind: 'long' };
  });
}

/** The topic or the subject particle that fits the last sound. */
function particle(thing: string, next: () => number): string {
  const code = thing.charCodeAt(thing.length - 1) - 0xac00;
  const closed = code >= 0 ? code % 28 > 0 : next() < 0.3;
  if (next() < 0.5) return closed ? '은' : '는';
  return closed ? '이' : '가';
}
