import { type AnswerLanguage, DATA_RULES, FORMAT_RULES, NAME_RULES, styleRules } from './answer-style.ts';
import { joinLines, type Prompt } from './prompt.ts';
import { fenceText } from './prompt-fence.ts';
import type { ArticlePart } from './split-article.ts';

/** Tokens that the answer about a part takes at most, and that an opening takes. */
const PART_OUTPUT = 6_000;
const OPENING_OUTPUT = 1_000;

/** Asks for the sections of one part of an article that is longer than a request. */
export function partPrompt(
  title: string,
  part: Pick<ArticlePart, 'lines' | 'sections'>,
  language: AnswerLanguage = 'ko',
): Prompt {
  const count = part.sections === 1 ? 'exactly 1' : `1-${part.sections} in all, in the order of the text`;
  const system = joinLines(
    'You write sections of what a GeekNews (news.hada.io) topic says about a long article, for Korean developers. You read one part of it.',
    DATA_RULES,
    'The source: [T] is the title of the whole, [#n] lines are headings, [S…] lines are the sentences of this part, numbered.',
    FORMAT_RULES,
    `The lines, in this order:
{"kind":"heading","text":"<short heading, a noun phrase of 8-30 characters>"}   ${count}
{"kind":"bullet","depth":0,"text":"<a point of that section>","src":[<numbers of the sentences it rests on>]}   2-5 after each heading, 40-90 characters
{"kind":"bullet","depth":1,"text":"<a detail of the bullet above>","src":[…]}   where details help; about a third of the bullets
"src" holds 1-3 numbers of [S…] lines and is never empty.`,
    styleRules(language),
  );
  const { text } = fenceText([`[T] ${title}`, ...part.lines]);
  const prompt = joinLines(text, `Write the JSON lines about this part now, in ${NAME_RULES[language]}.`);
  return { system, prompt, maxOutput: PART_OUTPUT };
}

/** Asks for title and opening of a long article, from the numbered points of its sections. */
export function openingPrompt(
  title: string,
  points: readonly string[],
  opening: number,
  language: AnswerLanguage = 'ko',
): Prompt {
  const system = joinLines(
    'You write the opening of what a GeekNews (news.hada.io) topic says about a long article, for Korean developers.',
    DATA_RULES,
    'The source: [T] is the title, [#2] lines are the headings of the sections, [S1], [S2], … are their points, numbered.',
    FORMAT_RULES,
    `The lines, in this order:
{"kind":"title","text":"<the title in ${NAME_RULES[language]}>"}
{"kind":"opening","text":"<one main point>","src":[<numbers of the points it rests on>]}   exactly ${opening}: the whole in ${opening} points, each 55-120 characters, the most important first; the key phrase of each between ** **
"src" holds 1-3 numbers of [S…] lines and is never empty.`,
    styleRules(language),
  );
  const { text } = fenceText([`[T] ${title}`, ...points]);
  const prompt = joinLines(text, `Write the JSON lines now, in ${NAME_RULES[language]}.`);
  return { system, prompt, maxOutput: OPENING_OUTPUT };
}
