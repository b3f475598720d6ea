import { hasObject, isAdnominal } from './context.ts';
import { FINAL, finalOf, isSyllable, vowelOf, withFinal } from './hangul.ts';
import { endInfinitive } from './infinitive.ts';
import { endI, endPlain } from './plain.ts';
import { isAdjective, kindOf } from './predicates.ts';
import { endProposal, endRequest } from './requests.ts';
import { endClosed, endOpen, hasLostL, withM } from './stems.ts';

/**
 * Rewrites the part of a sentence's last word before an ending. `context`: the sentence before the word. `closed`: the sentence
 * has a mark of its end (`.`, `!`), so that its last word is no noun that happens to look like an ending.
 */
type Rewrite = (context: string, base: string, closed: boolean) => string | null;

/** The stem as it stands (before -죠, -거든요, -더라): nothing of it is lost. A noun takes 임. */
const stem: Rewrite = (context, base) => {
  if (!isSyllable(base.slice(-1))) return base ? `${base}임` : null;
  if (base.endsWith('거') && base !== '거') return expectation(base.slice(0, -1));
  if (base === '거') return '것임';
  if (finalOf(base) !== FINAL.none) return endClosed(context, base);
  if (base.endsWith('이')) return endI(base);
  if (/[가-힣]야$/.test(base)) return /(?:분|시|평|광|초)야$/.test(base) ? `${base}임` : `${base} 함`;
  const kind = kindOf(base);
  return kind === 'noun' ? `${base}임` : kind === 'both' ? null : withM(base);
};

/** -죠 after -시- may ask for something (하시죠). */
const suggestion: Rewrite = (context, base, closed) =>
  base.endsWith('시') && base !== '계시' ? null : stem(context, base, closed);

/** Before -네요, where a ㄹ may be lost. */
const worn: Rewrite = (context, base, closed) =>
  WORN.test(base) ? endOpen(context, base, false) : stem(context, base, closed);
/** What hasLostL in stems.ts would find in nouns too (카드, 드라마) is named here. */
const WORN =
  /^(?:드|아|머|무|푸|부|느|허|버|더|떠|터|써|어|여|노|도|모|조|빠|마|기|사|끄|트|쓰|푸|우|파)$|(?:[만힘흔물잠떠건받병멍철깃길어아여려져며혀벼쳐켜곁껴붙맞정파넘나대찌]드|(?:그라|그러|므라|굴러|흘러)드|파고드|머무|드무|저무|깨무|다무|허무|맞무|베푸|부푸|까부|가느|[감맴되나떠남겉밑웃휘헛]도|뛰노|어노|녹스|영그|먹고사|잘사|못사|혀사|내모|이끄|휩쓰|비트|뒤트|뒹구|기우|서투|낯서|둥그|내미|떠미)$/;

/** Before -는데요, -는군요: a verb for sure. */
const verb: Rewrite = (context, base) =>
  base === ''
    ? null
    : finalOf(base) > 0
      ? endClosed(context, base)
      : finalOf(base) === 0
        ? endOpen(context, base, true)
        : null;

/** -ㄹ게요, -ㄹ 거예요: a plan. */
function expectation(base: string): string | null {
  return finalOf(base) === FINAL.l ? `${base} 것임` : null;
}

/** A noun before -예요, -이에요. */
const copula: Rewrite = (_, base) => {
  if (base.endsWith('거')) return base === '거' ? '것임' : expectation(base.slice(0, -1));
  return base === '' ? null : base.endsWith('아니') ? withM(base) : `${base}임`;
};

/** -ㅂ니다 and -습니다; `base` still holds the ㅂ. */
const formal: Rewrite = (context, base, closed) => {
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
  return /(?:하|으|되|가|오|지)$/.test(head) ? null : stem(context, head, true);
}

