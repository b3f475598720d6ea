import { FINAL, finalOf } from './hangul.ts';
import { endI, endPlain } from './plain.ts';
import { kindOf } from './predicates.ts';
import { endRequest } from './requests.ts';
import type { Rewrite } from './rewrite.ts';
import { exclaimed, infinitive, order, proposal, spoken, together } from './spoken.ts';
import { background, copula, formal, hearsay, plan, quoted, said, stem, suggestion, verb, worn } from './statements.ts';

const request: Rewrite = (context, base) => endRequest(context, base);
/** A question, or the end of a clause that something is missing from. */
const leave: Rewrite = () => null;

/** Every ending with what to do before it. The longest that fits decides, so that the order does not matter. */
const TABLE: [string, Rewrite][] = [
  ['아니에요', (_, base) => `${base}아님`],
  ['아니예요', (_, base) => `${base}아님`],
  ['아녜요', (_, base) => `${base}아님`],
  ['아니여요', (_, base) => `${base}아님`],
  ['이에요', copula],
  ['이예요', (_, base) => endI(`${base}이`)],
  ['이어요', (context, base, closed) => (/^[뒤연]?$/.test(base) ? `${base}이음` : copula(context, base, closed))],
  ['여요', (context, base, closed) => infinitive(context, `${base}여`, closed)],
  ['예요', copula],
  [
    '에요',
    (context, base, closed) =>
      finalOf(base) === FINAL.none && !/[기저여]$/.test(base) ? copula(context, base, closed) : null,
  ],
  ['더라고요', stem],
  ['더라구요', stem],
  ['더군요', stem],
  ['던데요', stem],
  ['거든요', (context, base, closed) => (base ? stem(context, base, closed) : null)],
  ['잖아요', stem],
  ['는군요', verb],
  ['로군요', stem],
  ['군요', stem],
  ['는데요', verb],
  ['은데요', (context, base, closed) => background(context, `${base}은`, closed)],
  ['데요', background],
  ['건네요', (_, base) => `${base}건넴`],
  ['네요', worn],
  ['지요', suggestion],
  ['대요', hearsay],
  ['래요', quoted],
  ['게요', plan],
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
    (context, base, closed) => (/[아어해여려워와러라]$/.test(base) ? null : infinitive(context, `${base}서`, closed)),
  ],
  ['나요', (context, base, closed) => infinitive(context, `${base}나`, closed)],
  ['요', infinitive],
  ['죠', suggestion],
  ['십시오', request],
  ['십시요', request],
  [
    '시오',
    (context, base) =>
      base.endsWith('으') || base === '마' || kindOf(base) === 'predicate' ? endRequest(context, base) : null,
  ],
  ['니다', formal],
  [
    '시다',
    (context, base, closed) =>
      (finalOf(base) === FINAL.b ? together(context, base, closed) : null) ?? endPlain(context, `${base}시다`, closed),
  ],
  ['다', (context, base, closed) => endPlain(context, `${base}다`, closed)],
  ['다더라고요', said],
  ['다더라', said],
  ['다던데요', said],
  [
    '더라',
    (context, base, closed) =>
      (base && finalOf(base) !== 0) || kindOf(base) === 'predicate' || base.endsWith('이')
        ? stem(context, base, closed)
        : null,
  ],
  ['라', order],
  ['자', proposal],
  ['더군', stem],
  ['구나', exclaimed],
  [
    '군',
    (context, base, closed) =>
      finalOf(base) === FINAL.ss || base.endsWith('는') ? exclaimed(context, base, closed) : null,
  ],
  ['어', spoken],
  ['아', spoken],
  ['지', spoken],
  [
    '네',
    (context, base, closed) =>
      closed && kindOf(base) === 'predicate' && finalOf(base) === 0
        ? worn(context, base, closed)
        : spoken(context, base, closed),
  ],
  ['거야', (context, base, closed) => (closed ? copula(context, `${base}거`, closed) : null)],
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
export function endWord(context: string, word: string, closed: boolean): string | null {
  const rows = byLast.get(word.at(-1)!);
  if (!rows) return null;
  for (const [ending, rewrite] of rows) {
    if (word.endsWith(ending)) return rewrite(context, word.slice(0, -ending.length), closed);
  }
  return null;
}
