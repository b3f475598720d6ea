import { FINAL, finalOf } from './hangul.ts';
import { endI, endPlain } from './plain-style.ts';
import { predicateKindOf } from './predicates.ts';
import { endRequest } from './requests.ts';
import type { Rewrite } from './rewrite.ts';
import {
  endExclamation,
  endSpoken,
  endSpokenInfinitive,
  endSpokenOrder,
  endSpokenProposal,
  endSpokenTogether,
} from './spoken-endings.ts';
import {
  endBackground,
  endContracted,
  endCopula,
  endFormal,
  endHearsay,
  endPlan,
  endQuoted,
  endReported,
  endStem,
  endSuggestion,
  endVerb,
} from './statements.ts';

const request: Rewrite = (context, base) => endRequest(context, base);
/** A question, or the end of a clause that something is missing from. */
const leave: Rewrite = () => null;

/** Every ending with what to do before it. The longest that fits decides, so that the order does not matter. */
const TABLE: [string, Rewrite][] = [
  ['아니에요', (_, base) => `${base}아님`],
  ['아니예요', (_, base) => `${base}아님`],
  ['아녜요', (_, base) => `${base}아님`],
  ['아니여요', (_, base) => `${base}아님`],
  ['이에요', endCopula],
  ['이예요', (_, base) => endI(`${base}이`)],
  ['이어요', (context, base, closed) => (/^[뒤연]?$/.test(base) ? `${base}이음` : endCopula(context, base, closed))],
  ['여요', (context, base, closed) => endSpokenInfinitive(context, `${base}여`, closed)],
  ['예요', endCopula],
  [
    '에요',
    (context, base, closed) =>
      finalOf(base) === FINAL.none && !/[기저여]$/.test(base) ? endCopula(context, base, closed) : null,
  ],
  ['더라고요', endStem],
  ['더라구요', endStem],
  ['더군요', endStem],
  ['던데요', endStem],
  ['거든요', (context, base, closed) => (base ? endStem(context, base, closed) : null)],
  ['잖아요', endStem],
  ['는군요', endVerb],
  ['로군요', endStem],
  ['군요', endStem],
  ['는데요', endVerb],
  ['은데요', (context, base, closed) => endBackground(context, `${base}은`, closed)],
  ['데요', endBackground],
  ['건네요', (_, base) => `${base}건넴`],
  ['네요', endContracted],
  ['지요', endSuggestion],
  ['대요', endHearsay],
  ['래요', endQuoted],
  ['게요', endPlan],
  ['점잖아요', (_, base) => `${base}점잖음`],
  ['달갑잖아요', (_, base) => `${base}달갑잖음`],
  ['힘세요', (_, base) => `${base}힘셈`],
  ['거세요', (_, base) => (base ? null : '거셈')],
  ['세요', request],
  ['니까요', leave],
  ['까요', leave],
  ['고요', leave],
  [
    '서요',
    (context, base, closed) =>
      /[아어해여려워와러라]$/.test(base) ? null : endSpokenInfinitive(context, `${base}서`, closed),
  ],
  ['나요', (context, base, closed) => endSpokenInfinitive(context, `${base}나`, closed)],
  ['요', endSpokenInfinitive],
  ['죠', endSuggestion],
  ['십시오', request],
  ['십시요', request],
  [
    '시오',
    (context, base) =>
      base.endsWith('으') || base === '마' || predicateKindOf(base) === 'predicate' ? endRequest(context, base) : null,
  ],
  ['니다', endFormal],
  [
    '시다',
    (context, base, closed) =>
      (finalOf(base) === FINAL.b ? endSpokenTogether(context, base, closed) : null) ??
      endPlain(context, `${base}시다`, closed),
  ],
  ['다', (context, base, closed) => endPlain(context, `${base}다`, closed)],
  ['다더라고요', endReported],
  ['다더라', endReported],
  ['다던데요', endReported],
  [
    '더라',
    (context, base, closed) =>
      (base && finalOf(base) !== 0) || predicateKindOf(base) === 'predicate' || base.endsWith('이')
        ? endStem(context, base, closed)
        : null,
  ],
  ['라', endSpokenOrder],
  ['자', endSpokenProposal],
  ['더군', endStem],
  ['구나', endExclamation],
  [
    '군',
    (context, base, closed) =>
      finalOf(base) === FINAL.ss || base.endsWith('는') ? endExclamation(context, base, closed) : null,
  ],
  ['어', endSpoken],
  ['아', endSpoken],
  ['지', endSpoken],
  [
    '네',
    (context, base, closed) =>
      closed && predicateKindOf(base) === 'predicate' && finalOf(base) === 0
        ? endContracted(context, base, closed)
        : endSpoken(context, base, closed),
  ],
  ['거야', (context, base, closed) => (closed ? endCopula(context, `${base}거`, closed) : null)],
  ['이야', (_, base, closed) => (closed && finalOf(base) > 0 ? `${base}임` : null)],
];

const byLast = new Map<string, [string, Rewrite][]>();
for (const row of TABLE) {
  const last = row[0].at(-1)!;
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), row].sort((a, b) => b[0].length - a[0].length),
  );
}

/**
 * The last word of a sentence with a nominal ending, or null where it is none of the known endings, is a noun already, or could be
 * two things. `context` and `closed` as in rewrite.ts.
 */
export function endWordNominally(context: string, word: string, closed: boolean): string | null {
  const rows = byLast.get(word.at(-1)!);
  if (!rows) return null;
  for (const [ending, rewrite] of rows) {
    if (word.endsWith(ending)) return rewrite(context, word.slice(0, -ending.length), closed);
  }
  return null;
}
