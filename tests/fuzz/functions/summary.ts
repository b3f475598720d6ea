import type { Article, Block, Comment, Language, Thread } from '../../../utils/domain/index.ts';
import { createAlign } from '../../../utils/engines/summarizer/align-points.ts';
import { parsePoints } from '../../../utils/engines/summarizer/parse-points.ts';
import {
  isBoilerplateHeading,
  isBoilerplateSentence,
  isInsetHeading,
} from '../../../utils/extractive/boilerplate-sentences.ts';
import { bulletText } from '../../../utils/extractive/bullet-text.ts';
import { cleanEnglish } from '../../../utils/extractive/clean-english.ts';
import { cleanKorean, koreanCuts, withoutGlosses } from '../../../utils/extractive/clean-korean.ts';
import { excerptComment } from '../../../utils/extractive/comment-excerpt.ts';
import { isIdle, isJest, isMeta, ownSentences } from '../../../utils/extractive/comment-sentences.ts';
import { cueFactor, figureFactor, isAnnouncement, leansBack } from '../../../utils/extractive/cue-words.ts';
import { digestThread } from '../../../utils/extractive/digest-thread.ts';
import { isKnownVerb, isPredicate, isVerb } from '../../../utils/extractive/emphasis/english-verbs.ts';
import { emphasisIn, keyPhrases } from '../../../utils/extractive/emphasis/key-phrase.ts';
import { isKoreanConnective } from '../../../utils/extractive/emphasis/korean-verbs.ts';
import { phraseWords } from '../../../utils/extractive/emphasis/phrase-words.ts';
import { englishCuts, withoutInsertions } from '../../../utils/extractive/english-cuts.ts';
import { isKoreanStopword, isKoreanVerb, josaLength, stemKorean } from '../../../utils/extractive/korean-terms.ts';
import { outlineOf } from '../../../utils/extractive/outline.ts';
import { rankSentences, wordCount } from '../../../utils/extractive/ranking.ts';
import { redundancyWith } from '../../../utils/extractive/redundancy.ts';
import { splitIntoUnits } from '../../../utils/extractive/sentence-units.ts';
import { isStopword, stemEnglish, termsOf } from '../../../utils/extractive/terms.ts';
import { figuresIn, numbersIn } from '../../../utils/grounding/point-figures.ts';
import { namedIn, namesIn } from '../../../utils/grounding/point-names.ts';
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
  isBoilerplate: isBoilerplateSentence,
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
  condense: inEach((text, language) => excerptComment(commentOf(text), 'a topic', language)),
  cueFactor,
  figureFactor,
  heralds: isAnnouncement,
  leansBack,
  digestThread: (text) =>
    digestThread(
      { story: { id: 1, kind: 'story', title: text.slice(0, 80) }, comments: [commentOf(text)], from: 'page' },
      new Map(),
    ),
  'echoOf what was said': (text) => redundancyWith(text)('the second sentence says so'),
  'echoOf a text': (text) => redundancyWith('the first sentence says so')(text),
  phrases: inEach((text, language) => keyPhrases(text, language, one)),
  strongPhrase: inEach((text, language) => emphasisIn(text, language, one)),
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
  pointsIn: parsePoints,
  figuresIn,
  numbersIn,
  'namedIn an article': (text) => namedIn(text).has('GPT-5'),
  'namesIn a point': namesIn,
  rank: (text) => rankSentences([text], text).central,
  wordCount,
  'readArticle of a paragraph': (text) => splitIntoUnits(articleOf(text)),
  'readArticle of code': (text) => splitIntoUnits({ ...articleOf(text, 'code'), blocks: [{ kind: 'code', text }] }),
  'readArticle of a heading': (text) => splitIntoUnits(articleOf(text, 'heading')),
  isStopword,
  stemEnglish,
  tokens: termsOf,
  isKoreanStopword,
  isKoreanVerb,
  josaLength: (text) => josaLength(text, true),
  stemKorean,
};
