import { ENGLISH_WORDS } from './english-lexicon.ts';

const HAPPY = ':) :-) =) :d :-d ;) ;-) ^^ <3 :p xd :] 😀 😂 😊 😍 👍 🎉 ❤ 🙏 🚀 😄 🥰 👏 💯 😁 😎 🙌 💪';
const UNHAPPY = ':( :-( =( :/ :-/ :\\ :[ 😢 😭 😡 😠 👎 🤮 💩 😞 😒 🙄 😤 🤦 😔';

/** Where a word is in two lists, the stronger one counts. */
export function valencesOf(lists: Record<string, string>): Map<string, number> {
  const values = new Map<string, number>();
  for (const [value, words] of Object.entries(lists)) {
    for (const word of words.trim().split(/\s+/)) {
      if (Math.abs(Number(value)) > Math.abs(values.get(word) ?? -0.1)) values.set(word, Number(value));
    }
  }
  return values;
}

const VALUES = valencesOf(ENGLISH_WORDS);
for (const face of HAPPY.split(' ')) VALUES.set(face, 2);
for (const face of UNHAPPY.split(' ')) VALUES.set(face, -2);

/** Ending -> what may stand in its place. */
const ENDINGS: [string, string[]][] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['ly', ['', 'le']],
  ['ily', ['y']],
  ['er', ['', 'e']],
  ['ier', ['y']],
  ['est', ['', 'e']],
  ['iest', ['y']],
  ['ness', ['']],
  ['iness', ['y']],
  ['ful', ['']],
  ['y', ['', 'e']],
  ['ment', ['']],
];
const OPPOSITE = /^(?:un|dis|in|im)/;
const seen = new Map<string, number>();
/** Words remembered; a worker lives for a few threads. */
const MEMORY = 20_000;

/** The mood of a word in small letters, -3 to 3; 0 where it has none of its own. */
export function englishValence(word: string): number {
  let value = seen.get(word);
  if (value === undefined) {
    value = VALUES.get(word) ?? derived(word);
    if (seen.size < MEMORY) seen.set(word, value);
  }
  return value;
}

function derived(word: string): number {
  if (word.length <= 4) return 0;
  for (const [ending, stems] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    for (const stem of stems) {
      const base = word.slice(0, -ending.length) + stem;
      const value = VALUES.get(base) ?? (base.at(-1) === base.at(-2) ? VALUES.get(base.slice(0, -1)) : undefined);
      if (value) return value;
    }
  }
  const rest = OPPOSITE.test(word) ? VALUES.get(word.replace(OPPOSITE, '')) : undefined;
  return rest && rest > 0 ? -rest : 0;
}
