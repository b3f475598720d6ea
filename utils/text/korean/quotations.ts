import { REPORTING } from '../abbreviations.ts';

/** Particles right after a quotation: “끝났다.”라고, “싸다.”는. */
const PARTICLE =
  /^(?:이?라[고는며]|하고|하며|하는|고|며|는|은|을|를|이|가|의|에|도|와|과|만)(?![가-힣])|^(?:이?라고|이?라는|이?라며|처럼|같이|마저|조차)/;
/** Words that make a quotation an example of something: “…입니다.” 같은 말투, “왜?” 등의 질문. */
const EXAMPLE =
  /^(?:같은|식[의으]|정도[의로]?|따위|투[의로]|류의|등[의을은이도]?|이?라든[가지]|이?라던[가지]?|이?란)(?![가-힣])|^(?:식으로|따위[의를]|등으로)/;
/** “이제 끝났습니다.” 같은 날 회사는 …: here 같은 opens a sentence. */
const SAME = /^같은 (?:날|달|해|주|시간|시각|시기|기간|때|이유|맥락|자리)/;

/** Whether Korean text goes on with the sentence that a quotation before it stands in. `next` begins without space. */
export function continuesAfterQuotation(next: string): boolean {
  return PARTICLE.test(next) || (EXAMPLE.test(next) && !SAME.test(next));
}

/** "Bob asked", "Mary Smith wrote": a capitalised name or two and a verb of saying. */
export function isReport(next: string): boolean {
  const words = next.split(/[\s,.]+/, 4);
  return (
    words
      .slice(1, 4)
      .some((word, i) => REPORTING.has(word) && words.slice(0, i + 1).every((w) => /^\p{Lu}/u.test(w))) ||
    REPORTING.has(words[0] ?? '')
  );
}
