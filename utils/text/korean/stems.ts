import { CLOSED_STEMS, OPEN_STEMS } from './ambiguous-words.ts';
import { FINAL, finalOf, vowelOf, withFinal } from './hangul.ts';
import { wordBefore } from './sentence-context.ts';

/**
 * Open syllables that no vowel stem ends in: before ㄴ and ㅂ they have lost a ㄹ (만드는, 만듭니다 from 만들다). Syllables that
 * both kinds end in are below, by longer ends, or in ambiguous-words.ts.
 */
const LOST_L = new Set([...'드아머무푸부느스허버더떠터써어여마노도모조빠']);
const lostL = new Set(
  (
    '뒹구 나뒹구 거니 노니 휩쓰 이끄 잡아끄 비트 뒤트 기우 서투 낯서 내미 떠미 들이미 치미 매다 잇다 되파 사고파 먹고사 잘사 못사 되사 러사 혀사 어사 헛사 여사 ' +
    '둥그 동그 영그 성그 궁그 헝크 모지 비뚜 삐뚜 옹그 내거 닫아거 다미 떼미 기나기 눈파 내리까'
  ).split(' '),
);
/** Vowel stems that look as if they were in one of these lists. */
const KEPT = /(?:후벼파|네모지|[꼬노]느|[가-힣]여사)$/;

const D_IRREGULAR = /(?:듣|깨닫|싣|일컫|긷|붇|눋|치닫|내닫|되묻|캐묻|캐어묻|따져묻)$/;
const B_REGULAR = new Set([...'입뽑좁잡씹업접집꼽굽']);
const S_IRREGULAR = new Set([...'짓낫잇붓긋젓잣']);
const H_IRREGULAR = new Set([...'렇랗갛겋맣멓얗옇떻']);

/** Short stems that take no vowel ending: the full stem does. */
const SHORTENED: Record<string, string> = { 갖: '가짐', 딛: '디딤' };
/** 그렇다 is 그러하다 in full; the colours are not. */
const H_DEMONSTRATIVE = new Set(['그렇', '이렇', '저렇', '요렇', '고렇', '조렇', '아무렇', '어떻']);

/** What precedes 했다 and keeps its past: 해야 했다, 하곤 했다, 하려 했다, 할 뻔했다 mean something else as 함. */
const KEEPS_PAST = /(?:야|곤|려|려고|고자|면)$/;

/** A stem with -(으)ㅁ by the rules alone: open syllables and ㄹ take ㅁ, other consonants 음. */
export function withM(stem: string): string {
  const final = finalOf(stem);
  return final === FINAL.none ? withFinal(stem, FINAL.m) : final === FINAL.l ? withFinal(stem, FINAL.lm) : `${stem}음`;
}

/**
 * The nominal form of a predicate from its open syllables before -ㅂ니다, -ㄴ다, -는 or -네요, where a ㄹ may be lost:
 * 바뀌 -> 바뀜, 만드 -> 만듦. Null where two verbs are possible. `plain`: before -ㄴ다.
 */
export function endOpen(context: string, open: string, plain: boolean): string | null {
  const decide = OPEN_STEMS[open];
  if (decide) {
    const stem = decide(context, plain);
    return stem && withM(stem);
  }
  return withM(hasLostL(open) ? withFinal(open, FINAL.l) : open);
}

/** Whether open syllables have lost a ㄹ before -ㄴ, -ㅂ, -시. */
export function hasLostL(open: string): boolean {
  if (KEPT.test(open)) return false;
  if (LOST_L.has(open.at(-1) ?? '')) return true;
  for (let length = 2; length <= Math.min(3, open.length); length++) if (lostL.has(open.slice(-length))) return true;
  return false;
}

/**
 * The nominal form of a predicate from a stem with a final consonant as it stands before -습니다, -네요, -죠 or -다:
 * 받 -> 받음, 어렵 -> 어려움, 했 -> 함, 알 -> 앎. Null where two verbs are possible.
 */
export function endClosed(context: string, stem: string): string | null {
  const last = stem.at(-1)!;
  const head = stem.slice(0, -1);
  if (last in SHORTENED) return head + SHORTENED[last]!;
  switch (finalOf(stem)) {
    case FINAL.l:
      return withM(stem);
    case FINAL.ss:
      return endPast(context, stem);
    case FINAL.d: {
      const decide = CLOSED_STEMS[stem];
      if (decide) return appendEum(decide(context, false));
      return D_IRREGULAR.test(stem) ? `${withFinal(stem, FINAL.l)}음` : `${stem}음`;
    }
    case FINAL.b: {
      if (stem === '굽') return appendEum(CLOSED_STEMS.굽!(context, false));
      if (last === '뵙') return `${head}뵘`;
      if ((B_REGULAR.has(last) && stem !== '아니꼽') || /[수어]줍$/.test(stem)) return `${stem}음`;
      return `${withFinal(stem, FINAL.none)}움`;
    }
    case FINAL.s:
      return S_IRREGULAR.has(last) && !/[^뒤연]잇$/.test(stem) ? `${withFinal(stem, FINAL.none)}음` : `${stem}음`;
    case FINAL.h: {
      if (!H_IRREGULAR.has(last)) return `${stem}음`;
      const open = withFinal(stem, FINAL.none);
      return H_DEMONSTRATIVE.has(stem) ? `${open}함` : withM(open);
    }
    default:
      return `${stem}음`;
  }
}

/** 구우 (the ㅂ that became 우) takes ㅁ, the others 음. */
function appendEum(stem: string | null): string | null {
  return stem && (stem.endsWith('우') ? withM(stem) : `${stem}음`);
}

/**
 * The past keeps its ㅆ (줄었음, 사람이었음) but for the verbs that a Korean bullet folds: 했 -> 함, 됐 and 되었 -> 됨,
 * 사라졌 -> 사라짐.
 */
function endPast(context: string, stem: string): string {
  const doing = /(?:했|하였)$/.exec(stem);
  if (doing) {
    const head = stem.slice(0, doing.index);
    const keeps = head === '' ? KEEPS_PAST.test(wordBefore(context)) : head.endsWith('뻔');
    return keeps ? `${stem}음` : `${head}함`;
  }
  if (/(?:됐|되었)$/.test(stem)) return `${stem.replace(/(?:됐|되었)$/, '')}됨`;
  return becomes(stem) ? `${stem.slice(0, -1)}짐` : `${stem}음`;
}

/** Passive and change of state in -아지다, -어지다; not the deeds 가지다, 따지다, 다지다, 던지다. */
function becomes(stem: string): boolean {
  if (!stem.endsWith('졌') || /[가따다]졌$/.test(stem)) return false;
  const infinitive = stem.slice(0, -1);
  return finalOf(infinitive) === FINAL.none && '아어애여와워왜'.includes(vowelOf(infinitive));
}
