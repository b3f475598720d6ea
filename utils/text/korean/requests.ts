import { OPEN_STEMS } from './ambiguous-words.ts';
import { FINAL, finalOf, withFinal } from './hangul.ts';
import { isAdjective } from './predicates.ts';
import { hasLostL } from './stems.ts';

/** Nouns that stand before 바람 by themselves: 참고 바람. */
const ASKED =
  /^(?:참고|참조|확인|문의|주의|유의|양해|연락|공유|제보|신청|협조|이해|제출|회신|답변|검토|지원|숙지|준수|선택|입력|클릭|방문|이용|구독|기대|준비)$/;

/** Said to a person of respect, or a wish: no requests. */
const NO_REQUEST =
  /^(?:안녕하|계|여보|주무|건강하|있으|없으|많으|좋으|괜찮으|싶으|같으|높으|젊으|수고하|행복하|어떠하|어떠)$/;

/** What must not be done: -지, or a worry. */
const FORBIDDEN = /(?:[가-힣](?:지|질)|걱정|염려|근심|신경|상관|실망|오해)(?:[는도를은]|들(?:은|도)?)?\s*$/;

/**
 * -세요, -십시오, -시오 as a request (참고 바람, 읽기 바람, 잊지 말 것), from what stands before the ending; as a statement
 * (말씀하심) where the subject is honoured. Null for greetings and what could be either.
 */
export function endRequest(context: string, base: string): string | null {
  if (/[가-힣]께서/.test(context)) return `${base}심`;
  // 마십시오 is 말다 behind what must not be done, else it could be 마시다 as well.
  if (base === '마') return FORBIDDEN.test(context) ? '말 것' : null;
  if (/[가-힣]지마$/.test(base)) return `${base.slice(0, -1)} 말 것`;
  if (/안녕히$/.test(context)) return null;
  if (NO_REQUEST.test(base) || (isAdjective(base) && !/^(?:쓰|차|세|바르|고르)$|하$/.test(base))) return null;
  if (base === '하' && /야$/.test(context)) return '함';
  const noun = /^(.+)(?:하|해주)$/.exec(base)?.[1];
  if (noun && ASKED.test(noun)) return `${noun} 바람`;
  const stem = stemOf(context, base);
  return stem && `${stem}기 바람`;
}

/** Proposals (-자, -ㅂ시다) and orders (-라) in a bullet: 읽을 것. `stem` as it stands before -자. */
export function endProposal(stem: string): string | null {
  const final = finalOf(stem);
  if (final < 0) return null;
  if (final === FINAL.none) return `${withFinal(stem, FINAL.l)} 것`;
  if (final === FINAL.l) return `${stem} 것`;
  // 듣자, 돕자, 짓자: the nominal form has the same stem as the adnominal one.
  return `${stem}을 것`;
}

/** The dictionary stem from what stands before -세요, where ㄹ, ㄷ, ㅂ or ㅅ may have changed. */
function stemOf(context: string, base: string): string | null {
  if (finalOf(base) !== FINAL.none) return null;
  const head = base.slice(0, -1);
  if (base.endsWith('으') && head) {
    const final = finalOf(head);
    if (final === FINAL.l) return withFinal(head, FINAL.d);
    return final === FINAL.none ? (/모$/.test(head) ? base : withFinal(head, FINAL.s)) : head;
  }
  if (/(?:^|[^가-힣])(?:도|주|누|구|기)우$/.test(base)) return withFinal(head, FINAL.b);
  const decide = OPEN_STEMS[base];
  if (decide) return decide(context, false);
  return hasLostL(base) ? withFinal(base, FINAL.l) : base;
}
