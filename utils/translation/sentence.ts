import { isSound, tidied } from './answer.ts';
import { withTerms } from './apply-terms.ts';
import type { Kept } from './literals.ts';
import { inSentenceCase, keptIn, type Lexicon } from './names.ts';
import { lostNegation } from './negation.ts';
import { lostFigures } from './numbers.ts';
import { decided } from './particles.ts';
import { masked, restored } from './placeholders.ts';
import { withNames } from './repair.ts';

/** Asks a translator for one text; rejects where it cannot. */
export type Ask = (text: string) => Promise<string>;

/** Longer text is no sentence, and no translator takes it in one: it stays as it is. */
const MAX_ENGLISH_CHARS = 2_000;
/** The longest answer that is looked at: translators say one word over and over. */
const MAX_ANSWER_CHARS = 3 * MAX_ENGLISH_CHARS;

/** Raise it whenever the same answers of a translator become another Korean: it is part of the key of finished jobs. */
export const PIPELINE = 2;

/**
 * The Korean of one English sentence or heading: names, code and addresses as they are, every figure and negation in it,
 * our terms. What came back damaged is asked for once more, another way: without placeholders, or with a lost figure
 * behind one. Undefined where no answer is safe to show. Rejects as `ask` does.
 */
export async function translateSentence(english: string, ask: Ask, lexicon?: Lexicon): Promise<string | undefined> {
  if (english.length > MAX_ENGLISH_CHARS) return undefined;
  const spans = keptIn(english, lexicon);
  if (!/\p{L}/u.test(masked(english, spans).text)) return english;
  const text = inSentenceCase(english, lexicon);
  const first = await attempt(text, spans, spans, ask);
  if (typeof first === 'string') return first;
  const other = spans.length > 0 ? [] : first;
  if (other.length === spans.length) return undefined;
  const second = await attempt(text, other, spans, ask);
  return typeof second === 'string' ? second : undefined;
}

/** The Korean with `hidden` behind placeholders and `kept` safe; else the figures that got lost, as spans. */
async function attempt(
  english: string,
  hidden: readonly Kept[],
  kept: readonly Kept[],
  ask: Ask,
): Promise<string | Kept[]> {
  const mask = masked(english, hidden);
  const answer = await ask(mask.text);
  if (answer.length > MAX_ANSWER_CHARS) return [];
  const whole = restored(tidied(mask.text, answer), mask);
  if (whole === undefined) return [];
  const korean = decided(withNames(english, whole, kept));
  const lost = lostFigures(english, korean);
  if (lost.length > 0) return lost.map(({ at, text }) => ({ start: at, end: at + text.length, literal: true }));
  const literals = kept.filter(({ literal }) => literal).map(({ start, end }) => english.slice(start, end));
  const safe =
    isSound(english, korean) && literals.every((text) => korean.includes(text)) && !lostNegation(english, korean);
  return safe ? withTerms(english, korean) : [];
}
