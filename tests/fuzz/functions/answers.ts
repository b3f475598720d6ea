import { readFailure } from '../../../utils/engines/providers/errors.ts';
import { eventValues, lineValues } from '../../../utils/engines/providers/framing.ts';
import type { Peer } from '../../../utils/engines/providers/peer.ts';
import { retryAfter } from '../../../utils/retry-after.ts';
import { labelsIn, linesOf } from '../../../utils/summary/model/answer-lines.ts';
import { createBulletMaker } from '../../../utils/summary/model/bullet-from.ts';
import { createChecker } from '../../../utils/summary/model/check.ts';
import { fence, nameOf } from '../../../utils/summary/model/fence.ts';
import { bears, figuresOf, valuesIn } from '../../../utils/summary/model/figures.ts';
import { withoutForeignHosts } from '../../../utils/summary/model/host-mentions.ts';
import { shownText } from '../../../utils/summary/model/markup.ts';
import { namedIn, namesOf, wordsIn } from '../../../utils/summary/model/names.ts';
import { numberArticle, numberComment } from '../../../utils/summary/model/numbered.ts';
import { createObjectReader } from '../../../utils/summary/model/objects.ts';
import { createAnswerReader } from '../../../utils/summary/model/parse.ts';
import { plainLine, sourceLine } from '../../../utils/summary/model/plain-text.ts';
import { linesOfProse, withoutCitations } from '../../../utils/summary/model/prose.ts';
import { createSources } from '../../../utils/summary/model/sources.ts';
import { monthsIn, spelledIn } from '../../../utils/summary/model/spelled.ts';
import { tokenUpperBound } from '../../../utils/summary/model/token-bound.ts';
import { countTokens } from '../../../utils/summary/model/token-count.ts';
import type { TextFunctions } from '../text-function.ts';
import { articleOf, commentOf } from './summary.ts';

const PEER = { name: 'a server', host: 'localhost', local: true, rules: [] } as unknown as Peer;

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
  const reader = createAnswerReader('bullet');
  const lines = [];
  for (let at = 0; at < text.length; at += 7) lines.push(...reader.push(text.slice(at, at + 7)));
  return [...lines, ...reader.end()];
};

/** The functions that read what models and their servers answer, and what makes a page's text ready for them. */
export const ANSWERS: TextFunctions = {
  readFailure: (text) => [readFailure({ error: text }), readFailure({ error: { message: text, code: text } })],
  eventValues: (text) => valuesOf(eventValues(piecesOf(text, 50), PEER)),
  'eventValues of data': (text) => valuesOf(eventValues(piecesOf(`data: ${JSON.stringify(text)}\n\n`, 50), PEER)),
  lineValues: (text) => valuesOf(lineValues(piecesOf(text, 50), PEER)),
  retryAfter: (text) => retryAfter({ get: () => text } as unknown as Headers, 0),
  labelsIn,
  linesOf: (text) => linesOf({ kind: text, text, src: text, depth: text }),
  createBulletMaker: (text) => {
    const maker = createBulletMaker(createChecker(sourcesOf(text), 'S'), () => text);
    return [maker.make({ kind: 'bullet', text, depth: 0, sources: ['S1'] }, { shorten: true }), maker.heading(text)];
  },
  'createChecker of a source': (text) => createChecker(sourcesOf(text), 'S').check('GPT-5 is 3 times faster', ['S1']),
  'createChecker of a bullet': (text) => createChecker(sourcesOf('one line'), 'S').check(text, ['S1']),
  fence: (text) => fence(text.split(/[\n\r\u2028\u2029\u0085]/)),
  nameOf,
  bears: (text) => bears({ raw: '3km', value: 3, unit: 'km', about: true }, valuesIn(text), text),
  figuresOf,
  valuesIn,
  'shownText of an answer': (text) => shownText(text, 'a source'),
  'shownText beside a source': (text) => shownText('see [this](https://a.example/) at evil.example', text),
  'shownText of what its source says': (text) => shownText(text, text),
  'namedIn a source': (text) => namedIn('GPT-5 Turbo', wordsIn(text)),
  'namedIn of a name': (text) => namedIn(text, wordsIn('GPT-5 Turbo')),
  namesOf,
  numberArticle: (text) => numberArticle(articleOf(text)).lines,
  numberComment: (text) => numberComment(commentOf(text), 0, 1),
  createObjectReader: (text) => {
    const reader = createObjectReader();
    return [...reader.push(text), ...reader.end()];
  },
  createAnswerReader: readAnswer,
  'createAnswerReader of a broken object': (text) => readAnswer(`{"kind":"bullet","text":"${text}`),
  'createAnswerReader of an object': (text) => readAnswer(`{"text": ${JSON.stringify(text)}, 'src': [S1],}`),
  'withoutForeignHosts of an answer': (text) => withoutForeignHosts(text, 'a source', () => {}),
  'withoutForeignHosts beside a source': (text) => withoutForeignHosts('see evil.page or evil .com', text, () => {}),
  plainLine,
  sourceLine,
  linesOfProse: (text) => linesOfProse(text.split('\n'), 'bullet'),
  withoutCitations,
  'createSources and what is best': (text) => createSources([]).best(text),
  monthsIn,
  spelledIn,
  countTokens,
  tokenUpperBound,
};
