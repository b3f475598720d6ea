import { UserError } from '../../errors.ts';
import { retryAfter } from '../../retry-after.ts';
import { codeError, type Failure, readFailure } from './errors.ts';
import type { Peer } from './peer.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

/** A request that got a response, under its watch. */
export interface Exchange {
  peer: Peer;
  response: Response;
  guard: Watch;
  /** The caller's. */
  signal: AbortSignal;
  world: World;
}

/**
 * The body's text as it comes; lets go of the watch at its end, also when nobody reads on. Throws `timeout` where it falls
 * silent, `model_cut` where the connection breaks, `server` where it never seems to end; the signal's reason.
 */
export async function* read({ peer, response, guard, signal, world }: Exchange): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      guard.within(world.limits.idle);
      size += part.value.length;
      if (size > world.limits.bytes) throw codeError('server', peer, { status: response.status });
      yield decoder.decode(part.value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof UserError) throw error;
    signal.throwIfAborted();
    throw codeError(guard.expired() ? 'timeout' : 'model_cut', peer);
  } finally {
    guard.end();
    await reader?.cancel().catch(() => undefined);
  }
}

const LONGEST_REFUSAL = 64_000;

/** What a response that is no answer says. Throws the signal's reason alone. */
export async function failureOf(exchange: Exchange): Promise<Failure> {
  const { response, signal, world } = exchange;
  const limits = { ...world.limits, bytes: LONGEST_REFUSAL };
  let text = '';
  try {
    for await (const piece of read({ ...exchange, world: { ...world, limits } })) text += piece;
  } catch {
    signal.throwIfAborted();
  }
  const told = readFailure(parsed(text));
  const wait = retryAfter(response.headers, world.now()) ?? told.wait;
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
