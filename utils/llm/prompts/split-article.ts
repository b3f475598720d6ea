import { countTokens } from '../tokens/count-tokens.ts';
import { ANSWER_SHAPE } from './answer-style.ts';
import type { NumberedArticle } from './number-lines.ts';

/** What one request reads of an article that is longer than a request. */
export interface ArticlePart {
  /** Headings and sentences, numbered as in the whole. */
  lines: string[];
  labels: ReadonlySet<string>;
  /** Of the lines. */
  tokens: number;
  /** Of its sentences. */
  characters: number;
  /** Sections that are asked for. */
  sections: number;
}

/** Requests that one article is read in at most: one for each section of a panel. */
const MOST_PARTS = ANSWER_SHAPE.sections;
/** How much fuller than the average a part may be, so that it can end where a paragraph or section does. */
const SLACK = 1.15;

/** What belongs together where there is room: a paragraph, with the headings above it. */
interface Piece {
  lines: string[];
  tokens: number;
  headed: boolean;
}

/** How parts are to be cut: the tokens that fit, how many sections an answer holds, and how many the whole should have. */
export interface SplitOptions {
  room: number;
  perPart: number;
  sections: number;
}

/**
 * An article cut into parts that are alike in length, between sections and paragraphs where that can be; what goes on in the
 * next part has its heading there again. What is beyond the most parts is left out.
 */
export function splitArticle(article: NumberedArticle, { room, perPart, sections }: SplitOptions): ArticlePart[] {
  const pieces = piecesOf(article);
  const total = pieces.reduce((sum, { tokens }) => sum + tokens, 0);
  const wanted = Math.min(MOST_PARTS, Math.max(Math.ceil(total / room), Math.ceil(sections / perPart)));
  const full = Math.min(room, Math.ceil((total / wanted) * SLACK));
  const parts = packed(pieces, full).slice(0, MOST_PARTS);
  const asked = spread(
    parts.map(({ tokens }) => tokens),
    Math.max(sections, parts.length),
    perPart,
  );
  return parts.map(({ lines, tokens }, i) => {
    const labels = new Set(lines.flatMap((line) => labelOf(line) ?? []));
    const characters = [...labels].reduce((sum, label) => sum + (article.sources.get(label)?.text.length ?? 0), 0);
    return { lines, labels, tokens, characters, sections: asked[i]! };
  });
}

const labelOf = (line: string): string | undefined => /^\[(S\d+)\]/.exec(line)?.[1];
const costOf = (line: string): number => countTokens(line) + 1;

function piecesOf({ lines, sources }: NumberedArticle): Piece[] {
  const pieces: Piece[] = [];
  let block = -1;
  let headings: string[] = [];
  for (const line of lines) {
    const source = sources.get(labelOf(line) ?? '')?.source;
    if (source?.kind !== 'sentence') {
      headings.push(line);
      continue;
    }
    const last = pieces.at(-1);
    if (last && headings.length === 0 && source.block === block) last.lines.push(line);
    else pieces.push({ lines: [...headings, line], tokens: 0, headed: headings.length > 0 });
    headings = [];
    block = source.block;
  }
  for (const piece of pieces) piece.tokens = piece.lines.reduce((sum, line) => sum + costOf(line), 0);
  return pieces;
}

function packed(pieces: readonly Piece[], room: number): { lines: string[]; tokens: number }[] {
  const parts: { lines: string[]; tokens: number }[] = [];
  let open = { lines: [] as string[], tokens: 0 };
  let heading: string | undefined;
  const close = (again: boolean) => {
    parts.push(open);
    open = again && heading ? { lines: [heading], tokens: costOf(heading) } : { lines: [], tokens: 0 };
  };
  const put = (line: string, tokens: number) => {
    open.lines.push(line);
    open.tokens += tokens;
  };
  const said = () => open.lines.some((line) => labelOf(line));
  for (const [i, piece] of pieces.entries()) {
    const late = piece.headed && open.tokens > room / 2 && open.tokens + sectionFrom(pieces, i) > room;
    if (said() && (late || open.tokens + piece.tokens > room)) close(!piece.headed);
    for (const line of piece.lines) {
      const tokens = costOf(line);
      if (said() && open.tokens + tokens > room) close(true);
      if (!labelOf(line)) heading = line;
      put(line, tokens);
    }
  }
  if (said()) parts.push(open);
  return parts;
}

/** Tokens from a heading to the next one. */
function sectionFrom(pieces: readonly Piece[], from: number): number {
  const next = pieces.findIndex(({ headed }, i) => headed && i > from);
  return pieces.slice(from, next < 0 ? undefined : next).reduce((sum, { tokens }) => sum + tokens, 0);
}

/** So many spread by weight, at least one each and at most `most`. */
function spread(weights: readonly number[], all: number, most: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const given = weights.map((weight) => Math.min(most, Math.max(1, Math.floor((all * weight) / Math.max(1, sum)))));
  let left = all - given.reduce((a, b) => a + b, 0);
  for (let i = 0; i < given.length && left > 0; i++) {
    if (given[i]! >= most) continue;
    given[i]!++;
    left--;
  }
  return given;
}
