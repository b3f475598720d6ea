import { MAX_QUESTION_CHARS } from '../../domain/limits.ts';
import { sectionCount } from '../../extractive/split-by-headings.ts';
import { sourceLine } from '../../grounding/one-line.ts';
import { ANSWER_SHAPE, type AnswerLanguage, DATA_RULES, FORMAT_RULES, NAME_RULES, styleRules } from './answer-style.ts';
import type { NumberedArticle, NumberedComment } from './number-lines.ts';
import { fenceText } from './prompt-fence.ts';

/** Raised whenever a prompt or what is made of its answer changes: part of every key under which answers are kept. */
export const PROMPT_VERSION = 1;

/** One question to a model. */
export interface Prompt {
  system: string;
  prompt: string;
  /** Tokens. */
  maxOutput: number;
}

/** Tokens that a whole article's answer takes at most. */
const ARTICLE_OUTPUT = 6_000;
/** Tokens of one thread with its replies, written out. */
const THREAD_OUTPUT = 700;

/** Paragraphs of a prompt. */
export const joinLines = (...parts: (string | false)[]) => parts.filter((part) => part !== false).join('\n\n');

/** How many opening bullets and sections an article of this length carries. */
export function articleShape({ words, sources }: NumberedArticle): { opening: number; sections: number } {
  const sentences = sources.entries.length;
  if (sentences <= ANSWER_SHAPE.opening)
    return { opening: Math.max(1, Math.min(sentences, ANSWER_SHAPE.opening)), sections: 0 };
  return { opening: ANSWER_SHAPE.opening, sections: Math.min(ANSWER_SHAPE.sections, sectionCount(words)) };
}

/** Asks for an article's title, opening bullets and headed sections. */
export function articlePrompt(article: NumberedArticle, language: AnswerLanguage = 'ko'): Prompt {
  const { opening, sections } = articleShape(article);
  const system = joinLines(
    'You write what a GeekNews (news.hada.io) topic says about an article, for Korean developers.',
    DATA_RULES,
    'The source: [T] is the title, [#n] lines are headings, [S1], [S2], … are its sentences, numbered.',
    FORMAT_RULES,
    `The lines, in this order:
{"kind":"title","text":"<the title in ${NAME_RULES[language]}>"}
{"kind":"opening","text":"<one main point>","src":[<numbers of the sentences it rests on>]}   exactly ${opening}: the whole article in ${opening} points, each 55-120 characters, the most important first; the key phrase of each between ** **${
      sections === 0
        ? ''
        : `
{"kind":"heading","text":"<short heading, a noun phrase of 8-30 characters>"}   ${Math.max(2, sections - 2)}-${sections + 1} in all, in the article's order
{"kind":"bullet","depth":0,"text":"<a point of that section>","src":[…]}   2-6 after each heading, 40-90 characters
{"kind":"bullet","depth":1,"text":"<a detail of the bullet above>","src":[…]}   where details help; about a third of the bullets`
    }
"src" holds 1-3 numbers of [S…] lines and is never empty.`,
    styleRules(language),
  );
  const { text } = fenceText([`[T] ${article.title}`, ...article.lines]);
  const prompt = joinLines(text, `Write the JSON lines about this source now, in ${NAME_RULES[language]}.`);
  return { system, prompt, maxOutput: ARTICLE_OUTPUT };
}

/** One request's share of a thread. */
export interface ThreadPromptPart {
  comments: readonly Pick<NumberedComment, 'line'>[];
  /** Threads that are asked for at most. */
  threads: number;
}

