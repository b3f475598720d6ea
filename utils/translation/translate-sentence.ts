import { applyGlossary } from './glossary/apply-glossary.ts';
import type { ProtectedSpan } from './literals.ts';
import { findLostFigures } from './lost-figures.ts';
import { resolveParticles } from './particles.ts';
import { maskSpans, restoreSpans } from './placeholders.ts';
import { findProtectedSpans, type NameLexicon, toSentenceCase } from './protect-names.ts';
import { restoreNames } from './restore-names.ts';

/** Asks a translator for one text; rejects where it cannot. */
export type TranslateText = (text: string) => Promise<string>;

/** Longer text is no sentence, and no translator takes it in one: it stays as it is. */
const MAX_ENGLISH_CHARS = 2_000;
/** The longest answer that is looked at: translators say one word over and over. */
const MAX_ANSWER_CHARS = 3 * MAX_ENGLISH_CHARS;

/** Raise it whenever the same answers of a translator become another Korean: it is part of the key of finished jobs. */
export const TRANSLATION_PIPELINE_VERSION = 2;

/**
 * The Korean of one English sentence or heading: names, code and addresses as they are, every figure and negation in it,
 * our terms. What came back damaged is asked for once more, another way: without placeholders, or with a lost figure
 * behind one. Undefined where no answer is safe to show. Rejects as `ask` does.
 */
export async function translateSentence(
  english: string,
  ask: TranslateText,
  lexicon?: NameLexicon,
): Promise<string | undefined> {
  if (english.length > MAX_ENGLISH_CHARS) return undefined;
  const spans = findProtectedSpans(english, lexicon);
  if (!/\p{L}/u.test(maskSpans(english, spans).text)) return english;
  const text = toSentenceCase(english, lexicon);
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
  hidden: readonly ProtectedSpan[],
  kept: readonly ProtectedSpan[],
  ask: TranslateText,
): Promise<string | ProtectedSpan[]> {
  const mask = maskSpans(english, hidden);
  const answer = await ask(mask.text);
  if (answer.length > MAX_ANSWER_CHARS) return [];
  const whole = restoreSpans(cleanTranslation(mask.text, answer), mask);
  if (whole === undefined) return [];
  const korean = resolveParticles(restoreNames(english, whole, kept));
  const lost = findLostFigures(english, korean);
  if (lost.length > 0) return lost.map(({ at, text }) => ({ start: at, end: at + text.length, literal: true }));
  const literals = kept.filter(({ literal }) => literal).map(({ start, end }) => english.slice(start, end));
  const safe =
    isUsableTranslation(english, korean) &&
    literals.every((text) => korean.includes(text)) &&
    !hasLostNegation(english, korean);
  return safe ? applyGlossary(english, korean) : [];
}

/** What denies in English; "not only", "no doubt" and "no longer than" deny nothing. */
const DENIES =
  /\b(?:not(?! only| just| merely| to mention)|never|none|neither|without|cannot|unable)\b|n['’]t\b|\bno(?= [a-z])(?! doubt| longer than| more than| one but| less)/i;

/** What denies in Korean, or says the same the other way round. */
const DENIED =
  /않|잖|못|없|아니|아닌|아닙|아님|안 |안[되됩된될됐하할한]|말[고라아았]|말 것|금지|거부|불[가허편필확분충법응행균평완만]|비[현실공협생합정효]|무[관시료효죄산명제단]|미[만확완정지흡]|반대|드[물문]|모[르릅른를]|몰[라랐]|제외|부족|실패|어[렵려]|거의|거절|부[인정재적당]|싫|[여했]는지|지 여부|대신|이상|힘[들든듭]|마세요|마십시오/;

/** Whether the English sentence denies something and its Korean translation nothing. */
export function hasLostNegation(english: string, korean: string): boolean {
  return DENIES.test(english) && !DENIED.test(korean);
}

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
};
const RUNAWAY = /(\S{1,20})(?:[\s,]{1,4}\1){3,}|([가-힣]{1,8})\2{4,}/u;

/** An answer without what translators add of their own: entities, doubled blanks and full stops. */
export function cleanTranslation(asked: string, answer: string): string {
  const text = /&[a-z#]\w*;/.test(asked)
    ? answer
    : answer.replace(/&(?:quot|#39|apos|lt|gt|nbsp|amp);/g, (entity) => ENTITIES[entity]!);
  return text
    .replace(/\s+/g, ' ')
    .replace(/([.!?])\s?,(?=\s)/g, '$1')
    .trim();
}

/** Whether an answer is a Korean sentence at all: not empty, not the English again, not one word over and over. */
export function isUsableTranslation(english: string, korean: string): boolean {
  if (!/[가-힣]/.test(korean) || korean === english) return false;
  if (korean.length > english.length * 2 + 40) return false;
  return !RUNAWAY.test(korean) || RUNAWAY.test(english);
}
