import { stemEnglish } from '../extractive/terms.ts';

/** Words in Latin letters that Korean texts use by themselves: they name nothing that a source would have to name. */
const COMMON = new Set(
  (
    'ai ml llm api sdk cli gui ui ux ide os pc it tv cpu gpu ram ssd hdd usb url uri http https html css json xml sql db faq ceo cto cfo coo ' +
    'pm pr qa r d b2b b2c saas iot vr ar sns id pdf ok vs etc app web hn kg km cm mm gb mb kb tb ms hz mhz ghz kwh mw kw m g l s h x v am p ' +
    'gdp eu us usa uk un hacker news show ask q a vpn ip wifi nasa dns tcp udp cloud server code'
  ).split(' '),
);
const NAME = /[A-Za-zÀ-ɏ][\wÀ-ɏ]*(?:[.+#&'’@/-]?[\wÀ-ɏ+#]+)*/g;

/** The names and foreign words that a Korean bullet writes in Latin letters. Units behind a number are none. */
export function namesOf(text: string): string[] {
  const found = [...text.matchAll(NAME)].filter(({ 0: name, index }) => {
    if (/\d\s?$/.test(text.slice(Math.max(0, index - 2), index))) return false;
    return name.length > 1 && !COMMON.has(name.toLowerCase());
  });
  return [...new Set(found.map(([name]) => name))];
}

/** A source's words as names are looked up in them. */
export interface SourceWords {
  text: string;
  stems: Set<string>;
  initials: string;
}

/** Prepares a source's text for `namedIn`. */
export function wordsIn(text: string): SourceWords {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    text: text.toLowerCase(),
    stems: new Set(words.map((word) => stemEnglish(word.toLowerCase()))),
    initials: words.map((word) => word[0]!.toLowerCase()).join(''),
  };
}

/** Whether a name stands in the words: as it is, part by part, in another form of the word, or spelled out (AGI). */
export function namedIn(name: string, words: SourceWords): boolean {
  const lower = name.toLowerCase().replace(/['’]s$/, '');
  if (words.text.includes(lower)) return true;
  const parts = lower.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  if (parts.every((part) => words.text.includes(part) || words.stems.has(stemEnglish(part)) || COMMON.has(part)))
    return true;
  return /^[A-Z]{2,6}$/.test(name) && words.initials.includes(lower);
}