/** -대요: hearsay stays hearsay. Verbs in -대다 (기대요, 두근대요) are none. */
const hearsay: Rewrite = (context, base) => {
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
const isKnown = (open: string) => hasLostL(open) || kindOf(open) === 'predicate';

const quoted: Rewrite = (context, base) =>
  /이$|아니$/.test(base) && base.length > 1
    ? `${base}라고 함`
    : (expectation(base) ?? endInfinitive(context, `${base}래`));

/** -다더라 */
const said: Rewrite = (context, base, closed) =>
  endPlain(context, `${base}다`, closed) === null ? null : `${base}다고 함`;

const plan: Rewrite = (_, base) => expectation(base);

/** 인데요, 한데요, 좋은데요, 어려운데요; 그런데요 is no predicate. */
const background: Rewrite = (context, base) => {
  if (finalOf(base) !== FINAL.n || /^(?:그런|이런|저런|어떤|던)$/.test(base)) return null;
  if (base === '건') return '것임';
  const head = base.slice(0, -1);
  if (base.endsWith('은') && finalOf(head) > 0) return endClosed(context, head);
  const open = withFinal(base, FINAL.none);
  if (open.endsWith('이')) return endI(open);
  return isAdjective(open) || open.endsWith('우') ? endOpen(context, open, false) : null;
};

const infinitive: Rewrite = (context, base) => {
  if (base === '가') return /(?:[에로러지]|에서)$/.test(context) ? '감' : null;
  if (base === '나' || asks(context, base)) return null;
  return endInfinitive(context, base);
};

/** -어 줘요, -어 봐요 and -셔요 may ask for something. */
function asks(context: string, base: string): boolean {
  if (/^[줘봐]$/.test(base))
    return !hasObject(context) && '아어애여와워'.includes(vowelOf(context)) && finalOf(context) === FINAL.none;
  return /[가-힣][줘봐]$/.test(base) || (base.endsWith('셔') && !/(?:계|마|모|쑤|적)셔$/.test(base));
}

/** Spoken -어, -아, -지, -네 without 요: only the unmistakable, and only in a closed sentence. */
const spoken: Rewrite = (context, base, closed) =>
  closed && (finalOf(base) === FINAL.ss || /(?:없|많|좋|같|싶|않|괜찮)$/.test(base)) ? endClosed(context, base) : null;

const exclaimed: Rewrite = (context, base, closed) => {
  if (base.endsWith('는')) return verb(context, base.slice(0, -1), closed);
  if (
    finalOf(base) === FINAL.ss ||
    /(?:하|없|많|좋|같|싶|않|높|낮|작|넓|깊|길|멀|쉽|렵|겹|답|롭|럽|겁|갑|볍)$/.test(base)
  )
    return endClosed0(context, base);
  if (base.endsWith('이') && base.length > 1) return endI(base);
  return isAdjective(base) ? withM(base) : null;
};
const endClosed0 = (context: string, base: string) => (finalOf(base) > 0 ? endClosed(context, base) : withM(base));

/** Verbs that are proposed often enough to be told from the many nouns in -자. */
const PROPOSED =
  /(?:[가-힣]하|도록 하|아보|어보|해보|펴보|켜보|려보|아 보|어 보|해 보|려 보|켜 보|펴 보|지 말|바꾸|나누|지키|시키|만들|찾|믿|읽|먹|받|돌아가|나아가|넘어가|들어가|다 하|게 하|고 하|아두|어두|해두|해 두|어 두|아 두|해 주|아 주|어 주)$/;
const proposal: Rewrite = (context, base, closed) =>
  (closed || hasObject(context)) && PROPOSED.test(`${context.slice(-6)} ${base}`) ? endProposal(base) : null;

/** -ㅂ시다 */
const together: Rewrite = (context, base) => {
  if (finalOf(base) !== FINAL.b) return null;
  if (base.endsWith('읍')) return endProposal(base.slice(0, -1));
  if (base === '맙' && !/지$/.test(context)) return null;
  return `${withFinal(base, FINAL.l)} 것`;
};

/** 하라, 해라, 말라, 마라 */
const order: Rewrite = (context, base, closed) => {
  if (/^[말마]$/.test(base)) return /지$/.test(context) ? '말 것' : null;
  if (/[가-힣]지[말마]$/.test(base)) return `${base.slice(0, -1)} 말 것`;
  if (!(closed || hasObject(context)) || base === '사하') return null;
  if (/(?:아|어|해|펴|켜)보$|.하$|^하$/.test(base)) return endProposal(base);
  return /.해$|^해$/.test(base) ? endProposal(`${base.slice(0, -1)}하`) : null;
};

/** Endings by their last syllable, longest first. */
const TABLE: [string, Rewrite][] = [
  ['아니에요', (_, base) => `${base}아님`],
  ['아니예요', (_, base) => `${base}아님`],
  ['아녜요', (_, base) => `${base}아님`],
  ['아니여요', (_, base) => `${base}아님`],
  ['이에요', copula],
  ['이예요', copula],
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
  ['세요', (context, base) => endRequest(context, base)],
  ['니까요', () => null],
  ['까요', () => null],
  ['고요', () => null],
  [
    '서요',
    (context, base, closed) => (/[아어해여려워와러라]$/.test(base) ? null : infinitive(context, `${base}서`, closed)),
  ],
  ['나요', (context, base, closed) => infinitive(context, `${base}나`, closed)],
  ['요', infinitive],
  ['죠', suggestion],
  ['십시오', (context, base) => endRequest(context, base)],
  ['십시요', (context, base) => endRequest(context, base)],
  [
    '시오',
    (context, base) =>
      base.endsWith('으') || base === '마' || kindOf(base) === 'predicate' ? endRequest(context, base) : null,
  ],
  ['니다', formal],
  [
    '시다',
    (context, base, closed) =>
      finalOf(base) === FINAL.b ? together(context, base, closed) : endPlain(context, `${base}시다`, closed),
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
 * two things. `context` and `closed` as above.
 */
export function endWord(context: string, word: string, closed: boolean): string | null {
  const rows = byLast.get(word.at(-1)!);
  if (!rows) return null;
  for (const [ending, rewrite] of rows) {
    if (word.endsWith(ending)) return rewrite(context, word.slice(0, -ending.length), closed);
  }
  return null;
}
