import type { Article, Block, Comment, Language, Thread } from '../../../utils/model.ts';
import { isBoilerplate, isBoilerplateHeading, isInsetHeading } from '../../../utils/summary/boilerplate.ts';
import { bulletText } from '../../../utils/summary/bullet.ts';
import { englishCuts, withoutInsertions } from '../../../utils/summary/bullet-cuts-english.ts';
import { cleanEnglish } from '../../../utils/summary/bullet-english.ts';
import { cleanKorean, koreanCuts, withoutGlosses } from '../../../utils/summary/bullet-korean.ts';
import { isIdle, isJest, isMeta, ownSentences } from '../../../utils/summary/comment-text.ts';
import { condense } from '../../../utils/summary/condense.ts';
import { cueFactor, figureFactor, heralds, leansBack } from '../../../utils/summary/cues.ts';
import { digestThread } from '../../../utils/summary/digest.ts';
import { echoOf } from '../../../utils/summary/echo.ts';
import { phrases, strongPhrase } from '../../../utils/summary/key-phrase.ts';
import { outlineOf } from '../../../utils/summary/outline.ts';
import { isKnownVerb, isPredicate, isVerb } from '../../../utils/summary/phrase-verbs-english.ts';
import { isKoreanConnective } from '../../../utils/summary/phrase-verbs-korean.ts';
import { phraseWords } from '../../../utils/summary/phrase-words.ts';
import { createAlign } from '../../../utils/summary/points/align.ts';
import { pointsIn } from '../../../utils/summary/points/answer.ts';
import { figuresIn, numbersIn } from '../../../utils/summary/points/figures.ts';
import { namedIn, namesIn } from '../../../utils/summary/points/names.ts';
import { rank, wordCount } from '../../../utils/summary/ranking.ts';
import { readArticle } from '../../../utils/summary/reading.ts';
import { isStopword, stemEnglish, tokens } from '../../../utils/summary/tokens.ts';
import { isKoreanStopword, isKoreanVerb, josaLength, stemKorean } from '../../../utils/summary/tokens-korean.ts';
import type { TextFunctions } from '../text-function.ts';

const one = () => 1;

/** A text in pieces of 40 characters, each of which says something of its own. */
const piecesOf = (text: string): string[] =>
  (text.match(/[\s\S]{1,40}/gu) ?? []).map((piece, i) => `Number ${i} of them said that ${piece} is so.`);

/** An article of many blocks. */
const articleOfPieces = (text: string, kinds: readonly Block['kind'][]): Article => ({
  ...articleOf(''),
  blocks: piecesOf(text).map((piece, i) => ({ kind: kinds[i % kinds.length]!, text: piece, level: 1 + (i % 3) })),
});

const threadOfPieces = (text: string): Thread => ({
  story: { id: 1, kind: 'story', title: 'A title' },
  comments: piecesOf(text).map((piece, i) => ({ id: i + 2, depth: i % 3, author: 'somebody', text: piece })),
  from: 'page',
});

/** An article of one block. */
export const articleOf = (text: string, kind: 'paragraph' | 'code' | 'heading' = 'paragraph'): Article => ({
  url: 'https://example.com/',
  title: 'A title',
  language: 'en',
  blocks: [
    { kind: 'paragraph', text: 'The first sentence of this article says what it is about.' },
    { kind, text },
    { kind: 'paragraph', text: 'The last sentence of this article says what came of it.' },
  ],
});

/** A comment that says `text`. */
export const commentOf = (text: string): Comment => ({ id: 1, depth: 0, author: 'somebody', text });

const inEach = (make: (text: string, language: Language) => unknown) => (text: string) =>
  (['ko', 'en', 'other'] as const).map((language) => make(text, language));

/** The functions of utils/summary that have nothing to do with a model. */
export const SUMMARY: TextFunctions = {
  isBoilerplate,
  isBoilerplateHeading,
  isInsetHeading,
  bulletText: inEach(bulletText),
  englishCuts,
  withoutInsertions: (text) => withoutInsertions(text, 20),
  cleanEnglish,
  cleanKorean,
  withoutGlosses: (text) => withoutGlosses(text, 20),
  koreanCuts: (text) => [...koreanCuts(text)],
  isIdle,
  isJest: (text) => isJest([text]),
  isMeta,
  ownSentences: inEach((text, language) => ownSentences(commentOf(text), language)),
  condense: inEach((text, language) => condense(commentOf(text), 'a topic', language)),
  cueFactor,
  figureFactor,
  heralds,
  leansBack,
  digestThread: (text) =>
    digestThread(
      { story: { id: 1, kind: 'story', title: text.slice(0, 80) }, comments: [commentOf(text)], from: 'page' },
      new Map(),
    ),
  'echoOf what was said': (text) => echoOf(text)('the second sentence says so'),
  'echoOf a text': (text) => echoOf('the first sentence says so')(text),
  phrases: inEach((text, language) => phrases(text, language, one)),
  strongPhrase: inEach((text, language) => strongPhrase(text, language, one)),
  'outlineOf a paragraph': (text) => outlineOf(articleOf(text)),
  'outlineOf code': (text) => outlineOf(articleOf(text, 'code')),
  'outlineOf a heading': (text) => outlineOf(articleOf(text, 'heading')),
  'outlineOf paragraphs': (text) => outlineOf(articleOfPieces(text, ['paragraph'])),
  'outlineOf items': (text) => outlineOf(articleOfPieces(text, ['item'])),
  'outlineOf headings': (text) => outlineOf(articleOfPieces(text, ['heading', 'paragraph'])),
  'digestThread of comments': (text) => digestThread(threadOfPieces(text), new Map()),
  isVerb: (text) => isVerb(text, text, text),
  isPredicate: (text) => isPredicate(text, text),
  isKnownVerb,
  isKoreanConnective,
  phraseWords: inEach(phraseWords),
  'createAlign over a sentence': (text) => createAlign([text], text)('The first 3 of them did not say so.'),
  'createAlign to a point': (text) => createAlign(['The first 3 of them did not say so.', text.slice(0, 100)])(text),
  pointsIn,
  figuresIn,
  numbersIn,
  'namedIn an article': (text) => namedIn(text).has('GPT-5'),
  'namesIn a point': namesIn,
  rank: (text) => rank([text], text).central,
  wordCount,
  'readArticle of a paragraph': (text) => readArticle(articleOf(text)),
  'readArticle of code': (text) => readArticle({ ...articleOf(text, 'code'), blocks: [{ kind: 'code', text }] }),
  'readArticle of a heading': (text) => readArticle(articleOf(text, 'heading')),
  isStopword,
  stemEnglish,
  tokens,
  isKoreanStopword,
  isKoreanVerb,
  josaLength: (text) => josaLength(text, true),
  stemKorean,
};
