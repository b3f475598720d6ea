import { isQuotaExceeded } from '../../domain/user-error.ts';
import { answerOf, shareOfQuota } from './summarizer-api.ts';

/** What a summarizer said about one piece of a text; or that it failed there. */
export type PieceAnswer = { answer: string } | { failed: unknown };

/** A piece that is still too long at this size is given up. Characters. */
const SMALLEST = 200;
/** A measured text is filled up to this share of the quota, since pieces are cut by their characters. */
const FILLED = 0.9;

/**
 * What the session says about `lines`, in pieces that its quota takes: first in as many as measured, each halved where it is
 * still refused. A piece that fails stops no other. Aborts with the signal's reason.
 */
export async function* answersOn(
  session: Summarizer,
  lines: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<PieceAnswer & { left: number }> {
  const waiting = [lines];
  while (waiting.length > 0) {
    const piece = waiting.shift()!;
    const text = piece.join('\n');
    if (text.trim() === '') continue;
    let said: PieceAnswer;
    try {
      const share = await shareOfQuota(session, text, signal);
      if (share > 1) {
        waiting.unshift(...parted(piece, Math.ceil(share / FILLED)));
        continue;
      }
      said = { answer: await answerOf(session, text, signal) };
    } catch (error) {
      signal.throwIfAborted();
      if (isQuotaExceeded(error) && text.length > SMALLEST) {
        waiting.unshift(...parted(piece, 2));
        continue;
      }
      said = { failed: error };
    }
    yield { ...said, left: waiting.length };
  }
}

/** The lines in about `count` pieces of like length; a line alone is cut at a blank. Every piece is shorter than the whole. */
function parted(lines: readonly string[], count: number): string[][] {
  if (lines.length === 1) {
    const [line = ''] = lines;
    if (line.length <= SMALLEST) return [];
    const half = line.lastIndexOf(' ', line.length / 2);
    const cut = half > 0 ? half : Math.floor(line.length / 2);
    return [[line.slice(0, cut)], [line.slice(cut).trim()]];
  }
  const size = lines.reduce((sum, line) => sum + line.length + 1, 0) / count;
  const pieces: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    const last = pieces.at(-1)!;
    if (last.length > 0 && length + line.length > size * pieces.length) pieces.push([line]);
    else last.push(line);
    length += line.length + 1;
  }
  // A line longer than all others together.
  if (pieces.length === 1) return [lines.slice(0, -1), lines.slice(-1)] as string[][];
  return pieces;
}
