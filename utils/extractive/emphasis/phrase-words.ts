import type { Language } from '../../domain/index.ts';
import { endRunOf } from '../../text/text-end.ts';
import { isKoreanStopword, isKoreanVerb, josaLength } from '../korean-terms.ts';
import { englishWord } from './english-phrase-words.ts';
import { isKoreanConnective, SHORT_FORM, VAGUE_KOREAN } from './korean-verbs.ts';
import type { PhraseWord } from './phrase-word.ts';

const WORD =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}(?!\p{L})|\p{Lu}\.(?= \p{Lu})|(?:Inc|Co|Ltd|Corp|Jr|Sr|St)\.(?![\p{L}\p{N}]))|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?=\p{Script=Latin})|[+#]*[./_-]|[+#]+)[\p{L}\p{N}]+)*[+#]*/gu;

/** The words of a text and what each may do in a phrase that names something. */
export function phraseWords(text: string, language: Language): PhraseWord[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ 0: word, index }, i) => {
    const hangul = endRunOf(word, /[\uac00-\ud7a3]/);
    if (hangul) return korean(word, index, hangul, text);
    if (language === 'other') return foreign(word, index, text);
    return englishWord(word, index, text, found[i - 1]?.[0], found[i + 1]?.[0]);
  });
}

/** Place and time words with what they carry: "안에", "뒤에는". */
const POSITION =
  /^(?:안|뒤|앞|위|밑|전|후|중|때|곳|속|옆|밖|내|간|외|등)(?:에|에서|은|는|도|의|이|을|과|부터|까지|에는|에도|에서는|에서도|으로)$/;
/** A noun of one syllable with a josa that leaves no doubt. */
const ONE_WITH_JOSA = /^[가-힣](?:에서|에게|으로|까지|부터|에는|에도|에서는|보다|처럼)$/;
/** A noun of one syllable with 은: "군은"; the number of something: "환자 수가". */
const ONE_AS_TOPIC = /^(?:[가-힣]은|수[가는도])$/;

function korean(word: string, start: number, hangul: string, text: string): PhraseWord {
  const end = start + word.length;
  const mixed = word !== hangul;
  const denied = hangul.endsWith('지') && /^ (?:않|못|마|말)/.test(text.slice(end, end + 2));
  // The josa of a name or a quotation: "‘학회 2016’에서".
  const lone = /[^\s([<{“‘"'「『《]/.test(text[start - 1] ?? ' ') && josaLength(hangul, true) === hangul.length;
  const verb =
    (denied ||
      lone ||
      SHORT_FORM.test(hangul) ||
      POSITION.test(hangul) ||
      isKoreanVerb(hangul) ||
      isKoreanConnective(hangul)) &&
    !mixed;
  const josa =
    verb || (mixed && /^[만천억조]/.test(hangul))
      ? 0
      : COPULA.test(hangul + text.slice(end, end + 2))
        ? 1
        : josaOf(hangul, mixed);
  const bare = end - josa;
  const content = !verb && bare > start && !isKoreanStopword(hangul.slice(0, hangul.length - josa));
  const qualifies =
    hangul.length > 2 && /(?:적인|스러운|로운|다운|[가-힣]한|된|[가-힣]운|많은|높은|낮은|같은)$/.test(hangul);
  const names = content && !qualifies;
  const alone = names && bare - start > 1 && !VAGUE_KOREAN.has(text.slice(start, bare));
  const closes = josa > 0 && !hangul.endsWith('의');
  return { start, end, bare, content, names, alone, proper: false, closes, vague: false };
}

/** 인 that is "being": "제조사인 인텔", "조직인 것"; not 한국인, 온라인, 원인. */
const COPULA = /[가-힣](?:[가사질팀회소부품자물체터]인 |[가-힣]인 [것데])/;

/** Nouns that end in what looks like the josa 이. */
const NOUN_IN_I = /(?:놀|차|사|아|깊|높|길|넓|나|종|먹|벌|풀|맞|쓰임|씀씀|덮|미닫)이$/;

function josaOf(hangul: string, mixed: boolean): number {
  if (!mixed && ONE_WITH_JOSA.test(hangul)) return hangul.length - 1;
  if (!mixed && ONE_AS_TOPIC.test(hangul)) return 1;
  if (!mixed && NOUN_IN_I.test(hangul)) return 0;
  return josaLength(hangul, mixed);
}

// Of a language that we know no words of, names and figures only: a capital inside a sentence.
function foreign(word: string, start: number, text: string): PhraseWord {
  const end = start + word.length;
  const inside = /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, start - 2), start));
  const proper = /^\p{Lu}(?!\.$)/u.test(word) && (inside || /^ \p{Lu}/u.test(text.slice(end)));
  return { start, end, bare: end, content: proper, names: proper, alone: inside, proper, closes: false, vague: false };
}
