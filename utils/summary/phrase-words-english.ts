import type { PhraseWord } from './phrase-word.ts';
import { isStopword, stemEnglish } from './tokens.ts';
import { ADVERBS, LEMMAS, QUALIFIERS, VAGUE, VERBS } from './words-english.ts';

const DETERMINER =
  /^(?:an?|the|this|these|those|my|your|his|her|its|our|their|every|each|some|any|no|another|such|both|all|\w+['’]s|[a-z]+s['’])$/i;
const PREPOSITION =
  /^(?:of|in|on|at|by|for|with|from|into|about|over|under|between|against|through|during|than|as|like|via|per|across|after|before|without|within|behind|beyond|near)$/i;
/** What a verb follows: a pronoun as subject, a modal. */
const BEFORE_VERB =
  /^(?:I|we|they|he|she|it|you|who|which|that|will|would|can|could|shall|should|may|might|must|cannot|won['’]t|can['’]t|don['’]t|doesn['’]t|didn['’]t|not|never|let['’]?s|do|does|did|['’]ll)$/i;
/** What follows a verb in -s rather than a plural: "tape costs us", "the turbine makes five". */
const OBJECT =
  /^ (?:an?|the|us|me|him|them|his|her|their|our|your|its|my|more|less|that|two|three|four|five|ten|\d+|(?:about |roughly |nearly |almost )?[$€£\d])/;
/** What follows a verb in its plain form: a noun has a preposition before the next one. */
const ARTICLE = /^ (?:(?:an?|the|his|her|their|our|your|its|my|us|me|him|them|that)\b|(?:this|these|those|it)[,.;])/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec))$/;
const NOUN_END = /(?:ion|ment|ness|ity|ance|ence|ism|ship|ware|age|logy|er|or|s)$/;
const LY_NOUNS =
  /^(?:famil|suppl|assembl|repl|all|rall|anomal|monopol|jell|bull|butterfl|jul|ital|p?oll|ho|lil|homil|duopol)y$/;

/** An English word of a text as a part of a phrase; `before` and `after`: its neighbours. */
export function englishWord(
  word: string,
  start: number,
  text: string,
  before: string | undefined,
  after: string | undefined,
): PhraseWord {
  const end = start + word.length;
  const possessive = /['’]s?$/.exec(word)?.[0].length ?? 0;
  const base = word.slice(0, word.length - possessive);
  const lower = base.toLowerCase();
  const figure = /^\p{N}+(?:[.,]\p{N}+)*$/u.test(base);
  const proper = isProper(base, start, text, after);
  const beside = before !== undefined && /^[ \u00a0]$/.test(text[start - 1] ?? '') ? before : undefined;
  const verb = !proper && !figure && possessive === 0 && isVerb(lower, beside, text.slice(end, end + 9));
  const content = (base.length > 1 || figure) && !isStopword(base) && !/['’]/.test(base) && !verb;
  const vague = figure || CALENDAR.test(lower) || (!proper && (VAGUE.has(lower) || QUALIFIERS.has(lower)));
  const names = content && !figure && (proper || !QUALIFIERS.has(lower));
  const alone = names && base.length > 2 && !vague;
  return { start, end, bare: end - possessive, content, names, alone, proper, closes: false, vague };
}

// A capital inside a sentence marks a name, whatever the word means elsewhere; at its head only with another behind it.
function isProper(base: string, start: number, text: string, after: string | undefined): boolean {
  if (!/^\p{Lu}/u.test(base)) return false;
  if (/[\p{L}\p{N}’s,“"(] ?$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  const next = after !== undefined && text.slice(start + base.length).startsWith(` ${after}`) ? after : undefined;
  if (/^\p{Lu}.*\p{Lu}|^\p{Lu}.*\p{N}/u.test(base)) return true;
  return next !== undefined && /^\p{Lu}\p{L}/u.test(next) && !isStopword(base) && !isKnownVerb(base.toLowerCase());
}

function isVerb(lower: string, before: string | undefined, rest: string): boolean {
  if (ADVERBS.has(lower) || (/ly$/.test(lower) && !LY_NOUNS.test(lower))) return true;
  const named = before !== undefined && (DETERMINER.test(before) || PREPOSITION.test(before));
  if (
    /(?:[^e]ed|ought)$/.test(lower) &&
    lower.length > 3 &&
    !/^(?:hundred|sacred|infrared|drought|shed|sled)$/.test(lower)
  )
    return true;
  // Meetings, findings, buildings.
  if (/.{3}ings$/.test(lower)) return false;
  if (isKnownVerb(lower)) return true;
  if (/ing$/.test(lower) && lower.length > 5)
    return (
      !named &&
      !/^(?:building|meeting|funding|pricing|training|engineering|setting|spending|listing|warning|hearing|rating|filing|housing|computing|banking|marketing|gaming|everything|something|anything|nothing|morning|evening|spring|string)$/.test(
        lower,
      ) &&
      !/^[a-z-]+[^s\W]$|ss$/.test(before ?? '')
    );
  if (before === undefined) return ARTICLE.test(rest);
  if (VAGUE.has(lower)) return false;
  if (/^to$/i.test(before)) return !NOUN_END.test(lower) || (!/s$/.test(lower) && ARTICLE.test(rest));
  if (BEFORE_VERB.test(before) && !/^(?:that|not)$/i.test(before)) return true;
  if (/[^s]s$/.test(lower) && !/(?:us|is)$/.test(lower)) return !named && OBJECT.test(rest);
  return !named && ARTICLE.test(rest) && !NOUN_END.test(lower);
}

const isKnownVerb = (lower: string): boolean => {
  const stem = stemEnglish(lower);
  return VERBS.has(stem) || VERBS.has(lower) || LEMMAS.has(stem);
};
