import type { Comment, Language } from '../domain/index.ts';
import { bulletText } from './bullet-text.ts';
import { isIdle, isJest, isMeta, ownSentences } from './comment-sentences.ts';
import { leansBack } from './cue-words.ts';
import { rankSentences, wordCount } from './ranking.ts';
import type { RedundancyWith } from './redundancy.ts';

/** A comment in one or two of its own sentences. */
export interface CommentExcerpt {
  text: string;
  /** The sentences as the comment has them. */
  sentences: string[];
  /** How much it says, a factor around 1. */
  substance: number;
}

const MOST: Record<Language, number> = { ko: 160, en: 240, other: 240 };
/** Words from which a sentence is an opinion and no interjection. */
const LEAST_WORDS: Record<Language, number> = { ko: 4, en: 7, other: 6 };

const CLAIMS =
  /\b(?:I (?:think|believe|find|found|feel|suspect|doubt|hope|wish|worked|used|use|built|run|ran|tried|switched|spent|'ve|have)|I’ve|I'm|in my (?:experience|opinion)|imo|imho|because|should|shouldn't|must|need to|the (?:problem|issue|point|reason|trick|real|biggest|key|thing|difference|question)|better|worse|best|worst|instead of|rather than|compared to|never|always|unless|until|costs?|\d+(?:%|x|k)?)\b|생각|때문|문제|해야|좋|나쁘|낫|필요|이유|경험|써 ?보|사용해|\d/i;

/** What the article says is in the article's own summary. */
const RETELLS =
  /^(?:the|this) (?:article|post|author|piece|essay|paper|blog post) (?:itself |even |also |clearly |actually )*(?:says|said|mentions?|claims|states|explains|notes|points out|describes|lists|gives|argues)\b|\b(?:according to|from|as stated in|quoting|in) (?:the|tfa)(?: (?:article|post|piece))?:|^tl;?dr\b|^(?:기사|글|본문|원문)(?:에|에서|에서는) (?:나온|따르면|쓰인|적힌|말하는)/i;

/** What a sentence that only repeats loses, and a comment of nothing else. */
const REPEATED = { sentence: 0.6, comment: 0.65 };

/**
 * The one or two sentences that say most of what a comment says, in their own order, at most 240 characters in English and
 * 160 in Korean; undefined where it says nothing of its own that would be worth a bullet. `echo`: of what was said before.
 */
export function excerptComment(
  comment: Comment,
  topic: string,
  language: Language,
  echo: RedundancyWith = () => 0,
): CommentExcerpt | undefined {
  const sentences = ownSentences(comment, language);
  const usable = sentences.map((sentence) => isUsable(sentence, language));
  if (!usable.includes(true) || isJest(sentences)) return undefined;
  const ranking = rankSentences(sentences, topic);
  const texts = sentences.map((sentence) => opened(bulletText(withoutInterjection(sentence), language)));
  const scores = sentences.map((_, i) =>
    usable[i]
      ? scoreOf(texts[i]!, i, sentences.length, ranking.factors[i]!) *
        worth(ranking, i) *
        (1 - REPEATED.sentence * echo(texts[i]!))
      : 0,
  );
  const first = scores.indexOf(Math.max(...scores));
  const chosen = [first, secondOf(first, scores, texts, MOST[language])].filter((i) => i >= 0).sort((a, b) => a - b);
  const text = chosen.map((i, n) => (n < chosen.length - 1 ? closed(texts[i]!) : texts[i]!)).join(' ');
  const substance =
    (CLAIMS.test(text) ? 1.1 : 0.85) *
    Math.min(1, text.length / (MOST[language] * 0.4)) ** 0.5 *
    (1 - REPEATED.comment * echo(text));
  return { text: clipped(text, MOST[language]), sentences: chosen.map((i) => sentences[i]!), substance };
}

function isUsable(sentence: string, language: Language): boolean {
  return wordCount(sentence) >= LEAST_WORDS[language] && !isMeta(sentence) && !isIdle(sentence);
}

function worth({ index, values }: ReturnType<typeof rankSentences>, row: number): number {
  let sum = 0;
  for (let j = index.starts[row]!; j < index.starts[row + 1]!; j++) sum += values[index.ids[j]!]!;
  return sum;
}

function scoreOf(sentence: string, i: number, count: number, factor: number): number {
  let score = factor;
  if (CLAIMS.test(sentence)) score *= 1.35;
  if (leansBack(sentence)) score *= 0.7;
  if (RETELLS.test(sentence)) score *= 0.5;
  if (sentence.length > 260) score *= 0.5;
  if (/https?:\/\//.test(sentence)) score *= 0.5;
  // A comment opens with its thesis or closes with its conclusion.
  if (count > 3 && i === count - 1) score *= 1.15;
  return score;
}

// The neighbour that goes on, else the next best, where both fit.
function secondOf(first: number, scores: readonly number[], texts: readonly string[], most: number): number {
  // What the chosen one leans on comes with it, though both be a little long.
  const leansOn = leansBack(texts[first]!) ? first - 1 : -1;
  const room = (i: number) => most * (i === leansOn ? 1.25 : 1) - texts[first]!.length - 2;
  const order = scores
    .map((score, i) => ({ i, score: score * (i === leansOn ? 3 : i === first + 1 ? 1.5 : 1) }))
    .filter(
      ({ i, score }) =>
        i !== first && score > scores[first]! * 0.35 && texts[i]!.length <= room(i) && Math.abs(i - first) <= 4,
    )
    .sort((a, b) => b.score - a.score);
  return order[0]?.i ?? -1;
}

const INTERJECTION =
  /^(?:(?:not op|ianal|fwiw|btw|tbh|tbf|well|oh|ah|hm+|huh|yeah|yep|i mean|eh|sure|honestly|genuine question|serious question|as an aside)(?:,? but)?[,:;.…-]+\s+)+(?=\S{2})/i;

function withoutInterjection(sentence: string): string {
  const rest = sentence.replace(INTERJECTION, '');
  return rest === sentence ? sentence : rest[0]!.toUpperCase() + rest.slice(1);
}

// Who writes all in small letters still begins a bullet; names like npm and iPhone keep theirs.
const opened = (text: string) =>
  /^(?!e[A-Z]|i[A-Z]|x86)(?=\p{Ll}*[aeiouy])\p{Ll}+(?=[ ,’']|$)/u.test(text)
    ? text[0]!.toUpperCase() + text.slice(1)
    : text;

const closed = (text: string) => (/[.!?…。]["”’)]*$/.test(text) ? text : `${text}.`);

// One sentence longer than the most is shown up to the last whole clause or word, with an ellipsis that says so.
function clipped(text: string, most: number): string {
  if (text.length <= most * 1.25) return text;
  const window = text.slice(0, most);
  const clause = window.search(/[,;:—–][^,;:—–]*$/);
  const cut = clause > most * 0.6 ? clause : window.lastIndexOf(' ');
  return `${window.slice(0, cut > most * 0.5 ? cut : most).trimEnd()}…`;
}
