import type { Comment, Stance } from '../domain/index.ts';
import { runToEnd } from '../lib/yield-to-main.ts';

/**
 * What a comment does in its thread, by how it opens, what it asks and what it links to; English and Korean. Null where that is
 * not plain, which is more often than not. Without `parent` only explicit words tell the side of a reply; top comments
 * (`depth` 0) take none.
 */
export function readStance(comment: Pick<Comment, 'text' | 'depth'>, parent?: Pick<Comment, 'text'>): Stance | null {
  return stanceIn(ownSentencesIn(comment.text), comment.depth > 0, parent && ownSentencesIn(parent.text));
}

/** The stances of a thread's comments (in page order) by id; a comment that has none is left out. */
export function stancesOf(comments: readonly Comment[]): Map<number, Stance> {
  return runToEnd(stanceSteps(comments));
}

/** Reads the same, and pauses before each comment. */
export function* stanceSteps(comments: readonly Comment[]): Generator<void, Map<number, Stance>> {
  const stances = new Map<number, Stance>();
  const above: { author: string | null; said: CommentSentences }[] = [];
  for (const { id, depth, author, text } of comments) {
    yield;
    const said = ownSentencesIn(text);
    above.length = Math.min(above.length, depth);
    const parent = above[depth - 1];
    above[depth] = { author, said };
    // Who goes on with a comment of their own takes no side towards it.
    const isReply = depth > 0 && (author === null || parent?.author !== author);
    const stance = stanceIn(said, isReply, parent?.said);
    if (stance) stances.set(id, stance);
  }
  return stances;
}

function stanceIn(said: CommentSentences, isReply: boolean, parent: CommentSentences | undefined): Stance | null {
  const side = isReply ? sideOf(said, parent) : null;
  if (side) return side;
  if (isAsking(said)) return 'asks';
  return citesSource(said) ? 'adds-source' : null;
}

/** Characters of a comment's beginning in which a contrast takes back an agreement. */
const REACH = 400;

/** The side a comment takes towards its parent by how it opens; null where that is not plain. */
function sideOf({ own, sentences, quote }: CommentSentences, parent?: CommentSentences): 'agrees' | 'disagrees' | null {
  const [first = '', second = ''] = sentences;
  // What is quoted from somewhere else is what the comment speaks to.
  if (quote && !parent?.read.includes(quote.slice(0, 40))) return null;
  if (!first || isQuestion(first) || ASIDE.test(own)) return null;
  const contrast = CONTRAST.test(own.slice(0, REACH));
  const disagrees = DISAGREES.test(first) || DISAGREES.test(second);
  if (AGREES.test(first)) return contrast === disagrees ? (contrast ? 'disagrees' : 'agrees') : null;
  if (DISAGREES.test(first) || (disagrees && second.startsWith('but'))) return 'disagrees';
  const claim = quote ?? parent?.sentences.slice(-2).join(' ');
  if (!claim || NO_CLAIM.test(claim) || claim.includes('?') || isQuestion(claim)) return null;
  if (YES.test(first)) return contrast ? null : 'agrees';
  return NO.test(first) && (!DENIES.test(claim) || first.startsWith('글쎄')) ? 'disagrees' : null;
}

/** Characters around a link at most, and without any word that leads to it. */
const MOST = 240;
const MOST_BARE = 24;

/** Linked for a laugh; a film alone may be. */
const JOKES = /xkcd|onion|\.(gif|jpg|png)$/;
const FILMS = /youtu/;
/** What the speaker made, did, sells, recommends or asks. */
const OWN =
  /\b(i|i'm|i've|we|my|our|obligatory|demo|check|try|fixed|done|updated|edit|pr)\b|\?|제가|저희|제 |만들|광고|추천/;
