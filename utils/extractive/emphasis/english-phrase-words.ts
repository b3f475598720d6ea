import { isStopword } from '../terms.ts';
import { isKnownVerb, isPredicate, isVerb } from './english-verbs.ts';
import { ADVERBS, GENERIC, QUALIFIERS, VAGUE } from './english-word-lists.ts';
import type { PhraseWord } from './phrase-word.ts';

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec))$/;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const PERIOD =
  /^ (?:day|week|weekend|month|year|night|morning|evening|summer|winter|spring|fall|autumn|decade|century|season|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** An English word of a text as a part of a phrase; `before` and `after`: its neighbours. */
export function englishWord(
  word: string,
  start: number,
  text: string,
  before: string | undefined,
  after: string | undefined,
): PhraseWord {
  const end = start + word.length;
  const beside =
    before !== undefined &&
    /^[ \u00a0]$/.test(text[start - 1] ?? '') &&
    text.startsWith(before, start - 1 - before.length)
      ? before
      : undefined;
  const rest = text.slice(end, end + 20);
  if (linksNames(word, beside, after, rest))
    return {
      start,
      end,
      bare: end,
      content: true,
      names: false,
      alone: false,
      proper: true,
      closes: false,
      vague: true,
    };
  const possessive = /['’]s?$/.exec(word)?.[0].length ?? 0;
  const base = word.slice(0, word.length - possessive);
  const lower = base.toLowerCase();
  const figure = /^\p{N}+(?:[.,]\p{N}+)*$/u.test(base);
  const inName =
    /^\p{Lu}\p{L}*$/u.test(base) &&
    !NOT_IN_NAME.test(base) &&
    beside !== undefined &&
    (isName(beside) || /^\p{Lu}\.$/u.test(beside));
  const proper = inName || isProper(base, start, text, after);
  const dated = figure
    ? beside !== undefined && CALENDAR.test(beside.toLowerCase()) && /^(?:\d|[12]\d|3[01])$/.test(base)
    : CALENDAR.test(lower) && /^\.? \d/.test(rest);
  const verb = !proper && !figure && possessive === 0 && isVerb(lower, beside, rest);
  const dating =
    (base === lower || CALENDAR.test(lower)) &&
    ((/^(?:last|next)$/.test(lower) && PERIOD.test(rest)) ||
      (/^(?:last|next|this|that|each|every|per)$/i.test(beside ?? '') && PERIOD.test(` ${lower} `)));
  const said = !isStopword(base) || inName;
  const content =
    (base.length > 1 || figure || inName) &&
    said &&
    (!/['’]/.test(base) || /^\p{Lu}['’]\p{Lu}/u.test(base)) &&
    !verb &&
    !dated &&
    !dating &&
    text[start - 1] !== '\\';
  const vague =
    figure ||
    /^\d+(?:st|nd|rd|th)$/.test(lower) ||
    CALENDAR.test(lower) ||
    (!proper && (VAGUE.has(lower) || QUALIFIERS.has(lower)));
  const weekday = WEEKDAY.test(lower) && !/^(?:Black|Cyber|Good|Super|Palm|Ash|Easter|Bloody)$/.test(beside ?? '');
  const names =
    content &&
    !figure &&
    !weekday &&
    (proper || (!QUALIFIERS.has(lower) && (possessive > 0 || !isPredicate(lower, beside))));
  const alone =
    names && base.length > 2 && !vague && !GENERIC.has(lower) && !(proper ? QUALIFIERS.has(lower) : beside === 'to');
  return { start, end, bare: end - possessive, content, names, alone, proper, closes: false, vague };
}

/** Capitals that are no part of the name before them. */
const NOT_IN_NAME =
  /^(?:I|A|An|The|And|But|Or|Is|Are|Was|Were|Has|Had|Have|Said|Says|It|He|She|They|We|You|This|That|Who)$/;

const isName = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}’'-]+$/u.test(word) && (!isStopword(word) || word === 'One') && !/['’]s?$/.test(word);

// "Board of Directors", "Gears of War"; an initial: "Ada K. Larsen".
function linksNames(word: string, before: string | undefined, after: string | undefined, rest: string): boolean {
  if (!LINK.test(word) || before === undefined || after === undefined) return false;
  return isName(before) && /^ \p{Lu}/u.test(rest) && (word.endsWith('.') || isName(after));
}

const LINK = /^(?:\p{Lu}\.|of|de|du|da|del|della|von|van)$/u;

// A capital inside a sentence marks a name, whatever the word means elsewhere; at its head only with another behind it.
function isProper(base: string, start: number, text: string, after: string | undefined): boolean {
  if (!/^\p{Lu}/u.test(base)) return false;
  if (/[\p{L}\p{N}’s,“"(] ?$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  const next = after !== undefined && text.slice(start + base.length).startsWith(` ${after}`) ? after : undefined;
  if (/^\p{Lu}.*\p{Lu}|^\p{Lu}.*\p{N}/u.test(base)) return true;
  const lower = base.toLowerCase();
  if (next === 'of' && /^ of \p{Lu}/u.test(text.slice(start + base.length)))
    return (
      !isStopword(base) && !VAGUE.has(lower) && !QUALIFIERS.has(lower) && !isKnownVerb(lower) && lower !== 'because'
    );
  return (
    next !== undefined && !ADVERBS.has(lower) && /^\p{Lu}\p{L}/u.test(next) && !isStopword(base) && !isKnownVerb(lower)
  );
}
