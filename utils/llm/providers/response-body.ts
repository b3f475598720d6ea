import { UserError } from '../../domain/user-error.ts';
import { type Deadline, parseRetryAfter, readPieces } from '../../lib/http.ts';
import type { Endpoint } from './endpoint.ts';
import { codeError, type Failure, readFailure } from './failures.ts';
import type { HttpRuntime } from './runtime.ts';

/** A request that got a response, under its watch. */
export interface HttpExchange {
  peer: Endpoint;
  response: Response;
  guard: Deadline;
  /** The caller's. */
  signal: AbortSignal;
  world: HttpRuntime;
}

/**
 * The body's text as it comes; lets go of the watch at its end, also when nobody reads on. Throws `timeout` where it falls
 * silent, `model_cut` where the connection breaks, `server` where it never seems to end; the signal's reason.
 */
export async function* readBody({ peer, response, guard, signal, world }: HttpExchange): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const endless = () => codeError('server', peer, { status: response.status });
  try {
    for await (const piece of readPieces(response, world.limits.bytes, endless)) {
      guard.extend(world.limits.idle);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof UserError) throw error;
    signal.throwIfAborted();
    throw codeError(guard.expired() ? 'timeout' : 'model_cut', peer);
  } finally {
    guard.end();
  }
}

const LONGEST_REFUSAL = 64_000;

/** What a response that is no answer says. Throws the signal's reason alone. */
export async function readRefusal(exchange: HttpExchange): Promise<Failure> {
  const { response, signal, world } = exchange;
  const limits = { ...world.limits, bytes: LONGEST_REFUSAL };
  let text = '';
  try {
    for await (const piece of readBody({ ...exchange, world: { ...world, limits } })) text += piece;
  } catch {
    signal.throwIfAborted();
  }
  const told = readFailure(parsed(text));
  const wait = parseRetryAfter(response.headers, world.now()) ?? told.wait;
  return {
    // A browser hides what a redirection says.
    status: response.status || 302,
    said: told.said,
    ...(wait !== undefined && { wait }),
    ...(response.headers.get('x-should-retry') === 'false' && { final: true }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
