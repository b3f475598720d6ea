import { FINAL, finalOf, isSyllable, withFinal } from './hangul.ts';
import { endInfinitive } from './infinitive.ts';
import { endI, endPlain } from './plain-style.ts';
import { isAdjective, predicateKindOf } from './predicates.ts';
import type { Rewrite } from './rewrite.ts';
import { isAdnominal } from './sentence-context.ts';
import { endClosed, endOpen, hasLostL, withM } from './stems.ts';

/** The stem as it stands (before -죠, -거든요, -더라): nothing of it is lost. A noun takes 임. */
export const endStem: Rewrite = (context, base) => {
  if (!isSyllable(base.slice(-1))) return base ? `${base}임` : null;
  if (base.endsWith('거') && base !== '거') return expectation(base.slice(0, -1)) ?? `${base}임`;
  if (base === '거') return '것임';
  if (finalOf(base) !== FINAL.none) return endClosed(context, base);
  if (base.endsWith('이')) return endI(base);
  if (/[가-힣]야$/.test(base)) return /[분시평광초심백재외임황미]야$/.test(base) ? `${base}임` : `${base} 함`;
  const kind = predicateKindOf(base);
  return kind === 'noun' ? `${base}임` : kind === 'both' ? null : withM(base);
};

/** -죠 after -시- may ask for something (하시죠). */
export const endSuggestion: Rewrite = (context, base, closed) =>
  base.endsWith('시') && base !== '계시' ? null : endStem(context, base, closed);

/** Before -네요, where a ㄹ may be lost. */
export const endContracted: Rewrite = (context, base, closed) =>
  WORN.test(base) ? endOpen(context, base, false) : endStem(context, base, closed);
/** What hasLostL in stems.ts would find in nouns too (카드, 드라마) is named here. */
const WORN =
  /^(?:드|아|머|무|푸|부|느|허|버|더|떠|터|써|어|여|노|도|모|조|빠|마|기|사|끄|트|쓰|푸|우|파)$|(?:[만힘흔물잠떠건받병멍철깃어아여려져며혀벼쳐켜곁껴붙맞정파넘나대찌]드|(?:사그라|오그라|쪼그라|오므라|누그러|수그러|움츠러|굴러|흘러)드|파고드|머무|드무|저무|깨무|다무|허무|맞무|베푸|부푸|까부|가느|[맴되나떠겉밑웃휘헛]도|뛰노|어노|녹스|영그|먹고사|잘사|못사|혀사|내모|이끄|휩쓰|뒤트|뒹구|서투|낯서|둥그|내미|떠미)$/;

/** Before -는데요, -는군요: a verb for sure. */
export const endVerb: Rewrite = (context, base) =>
  base === ''
    ? null
    : finalOf(base) > 0
      ? endClosed(context, base)
      : finalOf(base) === 0
        ? endOpen(context, base, true)
        : null;

/** -ㄹ게요, -ㄹ 거예요: a plan. */
function expectation(base: string): string | null {
  return finalOf(base) === FINAL.l && !/[별열일철질출결]$/.test(base) ? `${base} 것임` : null;
}

/** A noun before -예요, -이에요. */
export const endCopula: Rewrite = (_, base) => {
  if (base.endsWith('거')) return base === '거' ? '것임' : (expectation(base.slice(0, -1)) ?? `${base}임`);
  return base === '' ? null : base.endsWith('아니') ? withM(base) : `${base}임`;
};

/** -ㅂ니다 and -습니다; `base` still holds the ㅂ. */
export const endFormal: Rewrite = (context, base, closed) => {
  if (finalOf(base) !== FINAL.b) return finalOf(base) < 0 ? null : endPlain(context, `${base}니다`, closed);
  const last = base.at(-1)!;
  const head = base.slice(0, -1);
  if (last === '습' || last === '읍')
    return finalOf(head) > 0 ? endClosed(context, head) : /모$/.test(head) ? `${head}음` : null;
  if (last === '입') return `${head}임`;
  if (last === '겁' && head !== '') return finalOf(head) === FINAL.l ? `${head} 것임` : head === '내' ? '내걺' : null;
  if (last === '겁') return endOpen(context, '거', false) ?? (isAdnominal(context) ? '것임' : null);
  if (last === '답' && head !== '' && !/(?:^[잇내]|매)$/.test(head)) {
    return finalOf(head) === FINAL.none && !isAdjective(head) ? null : endPlain(context, `${head}다`, true);
  }
  if (last === '랍' && !/(?:자|바|놀|모자|나무)$/.test(head)) return told(context, head);
  if (last === '잡' || last === '냡') return /^잠?$/.test(head) && last === '잡' ? `${head}잠` : null;
  const open = withFinal(base, FINAL.none);
  return CONTRACTED.test(open) ? `${open}임` : endOpen(context, open, false);
};

/** Nouns that take -ㅂ니다 without -이-. */
const CONTRACTED = /(?:최고|별로|문제|이야기|얘기|이유|정도|하나|경우|쓰레기|차이|결과|누구)$/;

/** N(이)랍니다, N(이)란다: told, no hearsay in today's Korean. */
function told(context: string, head: string): string | null {
  if (head.endsWith('이')) return endI(head);
  if (head.endsWith('아니')) return withM(head);
  return /(?:하|으|되|가|오|지)$/.test(head) ? null : endStem(context, head, true);
}

/** -대요: hearsay stays hearsay. Verbs in -대다 (기대요, 두근대요) are none. */
export const endHearsay: Rewrite = (context, base) => {
  const final = finalOf(base);
  const said =
    final === FINAL.ss ||
    (final === FINAL.none && isAdjective(base) && base !== '싸') ||
    (final === FINAL.n &&
      !/^(?:아른|어른|지분|두리번)$/.test(base) &&
      (base.endsWith('는') || isKnown(withFinal(base, FINAL.none)))) ||
    HEARD.test(base);
  return said && endPlain(context, `${base}다`, true) !== null ? `${base}다고 함` : null;
};
const HEARD = /^[적작얕맞]$|(?:있|없|않|많|좋|싫|같|높|낮|넓|좁|깊|짧|옳|낫|쉽|렵|겁|럽|롭|답|볍|갑|깝|덥|춥|맵)$/;
const isKnown = (open: string) => hasLostL(open) || predicateKindOf(open) === 'predicate';

/** -이래요 is hearsay, -ㄹ래요 a plan, the rest an infinitive (파래요). */
export const endQuoted: Rewrite = (context, base) =>
  /이$|아니$/.test(base) && base.length > 1
    ? `${base}라고 함`
    : (expectation(base) ?? endInfinitive(context, `${base}래`));

/** -다더라 */
export const endReported: Rewrite = (context, base, closed) =>
  endPlain(context, `${base}다`, closed) === null ? null : `${base}다고 함`;

/** -ㄹ게요 */
export const endPlan: Rewrite = (_, base) => expectation(base);

/** 인데요, 한데요, 좋은데요, 어려운데요; 그런데요 is no predicate. */
export const endBackground: Rewrite = (context, base) => {
  if (finalOf(base) !== FINAL.n || /^(?:그런|이런|저런|어떤|던)$/.test(base)) return null;
  if (base === '건') return '것임';
  const head = base.slice(0, -1);
  if (base.endsWith('은') && finalOf(head) > 0) return endClosed(context, head);
  const open = withFinal(base, FINAL.none);
  if (open.endsWith('이')) return endI(open);
  return isAdjective(open) || open.endsWith('우') ? endOpen(context, open, false) : null;
};
