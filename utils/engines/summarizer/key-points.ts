import type { EngineEvent } from '../../domain/engine.ts';
import type { Bullet } from '../../domain/index.ts';
import { isQuotaExceeded } from '../../domain/user-error.ts';
import { sourceLine } from '../../grounding/one-line.ts';
import type { Point, PointMaker } from './opening-from-points.ts';
import { answersOn } from './split-input.ts';
import { openSummarizer, shareOfQuota } from './summarizer-api.ts';

/** Milliseconds that the browser's model may take; what it said by then counts. */
const LONGEST = 120_000;
/** A text that would take more pieces is read by what was extracted of it. */
const MOST_PIECES = 6;
/** Characters that a token has at most, on average: what is longer by this need not be measured. */
const CHARACTERS = 6;
/** Points from which the model says them together. */
const MERGED = 5;

/**
 * The key points that the browser's summarizer finds in the article, as lists of which the first is the best: what it made
 * of all its points, and the points piece by piece. Progress on the way. Empty where it cannot work; aborts with the
 * signal's reason, rejects with nothing else.
 */
export async function* keyPoints(
  maker: PointMaker,
  extracted: readonly Bullet[],
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Point[][]> {
  const found: Point[] = [];
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('too slow', 'TimeoutError')), LONGEST);
  const working = AbortSignal.any([signal, limit.signal]);
  let session: Summarizer | undefined;
  try {
    session = await openSummarizer(working);
    if (!session) return [];
    const lines = await linesFor(session, maker, extracted, working);
    let pieces = 0;
    for await (const said of answersOn(session, lines, working)) {
      pieces++;
      if ('failed' in said) console.warn(said.failed);
      else found.push(...maker.points(said.answer));
      if (said.left > 0)
        yield { type: 'progress', progress: { stage: 'summarising', ratio: pieces / (pieces + said.left + 1) } };
    }
    if (pieces < 2 || found.length <= MERGED) return [found];
    const together = found.map(({ bullet }) => `- ${bullet.text}.`);
    const merged: Point[] = [];
    for await (const said of answersOn(session, together, working))
      if ('answer' in said) merged.push(...maker.points(said.answer));
    return [merged, found];
  } catch (error) {
    signal.throwIfAborted();
    console.warn(error);
    return [found];
  } finally {
    clearTimeout(timer);
    session?.destroy();
  }
}

/** The article's sentences by paragraphs, or of a very long one those that were extracted, in their order. */
async function linesFor(
  session: Summarizer,
  { reading: { units } }: PointMaker,
  extracted: readonly Bullet[],
  signal: AbortSignal,
): Promise<string[]> {
  const length = units.reduce((sum, { text }) => sum + text.length, 0);
  const quota = session.inputQuota > 0 ? session.inputQuota : Number.POSITIVE_INFINITY;
  let pieces = length / CHARACTERS / quota;
  if (pieces <= MOST_PIECES) pieces = await measured();
  if (pieces <= MOST_PIECES) return paragraphs(units);
  const chosen = new Set(
    extracted.flatMap(({ sources }) => sources.map((source) => source.kind === 'sentence' && source.text)),
  );
  return paragraphs(units.filter(({ text }) => chosen.has(text)));

  async function measured(): Promise<number> {
    try {
      return await shareOfQuota(session, paragraphs(units).join('\n'), signal);
    } catch (error) {
      signal.throwIfAborted();
      return isQuotaExceeded(error) ? Number.POSITIVE_INFINITY : 0;
    }
  }
}

function paragraphs(units: PointMaker['reading']['units']): string[] {
  const lines: string[] = [];
  let block = -1;
  for (const unit of units) {
    const text = sourceLine(unit.text);
    if (unit.block === block) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
    block = unit.block;
  }
  return lines;
}
