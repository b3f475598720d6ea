import type { Language } from '../domain/index.ts';

/** Characters looked at: enough to be sure, little enough to be free on a 5 MB page. */
const SAMPLE = 6000;

const ENGLISH = new Set(
  (
    'the of and to in is that for it with as was on are be this by at from have not you we they or an has but which will can ' +
    'if their its were more about when what who how all would there than so my your our i he she his her them been had do ' +
    'no out up just only into some could other then these also new most why like should use using'
  ).split(' '),
);

/** Frequent words of languages in Latin script that English does not have (or hardly). */
const FOREIGN = new Set(
  // German, Dutch
  (
    'der das und ist nicht ein eine einen von mit auf für den dem zu sich auch wird bei nach wie aus werden oder het een van niet voor ' +
    // French
    'le la les des et est une un dans que qui pour pas du au sur par plus avec ce sont cette ' +
    // Spanish, Portuguese, Italian
    'el los las es por con para del se lo como más su não em um uma os na no il di che è per non sono della ' +
    // Nordic, Polish, Czech, Turkish, Indonesian, Vietnamese
    'och att det som är på av til og ikke med się na nie jest że je ve bir bu için yang dan di ini itu untuk dengan của và là không'
  ).split(' '),
);
for (const word of ENGLISH) FOREIGN.delete(word);

/**
 * The language of a text as far as the product cares: Korean (Korean with English terms in it too), English, or neither.
 * Text without words of any language (code, numbers, an empty string) is `other`; a few Latin words, as in a title, are
 * English unless they look foreign. Looks at the first 6,000 characters at most.
 */
export function detectLanguage(text: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const script = countScripts(sample);
  const letters = script.hangul + script.latin + script.other;
  if (letters === 0) return 'other';
  // One Hangul syllable says about as much as two and a half Latin letters.
  const hangul = script.hangul * 2.5;
  const share = hangul / (hangul + script.latin + script.other * 2.5);
  if (share >= 0.3) return 'ko';
  if (script.other > script.latin + script.hangul) return 'other';
  const { words, english, foreign, odd } = countWords(sample);
  if (share >= 0.1 && english / words < 0.12) return 'ko';
  if (english >= 2 && english > foreign * 2 && english / words >= 0.08) return 'en';
  if (foreign > english || odd > words * 0.1) return 'other';
  return words > 0 && (english > 0 || words <= 8) && odd === 0 ? codeOr(sample, words) : 'other';
}

interface Scripts {
  hangul: number;
  latin: number;
  /** Kana, Han, Cyrillic, Arabic and the rest. */
  other: number;
}

function countScripts(text: string): Scripts {
  let hangul = 0;
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x250) {
      if ((c | 32) >= 97 && (c | 32) <= 122) latin++;
      else if (c >= 0xc0 && c !== 0xd7 && c !== 0xf7) latin++;
    } else if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x3131 && c <= 0x318e)) hangul++;
    else if ((c >= 0x370 && c < 0x1100) || (c >= 0x3040 && c < 0x3130) || (c >= 0x3190 && c < 0xac00)) other++;
    else if (c >= 0x1e00 && c < 0x1f00) latin++;
  }
  return { hangul, latin, other };
}

/** `odd`: words with letters that English does not have. */
function countWords(text: string): { words: number; english: number; foreign: number; odd: number } {
  let words = 0;
  let english = 0;
  let foreign = 0;
  let odd = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Latin}+/gu)) {
    words++;
    if (ENGLISH.has(word)) english++;
    else if (FOREIGN.has(word)) foreign++;
    if (/[^a-z]/.test(word)) odd++;
  }
  return { words, english, foreign, odd };
}

/** A few Latin words are a title, unless marks of code are as many as the words. */
function codeOr(text: string, words: number): Language {
  const marks = text.match(/[{}();=<>[\]\\|`_]/g)?.length ?? 0;
  return marks >= words ? 'other' : 'en';
}
