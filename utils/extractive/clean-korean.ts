import { MAX_SENTENCE_CHARS } from '../text/sentence-limit.ts';

const OPENERS =
  /^(?:(?:그러나|하지만|그런데|그리고|그래서|그러므로|그렇지만|그럼에도(?: 불구하고)?|따라서|또한|아울러|더불어|게다가|더구나|나아가|한편|반면(?:에)?|이에 따라|이에 대해|이와 (?:함께|관련해)|이와 같이|이처럼|이렇듯|이 밖에(?:도)?|이외에도|즉|다시 말해(?:서)?|다시 말하면|말하자면|예를 들어|예를 들면|예컨대|가령|실제로|물론|참고로|덧붙이자면|무엇보다(?:도)?|마지막으로|끝으로|우선|먼저|첫째|둘째|셋째|(?:앞서|위에서|앞에서) (?:언급|설명|말|살펴|소개|이야기)(?:한|했|드린|본)\S*(?: 바와)?(?: 것)?(?:처럼|같이|듯이)?)(?:,\s*|\s+)|(?:또|결국|특히|이어|사실|아무튼|어쨌든|자|요약하면|정리하면|결론적으로),\s*)/;

/** (서울=연합뉴스) 홍길동 기자 =, [뉴스사 홍길동 기자], 【서울=…】 */
const DATELINE =
  /^(?:[[(【<][^\])】>]{1,20}=[^\])】>]{1,20}[\])】>]\s*)?(?:\S{2,5}\s+(?:기자|특파원|인턴기자|선임기자)\s*=\s*)|^[[(【<](?:[^\])】>]{1,20}=[^\])】>]{1,20}|[^\])】>]{0,20}(?:기자|특파원))[\])】>]\s*/;

/** An agency's dateline behind the caption that ran into it: "UNIST 권태준 교수(울산=연합뉴스) UNIST는". */
const LATE_DATELINE =
  /^[^.!?]{0,60}?\([가-힣]{2,8}=(?:연합뉴스|뉴시스|뉴스1|뉴스핌|이데일리)[^()]{0,20}\)\s*(?:[가-힣]{2,4}\s+(?:기자|특파원)\s*=\s*)?(?=\S{2})/;

const REFERENCES = [
  /\s*\[(?:\d{1,3}(?:\s*[,–~-]\s*\d{1,3})*|각주 ?\d*|출처 필요|편집)\]/g,
  /\s*[([](?:사진|그림|이미지|표|자료|출처|참고|참조|관련 ?기사|도표|식|아래|위)(?:\s*[=:|]?\s*[^()[\]]{0,40})?[)\]]/g,
  /\s*\((?:https?:\/\/|www\.)[^()\s]+\)/gi,
];

/** A Korean sentence without what only its neighbours or the page give a meaning. */
export function cleanKorean(sentence: string): string {
  if (sentence.length > MAX_SENTENCE_CHARS) return sentence;
  let text = sentence.replace(DATELINE, '').replace(LATE_DATELINE, '');
  for (const pattern of REFERENCES) text = text.replace(pattern, '');
  text = text.replace(/^(?:\(?(?:\d{1,2}|[가-하])\)|\d{1,2}\.(?=\s+[가-힣])|[-–—―•·*>▲△▶■◆○●◇□※]+)\s*(?=\S{2})/, '');
  for (let i = 0; i < 2; i++) text = text.replace(OPENERS, '');
  return text.trim();
}

const WEIGHTY =
  /않|못하|못했|없|아니|아닌|만약|경우|다만|하지만|그러나|지만|단,|뿐|[다라냐자]고(?:\s|$)|[다라]며|라는|다는|것으로|전망|예정|가능성|수 있|듯|같다|같은 것/;

/** A gloss behind a word: "아프리카발톱개구리(Xenopus laevis)"; whatever holds a figure stays. */
const GLOSSES = /\s*\([^()\p{N}]{2,80}\)/gu;

/** A Korean sentence without brackets that only gloss a word, as many as it takes to be at most `most` characters. */
export function withoutGlosses(text: string, most: number): string {
  if (text.length > MAX_SENTENCE_CHARS) return text;
  let shorter = text;
  for (const [part] of text.matchAll(GLOSSES)) {
    if (shorter.length <= most) break;
    if (!WEIGHTY.test(part)) shorter = shorter.replace(part, '');
  }
  return shorter;
}

/** Past and copula forms that can end a sentence where they join two: [offset of the joint, the ending in its place]. */
export function* koreanCuts(text: string): Generator<{ at: number; ending: string }> {
  if (text.length > MAX_SENTENCE_CHARS) return;
  for (const match of text.matchAll(/(?<=[가-힣])(으며|고|이며),\s+/g)) {
    const joint = match[1]!;
    const stem = text[match.index - 1]!;
    const past = (stem.charCodeAt(0) - 0xac00) % 28 === 20;
    if ((joint === '이며' || past) && !WEIGHTY.test(text.slice(match.index + match[0].length)))
      yield { at: match.index, ending: joint === '이며' ? '이다' : '다' };
  }
}