/** Asks for the digest of a thread, or of a part of one. */
export function threadPrompt(title: string, part: ThreadPromptPart, language: AnswerLanguage = 'ko'): Prompt {
  const system = joinLines(
    'You write the "Hacker News 의견" digest of a GeekNews (news.hada.io) topic, for Korean developers.',
    DATA_RULES,
    'The source: [T] is the story\'s title; [C1 d0], [C2 d1], … are its comments, numbered, "d" is the depth: a comment answers the nearest one above it with a smaller depth. Comments marked x may be read, but never cited.',
    FORMAT_RULES,
    `The lines, in the order of the comments:
{"kind":"thread","text":"<one comment in its writer's own voice: claim and reason, 1-4 sentences>","src":[<its number>]}   at most ${part.threads}: the comments that say most about the matter and were discussed most; no jokes, no thanks, nothing about the site
{"kind":"reply","text":"<an answer to the comment above, in its writer's own voice>","src":[<its number>]}   0-${ANSWER_SHAPE.replies} after each thread line: answers that add a fact, an experience or an objection
"src" holds the number of the one comment that is told. Do not say "the writer says": speak as the writer does. Questions may stay questions.`,
    styleRules(language),
  );
  const { text } = fenceText([`[T] ${title}`, ...part.comments.map(({ line }) => line)]);
  const prompt = joinLines(text, `Write the JSON lines about these comments now, in ${NAME_RULES[language]}.`);
  return { system, prompt, maxOutput: part.threads * THREAD_OUTPUT + 300 };
}

/** What is wrong with an answer that one more short question can put right. */
export type AnswerFault = 'language' | 'opening';

/**
 * The one small retry: the lines of the answer are given back as data. `language`: written again in Korean. `opening`: the
 * `missing` opening bullets are made from the bullets that are there.
 */
export function repairPrompt(
  fault: AnswerFault,
  lines: readonly object[],
  missing = 0,
  language: AnswerLanguage = 'ko',
): Prompt {
  const { text } = fenceText(lines.map((line) => sourceLine(JSON.stringify(line))));
  const task =
    fault === 'language'
      ? 'The source holds JSON lines of a summary. Write every line again in the same order with the same keys, kinds, depths and "src" numbers, with "text" in Korean.'
      : `The source holds the JSON lines of a summary that lacks its opening. Write the ${missing} main points of the whole as lines {"kind":"opening","text":"…","src":[…]}, each 55-120 characters, with "src" numbers taken from the lines they rest on; repeat no opening line that is there.`;
  const system = joinLines(DATA_RULES, task, FORMAT_RULES, styleRules(language));
  const prompt = joinLines(text, `Write the JSON lines now, in ${NAME_RULES[language]}.`);
  return { system, prompt, maxOutput: fault === 'language' ? ARTICLE_OUTPUT : 1_200 };
}

/** Asks one question of the reader's about numbered sources. */
export function questionPrompt(
  titles: readonly string[],
  lines: readonly string[],
  question: string,
  language: AnswerLanguage = 'ko',
): Prompt {
  const system = joinLines(
    'You answer one question of a Korean reader about a web page and its discussion.',
    DATA_RULES,
    'The source: [T] lines are titles, [#n] headings, [S1], … sentences of the article, [C1 d0], … comments with their depth. Comments marked x are never cited.',
    FORMAT_RULES,
    `The lines:
{"kind":"answer","depth":0,"text":"<one point of the answer>","src":["S4","C12"]}   1-6, the direct answer first
{"kind":"answer","depth":1,"text":"<a detail of the point above>","src":[…]}   where details help
"src" holds the labels of the lines that the point rests on, with their letter, and is never empty. Where the source does not answer the question, write the one line {"kind":"none","text":""}.`,
    styleRules(language),
  );
  const { text } = fenceText([...titles.map((title) => `[T] ${sourceLine(title)}`), ...lines]);
  const prompt = joinLines(
    text,
    `The reader asks: ${plainQuestion(question)}`,
    `Write the JSON lines of the answer now, in ${NAME_RULES[language]}, from the source alone.`,
  );
  return { system, prompt, maxOutput: 1_500 };
}

const plainQuestion = (question: string) => sourceLine(question).slice(0, MAX_QUESTION_CHARS);

/** `prompt` when this much of its answer came before it broke off: `written` stays, the model goes on behind it. */
export function continuedPrompt({ system, prompt, maxOutput }: Prompt, written: readonly string[]): Prompt {
  return {
    system,
    maxOutput,
    prompt: joinLines(
      prompt,
      `These lines are written already. Go on with the line after the last one; repeat none of them:\n${written.join('\n')}`,
    ),
  };
}
