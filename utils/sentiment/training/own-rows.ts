import { ENGLISH_SAYINGS, ENGLISH_THINGS, OWN_ENGLISH } from './own-english.ts';
import { KOREAN_SAYINGS, KOREAN_THINGS, OWN_KOREAN } from './own-korean.ts';
import { random } from './random.ts';
import type { Label } from './rows.ts';

/** What a row counts: one written as a whole, and one put together. */
export const OWN_WEIGHTS = { en: { whole: 15, made: 2.5 }, ko: { whole: 18, made: 2.5 } };
/** Things that each saying is said of. */
const EACH = 8;

interface OwnRow {
  text: string;
  label: Label;
  kind: 'whole' | 'made';
}

/** Comments about software that were written for this project: they tell the classifier what the subject sounds like. */
export function ownRows(language: 'en' | 'ko'): OwnRow[] {
  const korean = language === 'ko';
  const rows: OwnRow[] = [];
  for (const [label, lines] of Object.entries(korean ? OWN_KOREAN : OWN_ENGLISH)) {
    for (const line of lines.trim().split('\n')) rows.push({ text: line.trim(), label: label as Label, kind: 'whole' });
  }
  const things = (korean ? KOREAN_THINGS : ENGLISH_THINGS).split(' ');
  const next = random(5);
  for (const [label, sayings] of Object.entries(korean ? KOREAN_SAYINGS : ENGLISH_SAYINGS)) {
    for (const saying of sayings.split('|')) {
      for (let i = 0; i < EACH; i++) {
        const thing = things[Math.floor(next() * things.length)]!;
        const said = korean ? thing + particle(thing, next) : `${next() < 0.5 ? 'The' : 'This'} ${thing}`;
        rows.push({ text: `${said} ${saying}`, label: label as Label, kind: 'made' });
      }
    }
  }
  return rows;
}

/** The topic or the subject particle that fits the last sound. */
function particle(thing: string, next: () => number): string {
  const code = thing.charCodeAt(thing.length - 1) - 0xac00;
  const closed = code >= 0 ? code % 28 > 0 : next() < 0.3;
  if (next() < 0.5) return closed ? '은' : '는';
  return closed ? '이' : '가';
}