/** What leads to a reference. */
const CUES =
  /^source|\b(see|via|according to|per the|here's|archived?|pdf|paper|docs|study|report|article|discussion|talk|video|link|relevant|related|this one)\b|\[\d\]|[:–-]\s*$|출처|원[문본]|참고|관련|링크|논문|기사|자료|영상|여기|깃[헙허]/;

/** Whether a comment is there to give a reference: a link to a page that is no joke, and little else or words that lead to it. */
const citesSource = ({ links, own }: CommentSentences): boolean =>
  links.length > 0 &&
  own.length <= MOST &&
  !OWN.test(own) &&
  !links.some((link) => JOKES.test(link) || (!own && FILMS.test(link))) &&
  (own.length <= MOST_BARE || CUES.test(own));

/**
 * How comments open that take a side. Few and plain: this travels into the page of every thread. All stand for lower case, `^`
 * being where the first sentence starts; the Korean part of each comes last.
 */

const VERY = '(\\w+ly |so |have to )*';
const END = '(?=\\s*([.,!;:…ㅋㅎ—-]|$))';

/** Agreement in so many words, whatever the parent is. */
const AGREES = new RegExp(
  `^(no, |ye\\w+, )?((i )?${VERY}agreed?(${END}| with (you|this|that)\\b| 100)|(i )?couldn't agree|(you('re| are)|that's|this is|so) ${VERY}(right|true|correct)${END}|(well said|spot on|same here|me too|my thoughts|fair enough|\\+1)${END}|(good|great|fair) (point|catch)([.!]|$)|this([.!]|, a )|((저도|전적으로|완전|격하게|정말) ?)*((동의|공감|동감|인정)([합해함입]\\S*)?${END}|그렇게 생각[합해함]|같은 (생각|의견)[이입임])|저도요|\\S+ (말씀|지적)(입니다|이[에네])|([ㄹㅇ]+|2{3,})${END})`,
);

/** Agreement with a statement, but an answer to a question. */
const YES =
  /^(ye[aps]h?|true|indeed|agreed|absolutely|totally|exactly|precisely|same)([.!]|$|, (?!(no|right|sure|because|if|let|not|so)\b))|^(맞(아요|습니다|음|죠)|그러게|그니까|그렇[죠습])/;

/** Disagreement in so many words, after an agreement too. */
const DISAGREES = new RegExp(
  `(^|but )(i |i'd )?(${VERY}(strong |hard )?disagree|(do|ca)n't agree)(?! with (?!you|this|that)\\w)|couldn't disagree|^(sure|i guess),? but |^(but |no, )?(that|this|it)('s| is) ${VERY}(not ${VERY}(true|right|correct|accurate|the case|how)|false|incorrect|wrong${END})\\b|^(not true|false|wrong|nonsense|hardly)${END}|(^|but )you('re| are) ${VERY}(wrong${END}|missing)|^i (doubt (it|that)|don't think (so|(that's|this is) (true|right)))\\b|^[^.]{0,24}(?<!더 )(동의|공감)(하기|하지|할 수|은|이)? ?(어[려렵]|[않없힘못])|^(저는 |전 )?(반대[합해함]|생각이 다)|^(꼭 )?그렇\\S* 않|^[^,.]{0,8}사실(이 아|과 다)|^틀[렸린]|^그건 (좀 )?아[니닙]|^전혀요`,
);

/** Disagreement with a statement, but an answer to a question. "It isn't" among it. */
const NO =
  /^(no(pe)?|nah)([.!]|$|, )(?!.{0,9}(right|true|thank|worr|yet))|^not (necessarily|quite|really)|^(no,? )?(it|that|they|you|s?he) (\w+ly )?\w+n't( have)?[.,]|^아[니뇨닙]|^글쎄/;

/** What takes back what was said before it. */
const CONTRAST = /\b(but|however|(al)?though|except|part(ial)?ly)\b|지만|그러나|다만|근데|그런데/;

/** A parent that denies: "no" and "yes" to it may mean the same. */
const DENIES = /\b(not?|never|nobody|\w+n't)\b|[않없못]|아[니닙닌]| 안 /;

/** Not meant for the parent, or not meant: afterthoughts, sarcasm, somebody else's claim. */
const ASIDE = /^(edit|update)\b|\s\/s\b|^.{0,16}(저자|기사|필자|글쓴이|본문|원문|논문)/;

/** A parent that doubts, thanks or regrets: "no" and "yes" answer it, as they answer a question. */
const NO_CLAIM = /wonder|not sure|anyone|sorry|thank|감사|죄송|모르겠/;

/** What decides a stance stands at a comment's beginning, or the comment is short. Characters. */
const MOST_READ = 3_000;
const LINK = /https?:\/\/\S+/g;
/** Quoted lines, code, invisible characters. Less than author-text.ts sees, at a fraction of its size. */
const NOT_OWN = /^ *>.*$|^ {2}.*$|`.*?`|[\u200B-\u200F\u202A-\u202E]/gm;
/** What people say before they say something. */
const PRELUDE = /^((h[ahm]+|oh|ah|well(?=,)|wow|ok|sorry,? but|thanks|아|오|음|네|[ㅋㅎ]+)[\s,.!~…]+)+/;

/** A comment as it is read for its stance; all in lower case. */
export interface CommentSentences {
  /** What was read of it. */
  read: string;
  /** The author's own words, without what comes before the first one that says something. */
  own: string;
  sentences: string[];
  /** The first line quoted with `>`. */
  quote: string | undefined;
  links: string[];
}

/** Takes a comment's text apart. */
export function ownSentencesIn(text: string): CommentSentences {
  const read = text.slice(0, MOST_READ).replaceAll('’', "'").toLowerCase();
  const own = read.replace(NOT_OWN, '').replace(LINK, '').trim().replace(PRELUDE, '');
  return {
    read,
    own,
    sentences: (own.match(/[^.!?…\n]+[.!?…]*/g) ?? []).map((sentence) => sentence.trim()),
    quote: /^ *>+ *(.+)/m.exec(read)?.[1],
    links: read.match(LINK) ?? [],
  };
}

/** Whether a sentence asks, by its mark or its Korean ending. */
export const isQuestion = (sentence: string): boolean =>
  /\?[\s)ㅎㅋㅠ~]*$|([나까]요|[은는인한된]가요)[\s.~ㅎㅠ]*$/.test(sentence);

/** Characters of a comment that asks at most: in a longer one a question is a turn of speech. */
const MAX_QUESTION_COMMENT_CHARS = 300;

/** Questions that wait for an answer; Korean ones are polite. */
const GENUINE =
  /(^|[,.:!-] |and |but |with |for )((how|what|which|where|when)\b|any |is (that|this|it|there)|(do|does|did) (it|you|they|this)|why( so .*)?\?)|any(one|body) (know|here|tried|ha)|(can|could|would) you|^.{0,30}(어떻게|어떤|어느|몇|얼마|언제|어디|혹시|[되있하오시셨]나|[은는인신]가|[하쓰]세|될까).{0,30}(요|니까|분)[\s?.~ㅎㅠ]*$/;
const WANTS = /궁금[합하해함].{0,4}$/;

/** Questions that say something instead. */
const RHETORICAL =
  /n't\b|\w[?!]{2}|\b(who|not|hell|really|seriously|honestly|actually|even|just|ever|compared|think|want|expect|read|(what|how) (if|about|could|are you)|how (is|are|can)|why would|can we|wait)\b|누가|겠[습어나냐]|냐\?|아[닌닐닙]|않|그런가|ㅋㅋ|왜 |몇 번|있[죠지]|러[십시]/;

/** Whether a comment wants an answer: a short one whose question stands at its end, or a sentence before. */
function isAsking({ sentences, own }: CommentSentences): boolean {
  const asked = sentences.filter((sentence) => isQuestion(sentence) || WANTS.test(sentence));
  return (
    own.length <= MAX_QUESTION_COMMENT_CHARS &&
    asked.length < 3 &&
    sentences.slice(-2).some((sentence) => asked.includes(sentence)) &&
    !/^(because|it's|yes|no)\b/.test(sentences.at(-1) ?? '') &&
    asked.some((question) => GENUINE.test(question) || WANTS.test(question)) &&
    !asked.some((question) => RHETORICAL.test(question))
  );
}
