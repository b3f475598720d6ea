import { FINAL, finalOf, withFinal } from './hangul.ts';
import { isAdjective, isListedBoth, isListedNoun, predicateKindOf } from './predicates.ts';
import { hasObject, isAdnominal } from './sentence-context.ts';
import { endClosed, endOpen, hasLostL, withM } from './stems.ts';

/** Nouns that end in 다, also as the end of longer ones: no predicates. */
const NOUNS =
  /(?:바다|캐나다|네바다|플로리다|그라나다|그레나다|버뮤다|우간다|르완다|부룬디다|베란다|어젠다|아젠다|프로파간다|아나콘다|노가다|안드로메다|마쓰다|마즈다|스코다|알카에다|알카이다|저마다|날마다|해마다|때마다|곳마다|살바도르다)$/;
/** Those that may be the end of another word: whole words only. */
const WHOLE_NOUNS = new Set(
  '프라다 레이다 라이다 람다 소다 판다 람바다 혼다 젤다 요다 사이다 에이다 쿠다 아만다 미란다 린다 완다 브렌다 마틸다 힐다 마다 수다 최다 과다 죄다 보다 쪼다 부다 붓다 유다 파고다 신다 야마다 하마다 이케다 우에다 후쿠다 요시다 마에다 다케다 하네다 자이언트판다 노다 코다 간다'.split(
    ' ',
  ),
);
const LAST_L =
  /(?:들|알|멀|길|달|늘|줄|팔|살|놀|돌|몰|물|밀|벌|불|빌|설|쓸|얼|열|울|일|절|졸|질|칠|털|틀|풀|헐|걸|굴|글|끌|널|덜|떨|말|슬|썰|툴|갈|깔|날|닐|을|뚤|클)$/;
const LAST_M = /(?:남|넘|담|참|감|검|숨|심|삼|품|뿜|듬|금|암|슴)$/;

/**
 * A word in plain -다 (한다, 받는다, 많다, 속도다, 했다) as a nominal; null for nouns in -다, particles (-보다, -마다), dictionary
 * forms of verbs that could be nouns, and pairs that the word before does not decide. `closed`: the sentence has a full stop.
 */
export function endPlain(context: string, word: string, closed: boolean): string | null {
  const base = word.slice(0, -1);
  if (base === '') return null;
  const final = finalOf(base);
  if (final < 0) return `${base}임`;
  if (final === FINAL.ss) return endClosed(context, base);
  if (final === FINAL.n && base.endsWith('는')) return endPresent(context, base.slice(0, -1));
  if (NOUNS.test(word) || (WHOLE_NOUNS.has(word) && !/[을를게]$/.test(context))) return null;
  if (final === FINAL.n) return endN(context, base, closed);
  if (final === FINAL.none) return endVowel(context, base, closed);
  if (final === FINAL.l && !LAST_L.test(base)) return null;
  if (final === FINAL.m && !LAST_M.test(base)) return null;
  return final === FINAL.ng ? null : endClosed(context, base);
}

/** -는다 */
function endPresent(context: string, stem: string): string | null {
  if (stem === '') return /[이가은는도]$/.test(context) ? '늚' : null;
  return finalOf(stem) > 0 ? endClosed(context, stem) : null;
}

/** Dictionary forms in -안다; 안다 alone is 알다. */
const EMBRACE = /(?:껴안|끌어안|떠안|감싸안|얼싸안|부둥켜안|쓸어안|싸안|그러안)$/;

/** -ㄴ다 */
function endN(context: string, base: string, closed: boolean): string | null {
  const last = base.at(-1)!;
  const head = base.slice(0, -1);
  if (last === '안' && head !== '') return EMBRACE.test(base) ? `${base}음` : null;
  // 한단다, 받는단다, 속도란다: told.
  if (last === '단' && head !== '' && !/^[매잇]$/.test(head)) return endPlain(context, `${head}다`, closed);
  if (last === '란' && !/(?:자|바|놀|모자|나무)$/.test(head))
    return head.endsWith('이') ? `${head.slice(0, -1)}임` : null;
  if ((last === '잔' && !/^잠?$/.test(head)) || last === '냔' || last === '련') return null;
  const open = withFinal(base, FINAL.none);
  const known = hasLostL(open) || predicateKindOf(open) !== 'noun';
  return known || closed || hasSubject(context) ? endOpen(context, open, true) : null;
}

/** An adjective, 이다, or a noun that ends in a vowel. */
function endVowel(context: string, base: string, closed: boolean): string | null {
  const kind = predicateKindOf(base);
  if (!isListedNoun(base) && (/(?:하|되|아니|[아어]지)$/.test(base) || isAdjective(base))) return withM(base);
  if (base.endsWith('이')) return endI(base);
  if (base === '거') return '것임';
  if (PLAN.test(base)) return `${base.slice(0, -1)} 것임`;
  if (/[가-힣](?:부터|까지)$/.test(base)) return `${base}임`;
  if (hasObject(context)) return kind === 'predicate' ? withM(base) : null;
  if (kind === 'predicate' || !(closed || hasSubject(context) || isAdnominal(context))) return null;
  // An unlisted word that may be a stem: only after what goes before a noun.
  if (kind === 'both' && !isAdnominal(context) && !NUMERAL.test(context)) return null;
  // Particles (이전보다, 벽에다), the archaic -도다, slips (조으다, 많나부다).
  if (/에$|[있없하로았었겠]도$|으$|나부$/.test(base) || (base.endsWith('보') && !isListedNoun(base))) return null;
  return `${base}임`;
}

/** Counted nouns are nouns: 일곱 대다. */
const NUMERAL = /(?:\d|[두세네몇열]|다섯|여섯|일곱|여덟|아홉)$/;

/** 할거다, 한거다; not the nouns in -거 (선거, 철거). */
const PLAN = /(?:[할될갈볼올줄쓸칠킬릴을]|[한된는던])거$/;

/**
 * What ends in 이 before -다, -죠, -네요: a verb (쌓이) and a noun with the copula (생각이) both give 임; a noun that itself ends in 이
 * takes another. Null where it is either (높이).
 */
export function endI(base: string): string | null {
  if (base === '이') return '임';
  if (isListedBoth(base)) return null;
  return isListedNoun(base) || NOUN_I.test(base) ? `${base}임` : `${base.slice(0, -1)}임`;
}
/** Those that are the end of another word with the copula: 각종이다 is 각종 and 이다. */
const NOUN_I = /^(?:종이|아이|오이|구이|게이|케이|제이|에이|데이|파이|하이)$/;

/** A word in 은/는/이/가 before: what follows is a sentence. */
function hasSubject(context: string): boolean {
  return /[가-힣a-zA-Z0-9)][은는이가](?:\s|$)/.test(context);
}
