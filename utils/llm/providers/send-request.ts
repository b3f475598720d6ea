import type { UserError } from '../../domain/user-error.ts';
import { type Deadline, PassingFailure, QUIET_REQUEST, startDeadline, withRetries } from '../../lib/http.ts';
import type { Endpoint } from './endpoint.ts';
import { codeError, type Failure, failureError } from './failures.ts';
import { type HttpExchange, readBody, readRefusal } from './response-body.ts';
import type { HttpRuntime } from './runtime.ts';

export interface ProviderRequest {
  peer: Endpoint;
  url: string;
  /** Keys go here and nowhere else. */
  headers: Record<string, string>;
  /** Makes it a POST of JSON. */
  body?: object;
  /** Another body for a server that refused the one that was sent (400, 422), or nothing. */
  amend?(failure: Failure, sent: object): object | undefined;
}

export interface ProviderResponse {
  status: number;
  /** Of the content, without parameters. */
  type: string;
  /** As `read`. */
  pieces: AsyncIterable<string>;
}

const FIRST_WAIT = 1_000;

/**
 * Sends `request` and returns the beginning of its answer; whoever gets it must read it or stop reading. 429 and 5xx but 504 are
 * sent again, as late as `Retry-After` asks: by then not one byte of an answer has come. A broken connection is not: the
 * model may already be paid for. Throws UserErrors (`Provider.stream` names them), the signal's reason when aborted.
 */
export async function sendRequest(
  request: ProviderRequest,
  signal: AbortSignal,
  world: HttpRuntime,
): Promise<ProviderResponse> {
  const { tries, longestWait } = world.limits;
  const rules = { tries, firstWait: FIRST_WAIT, longestWait, random: world.random, after: world.after };
  return withRetries(() => attempt(request, signal, world), rules, signal);
}

/** The JSON that `request` is answered with. Throws as `send`; `server` for what is no JSON. */
export async function fetchProviderJson(
  request: ProviderRequest,
  signal: AbortSignal,
  world: HttpRuntime,
): Promise<unknown> {
  return readJson(await sendRequest(request, signal, world), request.peer);
}

/** Whom to ask, with what, until when. */
export interface RequestContext {
  peer: Endpoint;
  headers: Record<string, string>;
  signal: AbortSignal;
  world: HttpRuntime;
}

/** An answer that is nice to have: asked for once; undefined where it fails. Throws the signal's reason alone. */
export async function tryFetchJson(
  url: string,
  { peer, headers, signal, world }: RequestContext,
  body?: object,
): Promise<unknown> {
  return orUndefined(
    () => fetchProviderJson({ peer, url, headers, ...(body && { body }) }, signal, withoutRetries(world)),
    signal,
  );
}

/** The same world, where nothing is tried again. */
export const withoutRetries = (world: HttpRuntime): HttpRuntime => ({
  ...world,
  limits: { ...world.limits, tries: 1 },
});

/** What `work` brings; undefined where it fails. Throws the signal's reason alone. */
export async function orUndefined<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  signal.throwIfAborted();
  try {
    return await work();
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** All of `answer` as JSON. Throws `server` where it is none. */
export async function readJson({ pieces, status }: ProviderResponse, peer: Endpoint): Promise<unknown> {
  let text = '';
  for await (const piece of pieces) text += piece;
  try {
    return JSON.parse(text);
  } catch {
    throw codeError('server', peer, { status });
  }
}

async function attempt(request: ProviderRequest, signal: AbortSignal, world: HttpRuntime): Promise<ProviderResponse> {
  const { peer } = request;
  const guard = startDeadline(signal, world.after, world.limits.whole);
  guard.extend(peer.local ? world.limits.localFirstByte : world.limits.firstByte);
  try {
    const response = await reach(request, guard, signal, world);
    const exchange = { peer, response, guard, signal, world };
    const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    if (!response.ok) return await refused(request, exchange);
    if (type.endsWith('/html')) throw codeError('server', peer, { status: response.status });
    return { status: response.status, type, pieces: readBody(exchange) };
  } catch (error) {
    guard.end();
    throw error;
  }
}

async function reach(
  request: ProviderRequest,
  guard: Deadline,
  signal: AbortSignal,
  world: HttpRuntime,
): Promise<Response> {
  const { peer, url, headers, body } = request;
  try {
    return await world.fetch(url, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...QUIET_REQUEST,
      cache: 'no-store',
      // A redirection would carry the key to wherever it points.
      redirect: 'manual',
      signal: guard.signal,
    });
  } catch {
    signal.throwIfAborted();
    throw guard.expired() ? codeError('timeout', peer) : await unreachable(peer, signal, world);
  }
}

/** Why a request got no answer: a second one, without key or text, tells "nobody there" from "not for extensions". */
async function unreachable(peer: Endpoint, signal: AbortSignal, world: HttpRuntime): Promise<UserError> {
  if (!peer.local && !world.online()) return codeError('offline', peer);
  const guard = startDeadline(signal, world.after, world.limits.whole);
  guard.extend(world.limits.probe);
  try {
    await world.fetch(peer.origin, { ...QUIET_REQUEST, cache: 'no-store', mode: 'no-cors', signal: guard.signal });
    return codeError('model_origin', peer);
  } catch {
    signal.throwIfAborted();
    return codeError('model_not_running', peer);
  } finally {
    guard.end();
  }
}

async function refused(request: ProviderRequest, exchange: HttpExchange): Promise<ProviderResponse> {
  const failure = await readRefusal(exchange);
  const { status } = failure;
  const { body: sent } = request;
  const amended = sent && (status === 400 || status === 422) ? request.amend?.(failure, sent) : undefined;
  if (amended !== undefined) return attempt({ ...request, body: amended }, exchange.signal, exchange.world);
  const error = failureError(request.peer, failure);
  // A gateway that gave up waiting (504) may have left the model at work: that is not asked again.
  const late = status >= 500 && error.code === 'server';
  throw (late || error.code === 'rate_limited') && !failure.final ? new PassingFailure(error, failure.wait) : error;
}
