import { INFINITIVES } from './ambiguous-words.ts';
import { FINAL, finalOf, isSyllable, vowelOf, withFinal, withVowelOf } from './hangul.ts';
import { predicateKindOf } from './predicates.ts';
import { endClosed, withM } from './stems.ts';

/** Contracted or irregular infinitives whose form does not tell: by their ends, longest first. */
const ENDS: [string, string][] = (
  '깨달아:깨달음 일컬어:일컬음 알아들어:알아들음 귀담아들어:귀담아들음 엿들어:엿들음 캐물어:캐물음 되물어:되물음 ' +
  '놀라:놀람 뒤따라:뒤따름 잇따라:잇따름 따라:따름 다다라:다다름 담가:담금 잠가:잠금 도와:도움 고와:고움 놔:놓음 ' +
  '르러:름 들러:들름 슬퍼:슬픔 고달퍼:고달픔 어설퍼:어설픔 헤퍼:헤픔 빨개:빨감 파래:파람 하얘:하얌 까매:까맘 커다래:커다람 동그래:동그람 ' +
  '들이켜:들이켬 모아:모음 하여:함 곧이들어:곧이들음 얻어들어:얻어들음 주워들어:주워들음 새겨들어:새겨들음 흘려들어:흘려들음 내달아:내달음 치달아:치달음 뒤이어:뒤이음 연이어:연이음'
)
  .split(' ')
  .map((pair) => pair.split(':') as [string, string]);

/** Whole words. */
const WORDS: Record<string, string | null> = {
  그래: '그러함',
  이래: null,
  저래: null,
  어때: null,
  왜: null,
  뭐: null,
  켜: '켬',
  펴: '폄',
  퍼: '품',
  이어: '이음',
};

/** Open stems before -어/-아 that have lost a ㅅ: 나아 from 낫다. */
const LOST_S = /(?:나아|지어|부어|그어|저어)$/;

/**
 * The nominal form from the infinitive (-아/-어 form, as before -요): 받아 -> 받음, 만들어 -> 만듦, 달라 -> 다름, 어려워 ->
 * 어려움, 해 -> 함. Null where it is no infinitive that can be told, or one of two verbs.
 */
export function endInfinitive(context: string, form: string): string | null {
  if (!form || !isSyllable(form.slice(-1))) return null;
  const decide = INFINITIVES[form];
  if (decide) return endDecided(decide(context, false));
  if (form in WORDS) return WORDS[form]!;
  for (const [end, nominal] of ENDS) if (form.endsWith(end)) return form.slice(0, -end.length) + nominal;
  const stem = form.slice(0, -1);
  if (/[아어]$/.test(form) && stem !== '' && isSyllable(stem.slice(-1))) return endFull(context, stem, form);
  return finalOf(form) === FINAL.none ? endContracted(form, stem) : null;
}

function endDecided(stem: string | null): string | null {
  if (!stem) return null;
  return finalOf(stem) === FINAL.d ? `${withFinal(stem, FINAL.l)}음` : withM(stem);
}

/** -아 or -어 stands as a syllable of its own: the stem is on the surface. */
function endFull(context: string, stem: string, form: string): string | null {
  if (finalOf(stem) === FINAL.ss) return endClosed(context, stem);
  if (finalOf(stem) > 0) return withM(stem);
  return LOST_S.test(form) ? `${stem}음` : withM(stem);
}

/** -아 or -어 has melted into the stem's vowel. */
function endContracted(form: string, head: string): string | null {
  const last = form.at(-1)!;
  const doubled = finalOf(head) === FINAL.l;
  switch (vowelOf(form)) {
    case '아':
      if (last === '라' && doubled) return `${withFinal(head, FINAL.none)}름`;
      if (last === '빠' && head) return `${head}쁨`;
      if (last === '파' && /(?:아|고)$/.test(head)) return `${head}픔`;
      return asStem(form);
    case '어':
      if (last === '러') return doubled ? `${withFinal(head, FINAL.none)}름` : `${head}름`;
      if ('써커꺼떠터뻐'.includes(last)) return withM(withVowelOf(form, '으'));
      return asStem(form);
    case '여':
      return withM(withVowelOf(form, '이'));
    case '와':
      return withM(withVowelOf(form, '오'));
    case '워':
      return withM(withVowelOf(form, '우'));
    case '왜':
      return withM(withVowelOf(form, '외'));
    case '애':
      return last === '해' ? `${head}함` : asStem(form);
    case '에':
      return asStem(form);
    case '외':
      // 되요 for 돼요: the commonest slip.
      return last === '되' ? `${head}됨` : null;
    default:
      return null;
  }
}

/** The infinitive is the stem itself (가, 보내, 서): told from nouns by the table of stems. */
function asStem(form: string): string | null {
  return predicateKindOf(form) === 'predicate' ? withM(form) : null;
}
