import { figuresOf, supportsFigure, valuesIn } from '../../../utils/grounding/figures.ts';
import { namedIn, namesOf, wordsIn } from '../../../utils/grounding/grounded-names.ts';
import { createGroundingChecker } from '../../../utils/grounding/grounding.ts';
import { withoutForeignHosts } from '../../../utils/grounding/host-mentions.ts';
import { createSources } from '../../../utils/grounding/numbered-sources.ts';
import { plainLine, sourceLine } from '../../../utils/grounding/one-line.ts';
import { monthsIn, spelledNumbersIn } from '../../../utils/grounding/spelled-numbers.ts';
import { stripMarkup } from '../../../utils/grounding/strip-markup.ts';
import { parseRetryAfter } from '../../../utils/lib/http.ts';
import { createAnswerParser } from '../../../utils/llm/answers/answer-parser.ts';
import { createJsonScanner } from '../../../utils/llm/answers/json-scanner.ts';
import { answerLinesOf, labelsIn } from '../../../utils/llm/answers/jsonl-lines.ts';
import { createBulletMaker } from '../../../utils/llm/answers/make-bullet.ts';
import { proseLinesOf, withoutCitations } from '../../../utils/llm/answers/prose-lines.ts';
import { numberArticle, numberComment } from '../../../utils/llm/prompts/number-lines.ts';
import { contentName, fenceText } from '../../../utils/llm/prompts/prompt-fence.ts';
import type { Endpoint } from '../../../utils/llm/providers/endpoint.ts';
import { readFailure } from '../../../utils/llm/providers/failures.ts';
import { parseNdjson, parseSse } from '../../../utils/llm/providers/stream-parsers.ts';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { tokenUpperBound } from '../../../utils/llm/tokens/token-bound.ts';
import type { TextFunctions } from '../text-function.ts';
import { articleOf, commentOf } from './summary.ts';

const PEER = { name: 'a server', host: 'localhost', local: true, rules: [] } as unknown as Endpoint;

const sourcesOf = (text: string) =>
  createSources([{ label: 'S1', text, source: { kind: 'sentence', block: 0, text }, citable: true }], 'A title');

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function valuesOf(values: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  try {
    for await (const value of values) found.push(value);
  } catch (error) {
    // A server's answer may be no answer: that is told as an error with a code of ours.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return found;
}

const readAnswer = (text: string) => {
  const reader = createAnswerParser('bullet');
  const lines = [];
  for (let at = 0; at < text.length; at += 7) lines.push(...reader.push(text.slice(at, at + 7)));
  return [...lines, ...reader.end()];
};

/** The functions that read what models and their servers answer, and what makes a page's text ready for them. */
export const ANSWERS: TextFunctions = {
  readFailure: (text) => [readFailure({ error: text }), readFailure({ error: { message: text, code: text } })],
  eventValues: (text) => valuesOf(parseSse(piecesOf(text, 50), PEER)),
  'eventValues of data': (text) => valuesOf(parseSse(piecesOf(`data: ${JSON.stringify(text)}\n\n`, 50), PEER)),
  lineValues: (text) => valuesOf(parseNdjson(piecesOf(text, 50), PEER)),
  retryAfter: (text) => parseRetryAfter({ get: () => text } as unknown as Headers, 0),
  labelsIn,
  linesOf: (text) => answerLinesOf({ kind: text, text, src: text, depth: text }),
  createBulletMaker: (text) => {
    const maker = createBulletMaker(createGroundingChecker(sourcesOf(text), 'S'), () => text);
    return [maker.make({ kind: 'bullet', text, depth: 0, sources: ['S1'] }, { shorten: true }), maker.heading(text)];
  },
  'createChecker of a source': (text) =>
    createGroundingChecker(sourcesOf(text), 'S').check('GPT-5 is 3 times faster', ['S1']),
  'createChecker of a bullet': (text) => createGroundingChecker(sourcesOf('one line'), 'S').check(text, ['S1']),
  fence: (text) => fenceText(text.split(/[\n\r\u2028\u2029\u0085]/)),
  nameOf: contentName,
  bears: (text) => supportsFigure({ raw: '3km', value: 3, unit: 'km', about: true }, valuesIn(text), text),
  figuresOf,
  valuesIn,
  'shownText of an answer': (text) => stripMarkup(text, 'a source'),
  'shownText beside a source': (text) => stripMarkup('see [this](https://a.example/) at evil.example', text),
  'shownText of what its source says': (text) => stripMarkup(text, text),
  'namedIn a source': (text) => namedIn('GPT-5 Turbo', wordsIn(text)),
  'namedIn of a name': (text) => namedIn(text, wordsIn('GPT-5 Turbo')),
  namesOf,
  numberArticle: (text) => numberArticle(articleOf(text)).lines,
  numberComment: (text) => numberComment(commentOf(text), 0, 1),
  createObjectReader: (text) => {
    const reader = createJsonScanner();
    return [...reader.push(text), ...reader.end()];
  },
  createAnswerReader: readAnswer,
  'createAnswerReader of a broken object': (text) => readAnswer(`{"kind":"bullet","text":"${text}`),
  'createAnswerReader of an object': (text) => readAnswer(`{"text": ${JSON.stringify(text)}, 'src': [S1],}`),
  'withoutForeignHosts of an answer': (text) => withoutForeignHosts(text, 'a source', () => {}),
  'withoutForeignHosts beside a source': (text) => withoutForeignHosts('see evil.page or evil .com', text, () => {}),
  plainLine,
  sourceLine,
  linesOfProse: (text) => proseLinesOf(text.split('\n'), 'bullet'),
  withoutCitations,
  'createSources and what is best': (text) => createSources([]).best(text),
  monthsIn,
  spelledIn: spelledNumbersIn,
  countTokens,
  tokenUpperBound,
};
