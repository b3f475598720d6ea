import { isStopword, stemEnglish } from '../terms.ts';
import { ADVERBS, LEMMAS, VAGUE, VERBS } from './english-word-lists.ts';

const DETERMINER =
  /^(?:an?|the|this|these|those|my|your|his|her|its|our|their|every|each|some|any|no|another|such|both|all|\w+['’]s|[a-z]+s['’])$/i;
const PREPOSITION =
  /^(?:of|in|on|at|by|for|with|from|into|about|over|under|between|against|through|during|than|as|like|via|per|across|after|before|without|within|behind|beyond|near)$/i;
/** What a verb follows: a pronoun as subject, a modal. */
const BEFORE_VERB =
  /^(?:I|we|they|he|she|it|you|who|which|that|will|would|can|could|shall|should|may|might|must|cannot|won['’]t|can['’]t|don['’]t|doesn['’]t|didn['’]t|not|never|let['’]?s|do|does|did|['’]ll)$/i;
/** What a participle or an adjective follows. */
const BEING =
  /^(?:am|is|are|was|were|be|been|being|(?:it|that|there|he|she)['’]s|(?:we|you|they)['’]re|I['’]m|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|become|becomes|became|becoming|seems?|seemed|feels?|felt|remains?|remained|gets?|got|getting|stays?|stayed|very|so|too|quite|rather|how)$/i;
/** What follows a verb in -s rather than a plural: "tape costs us", "the turbine makes five". */
const OBJECT =
  /^ (?:an?|the|us|me|him|them|his|her|their|our|your|its|my|more|less|that|two|three|four|five|ten)\b|^ (?:about |roughly |nearly |almost )?[$€£\d]/;
/** What follows a verb in its plain form: a noun has a preposition before the next one. */
const ARTICLE = /^ (?:(?:an?|the|his|her|their|our|your|its|my|us|me|him|them|that)\b|(?:this|these|those|it)[,.;])/;
/** What follows a participle rather than a noun: "a comedy starring the", "people working at". */
const AFTER_PARTICIPLE =
  /^ (?:an?|the|his|her|their|our|your|its|my|this|these|those|everything|to|at|by|from|with|into|over|through|faster|more|less)\b|^ (?:[$€£\d]|\p{Lu}\p{Ll})/u;
/** "The article skips over her." */
const OVER_SOMETHING =
  /^ (?:over|up|off|away|back|down|out|into|past) (?:the|an?|her|him|it|them|us|me|his|their|our|my|its)\b/;
/** What somebody with a name does: "Ines Aalto notes", "Farholm plans". */
const NAMED_DOES =
  /^(?:notes|points|warns|hopes|fears|reports|comments|claims|plans|offers|faces|leads|stars|wins|votes)$/;
const ITSELF = /^ (?:it|them|him|me|us)\b/;
const NOUN_END = /(?:ion|ment|ness|ity|ance|ence|ism|ship|ware|age|logy|er|or|s)$/;
const LY_NOUNS =
  /^(?:famil|suppl|assembl|repl|all|rall|anomal|monopol|jell|bull|butterfl|jul|ital|p?oll|ho|lil|homil|duopol)y$/;
const ED_NOUNS = /^(?:hundred|sacred|infrared|drought|shed|sled)$/;
const ING_NOUNS =
  /^(?:building|meeting|funding|pricing|training|engineering|setting|spending|listing|warning|hearing|rating|filing|housing|computing|banking|marketing|gaming|everything|something|anything|nothing|morning|evening|spring|string)$/;
/** Verbs that end a clause, where a noun before them would make them the head of a compound: "the software most of earth works on". */
const ENDS_CLAUSE =
  /^(?:works?|lives?|exists?|happens?|matters?|differs?|var(?:y|ies)|unfolds?|dies?|lies|sleeps?|belongs?|appl(?:y|ies)|ends|begins)$/;
const AFTER_CLAUSE = /^(?:$|[,.;:?!)]| [—–-]| (?:in|on|at|for|by|like|as|to|with|out|best|well|better)\b)/;

/** Whether a word is no part of a name: an adverb, or a verb by its form, its neighbour and what follows it (`rest`). */
export function isVerb(lower: string, before: string | undefined, rest: string): boolean {
  if (ADVERBS.has(lower) || (/ly$/.test(lower) && !LY_NOUNS.test(lower))) return true;
  const named = before !== undefined && (DETERMINER.test(before) || PREPOSITION.test(before));
  if (/(?:[^e]ed|ought)$/.test(lower) && lower.length > 3 && !ED_NOUNS.test(lower)) return true;
  // Meetings, findings, buildings.
  if (/.{3}ings$/.test(lower)) return false;
  if (isKnownVerb(lower)) return true;
  if (/ing$/.test(lower) && lower.length > 5 && !/^[sc]?tring|^sp?ring$/.test(lower))
    return isParticiple(lower, before, named, rest);
  if (before === undefined) return ARTICLE.test(rest);
  if (!named && ITSELF.test(rest) && !/s$/.test(lower)) return true;
  if (ENDS_CLAUSE.test(lower))
    return (
      !named &&
      !/^public$/i.test(before) &&
      (BEFORE_VERB.test(before) || (!isStopword(before) && AFTER_CLAUSE.test(rest)))
    );
  if (lower === 'shot' && /^ (?:down|up|dead|at)\b/.test(rest)) return true;
  if (/^costs?$/.test(lower)) return !named && /^ (?:an? |the |\d|[$€£]|us\b|more\b|less\b)/.test(rest);
  if (NAMED_DOES.test(lower) && /^\p{Lu}\p{Ll}+$/u.test(before) && !isStopword(before)) return true;
  if (VAGUE.has(lower)) return false;
  if (/^to$/i.test(before)) return !NOUN_END.test(lower) || (!/s$/.test(lower) && ARTICLE.test(rest));
  if (BEFORE_VERB.test(before) && !/^(?:that|not)$/i.test(before)) return true;
  if (/[^s]s$/.test(lower) && !/(?:us|is)$/.test(lower))
    return !named && (OBJECT.test(rest) || OVER_SOMETHING.test(rest));
  // "A script that" is more often a thing than what somebody does.
  return !named && ARTICLE.test(rest) && !/^ that\b/.test(rest) && !NOUN_END.test(lower);
}

function isParticiple(lower: string, before: string | undefined, named: boolean, rest: string): boolean {
  if (named) return false;
  if (ING_NOUNS.test(lower)) return false;
  if (before === undefined || isKnownVerb(before.toLowerCase())) return true;
  if (
    AFTER_PARTICIPLE.test(rest) ||
    BEING.test(before) ||
    BEFORE_VERB.test(before) ||
    (isStopword(before) && !/^(?:and|or)$/i.test(before))
  )
    return true;
  // "machine learning", "business meeting".
  return !/^[a-z-]+[^s\W]$|ss$/.test(before);
}

/** Whether a word says what something is like rather than names it: "they are honest"; `before`: its neighbour. */
export function isPredicate(lower: string, before: string | undefined): boolean {
  if (ADJECTIVE.test(lower) && !ADJECTIVE_NOUNS.test(lower)) return true;
  return before !== undefined && BEING.test(before) && !/s$/.test(lower);
}

const ADJECTIVE = /.{3}(?:able|ible|less|ful|ous)$/;
const ADJECTIVE_NOUNS =
  /^(?:vegetable|variable|timetable|constable|syllable|deliverable|wearable|renewable|collectible|convertible|handful|spoonful|mouthful|armful|turntable|roundtable|wireless|nevertheless|nonetheless)$/;

/** Whether a word is hardly ever a noun. */
export const isKnownVerb = (lower: string): boolean => {
  // "connection" and "editor" share their stems with verbs.
  if (/[^l]ions?$|[st]ors?$/.test(lower)) return VERBS.has(lower);
  const stem = stemEnglish(lower);
  return VERBS.has(stem) || VERBS.has(lower) || LEMMAS.has(stem);
};
