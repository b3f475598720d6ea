import { createParser } from 'eventsource-parser';
import type { Endpoint } from './endpoint.ts';
import { codeError } from './failures.ts';

/** Characters of one event or line: far more than any piece of an answer. */
const LONGEST = 1_000_000;

/** What OpenAI-compatible servers send last. */
export const SSE_DONE = Symbol('done');

/**
 * The JSON values of a stream of server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream); comments, names and ids are
 * left out, since every provider repeats the name in the data. What a cut leaves half-done at the end is left out too.
 * Throws `server` for what is no JSON or longer than a million characters.
 */
export async function* parseSse(pieces: AsyncIterable<string>, peer: Endpoint): AsyncGenerator<unknown> {
  const found: string[] = [];
  let broken = false;
  const parser = createParser({
    maxBufferSize: LONGEST,
    onEvent: ({ data }) => void found.push(data),
    onError: ({ type }) => {
      broken ||= type === 'max-buffer-size-exceeded';
    },
  });
  for await (const piece of pieces) {
    parser.feed(piece);
    for (const data of found.splice(0)) yield parsed(data, peer);
    if (broken) throw codeError('server', peer, { status: 200 });
  }
  // Some servers forget the empty line after their last event.
  parser.feed('\n\n');
  for (const data of found.splice(0)) yield* complete(data);
}

/** The JSON values of newline-delimited JSON; the rest as `parseSse`. */
export async function* parseNdjson(pieces: AsyncIterable<string>, peer: Endpoint): AsyncGenerator<unknown> {
  let rest = '';
  for await (const piece of pieces) {
    // A line that comes in many pieces is put together once.
    const [first = '', ...lines] = piece.split('\n');
    rest += first;
    if (lines.length > 0) {
      lines.unshift(rest);
      rest = lines.pop() ?? '';
    }
    for (const line of lines) if (line.trim()) yield parsed(line, peer);
    if (rest.length > LONGEST) throw codeError('server', peer, { status: 200 });
  }
  if (rest.trim()) yield* complete(rest);
}

function parsed(data: string, peer: Endpoint): unknown {
  if (data.trim() === '[DONE]') return SSE_DONE;
  try {
    return JSON.parse(data);
  } catch {
    throw codeError('server', peer, { status: 200 });
  }
}

function* complete(data: string): Generator<unknown> {
  try {
    yield data.trim() === '[DONE]' ? SSE_DONE : JSON.parse(data);
  } catch {
    // Half an event: whoever reads this misses the end of the answer, and says so.
  }
}
