import { normalize } from '../text/normalize.ts';
import { stemKorean } from './korean-terms.ts';

// Function words and reporting verbs, lower-cased; contractions arrive split at the apostrophe.
const STOPWORDS = new Set(
  (
    'a about above according across after again against all almost along also although always am among an and another any ' +
    'anyone anything are aren around as at away back be became because become been before behind being below between both ' +
    'but by came can cannot could couldn d did didn do does doesn doing don done down during each either else enough etc ' +
    'even ever every few for from further gave get gets getting give go goes going gone got had hadn has hasn have haven ' +
    'having he hence her here hers herself him himself his how however i if in indeed instead into is isn it its itself ' +
    'just keep kept least less let like likely ll m made make makes many may maybe me might mine more moreover most much ' +
    'must my myself near need neither never nevertheless no nor not nothing now of off often on once one only onto or ' +
    'other others ought our ours ourselves out over own per perhaps put quite rather re really s said same say saying says ' +
    'see seem seemed seems seen several shall she should shouldn simply since so some someone something still such t take ' +
    'taken tell than that the their theirs them themselves then there therefore these they thing things this those though ' +
    'through thus to together told too took toward towards two under unless until up upon us use used using ve very via ' +
    'want was wasn way we well went were weren what whatever when where whether which while who whole whom whose why will ' +
    'with within without won would wouldn yes yet you your yours yourself yourselves mr mrs ms dr'
  ).split(' '),
);

const WORD = /[\uac00-\ud7a3]+|[\u3040-\u30ff\u3400-\u9fff]+|\p{N}+(?:[.,]\p{N}+)*|[^\P{L}\uac00-\ud7a3]+/gu;
const ADDRESS = /\bhttps?:\/\/\S+/g;

/** A light English stem: plural, -ing, -ed, -ly, -ion and final e go, so that forms of one word meet. Lower-case input. */
export function stemEnglish(word: string): string {
  if (word.length < 4 || word === 'news') return word;
  let w = word;
  if (/[^suio]s$/.test(w)) w = w.slice(0, -1);
  const bare = w.replace(/(?:ing|ed)(?:ly)?$/, '');
  if (bare !== w && bare.length > 2 && /[aeiouy]/.test(bare)) w = bare.replace(/([^aeioulsz])\1$/, '$1');
  else if (w.length > 5) w = w.replace(/ly$/, '');
  if (w.length > 5) w = w.replace(/(?<=[st])(?:ion|or)$/, '');
  return w.length > 3 ? w.replace(/e$/, '').replace(/y$/, 'i') : w;
}

// Neighbouring syllables stand for the parts of a compound, which Korean and Chinese write in one.
function* pairs(run: string): Generator<string> {
  // By characters where some take two places: half of one is none.
  const characters = /[\ud800-\udfff]/.test(run) ? [...run] : run;
  for (let i = 0; i + 2 <= characters.length; i++) yield characters[i]! + characters[i + 1]!;
}

/**
 * The words of `text` that carry meaning, as stems, in order, with repetitions: English without stopwords and endings,
 * Korean as syllable pairs of the stem without josa and endings, Chinese and Japanese as pairs of characters.
 */
export function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const [run] of normalize(text.replace(ADDRESS, ' ')).toLowerCase().matchAll(WORD)) {
    const first = run.charCodeAt(0);
    if (first >= 0xac00 && first <= 0xd7a3) found.push(...pairs(stemKorean(run)));
    else if (first >= 0x3040 && first <= 0x9fff) found.push(...pairs(run));
    else if (!STOPWORDS.has(run) && (run.length > 1 || /\d/.test(run))) found.push(stemEnglish(run));
  }
  return found;
}

/** Whether an English word is a function word or a bare reporting verb. */
export function isStopword(word: string): boolean {
  return STOPWORDS.has(word.toLowerCase());
}

/** How often each term stands in sentences, given as the tokens of each. */
export function countTerms(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
