import { FINAL, finalOf, vowelOf, withFinal } from './hangul.ts';
import { endInfinitive } from './infinitive.ts';
import { endI } from './plain-style.ts';
import { isAdjective, predicateKindOf } from './predicates.ts';
import { endProposal } from './requests.ts';
import type { Rewrite } from './rewrite.ts';
import { hasObject } from './sentence-context.ts';
import { endVerb } from './statements.ts';
import { endClosed, hasLostL, withM } from './stems.ts';

/** -어요, -아요 and what they melt into. */
export const endSpokenInfinitive: Rewrite = (context, base) => {
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
export const endSpoken: Rewrite = (context, base, closed) =>
  closed && (finalOf(base) === FINAL.ss || /(?:없|많|좋|같|싶|않|괜찮)$/.test(base)) ? endClosed(context, base) : null;

/** -구나, -군: after what cannot be the end of a noun (친구나, 공군). */
export const endExclamation: Rewrite = (context, base, closed) => {
  if (base.endsWith('는')) return endVerb(context, base.slice(0, -1), closed);
  if (
    finalOf(base) === FINAL.ss ||
    /(?:하|없|많|좋|같|싶|않|높|낮|작|넓|깊|길|멀|쉽|렵|겹|답|롭|럽|겁|갑|볍)$/.test(base)
  )
    return finalOf(base) > 0 ? endClosed(context, base) : withM(base);
  if (base.endsWith('이') && base.length > 1) return endI(base);
  return isAdjective(base) ? withM(base) : null;
};

/** Verbs that are proposed often enough to be told from the many nouns in -자. */
const PROPOSED =
  /(?:[가-힣]하|도록 하|아보|어보|해보|펴보|켜보|려보|아 보|어 보|해 보|려 보|켜 보|펴 보|지 말|바꾸|나누|지키|시키|만들|찾|믿|읽|먹|받|돌아가|나아가|넘어가|들어가|다 하|게 하|고 하|아두|어두|해두|해 두|어 두|아 두|해 주|아 주|어 주)$/;
/** -자 */
export const endSpokenProposal: Rewrite = (context, base, closed) =>
  (closed || hasObject(context)) && PROPOSED.test(`${context.slice(-6)} ${base}`) ? endProposal(base) : null;

/** -ㅂ시다 */
export const endSpokenTogether: Rewrite = (context, base) => {
  if (finalOf(base) !== FINAL.b) return null;
  if (base.endsWith('읍')) return endProposal(base.slice(0, -1));
  if (base === '맙' && !/지$/.test(context)) return null;
  // 접시다, 입시다, 맵시다 are a noun and 다.
  const open = withFinal(base, FINAL.none);
  return base !== '맵' && (hasLostL(open) || predicateKindOf(open) === 'predicate' || /^[사자차]$/.test(open))
    ? `${withFinal(base, FINAL.l)} 것`
    : null;
};

/** 하라, 해라, 말라, 마라 */
export const endSpokenOrder: Rewrite = (context, base, closed) => {
  if (/^[말마]$/.test(base)) return /지$/.test(context) ? '말 것' : null;
  if (/[가-힣]지[말마]$/.test(base)) return `${base.slice(0, -1)} 말 것`;
  if (!(closed || hasObject(context)) || base === '사하') return null;
  if (/(?:아|어|해|펴|켜)보$|.하$|^하$/.test(base)) return endProposal(base);
  return /.해$|^해$/.test(base) ? endProposal(`${base.slice(0, -1)}하`) : null;
};
