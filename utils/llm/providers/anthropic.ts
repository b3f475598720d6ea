import * as v from 'valibot';
import { type Endpoint, type ErrorRule, endpointOf, headerKeyOf } from './endpoint.ts';
import { codeError, streamError } from './failures.ts';
import type { ModelEvent, Provider } from './provider.ts';
import { HTTP_RUNTIME } from './runtime.ts';
import { fetchProviderJson, orUndefined, type ProviderResponse, sendRequest, withoutRetries } from './send-request.ts';
import { parseSse } from './stream-parsers.ts';

/** https://platform.claude.com/docs/en/api/errors */
const RULES: readonly ErrorRule[] = [
  { says: /enforced_spend_limit_reached|specified API usage limits/i, code: 'model_quota' },
  { says: /overloaded_error/, code: 'server' },
  { says: /request_too_large/, code: 'model_context' },
  { says: /rate_limit_error/, code: 'rate_limited' },
];

const count = v.fallback(v.nullish(v.pipe(v.number(), v.finite(), v.minValue(0)), null), null);

/** Events that the documentation lets clients expect; it asks to overlook all others. */
const Event = v.object({
  type: v.string(),
  message: v.fallback(v.optional(v.object({ usage: v.unknown() })), undefined),
  delta: v.fallback(
    v.optional(
      v.object({ type: v.optional(v.string()), text: v.optional(v.string()), stop_reason: v.nullish(v.string()) }),
    ),
    undefined,
  ),
  usage: v.optional(v.unknown()),
});
const Usage = v.object({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
});
/** https://platform.claude.com/docs/en/api/models/list */
const Model = v.object({ id: v.string(), max_input_tokens: count });
const Models = v.object({ data: v.array(Model) });

/**
 * Claude's messages (https://platform.claude.com/docs/en/build-with-claude/streaming). A request from a browser needs a header
 * that says so (https://platform.claude.com/docs/en/api/client-sdks, "browser support").
 */
export const anthropic: Provider = {
  id: 'anthropic',
  defaultBaseUrl: 'https://api.anthropic.com/v1',
  key: 'required',

  async models(config, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1', RULES);
    const request = { peer, url: `${peer.base}/models?limit=1000`, headers: headers(config, peer) };
    const list = v.safeParse(Models, await fetchProviderJson(request, signal, world));
    if (!list.success) throw codeError('server', peer, { status: 200 });
    return list.output.data.map(({ id, max_input_tokens: context }) => ({ id, ...(context && { context }) }));
  },

  contextOf(config, signal, world = HTTP_RUNTIME) {
    return orUndefined(async () => {
      const peer = endpointOf(config, '/v1', RULES);
      const url = `${peer.base}/models/${encodeURIComponent(config.model)}`;
      const told = v.parse(
        Model,
        await fetchProviderJson({ peer, url, headers: headers(config, peer) }, signal, withoutRetries(world)),
      );
      return told.max_input_tokens || undefined;
    }, signal);
  },

  async *stream(config, call, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1', RULES);
    const body = {
      model: config.model,
      max_tokens: call.maxOutput,
      system: call.system,
      messages: [{ role: 'user', content: call.prompt }],
      stream: true,
    };
    const request = { peer, url: `${peer.base}/messages`, headers: headers(config, peer), body };
    yield* told(await sendRequest(request, signal, world), peer);
  },
};

function headers(config: { key?: string }, peer: Endpoint): Record<string, string> {
  return {
    'x-api-key': headerKeyOf(config, true, peer),
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  };
}

/** Tokens that were read; what came from a cache is paid for, too. The last event of a stream repeats them, or is silent. */
function readBy(usage: v.InferOutput<typeof Usage>): number {
  return (usage.input_tokens ?? 0) + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
}

async function* told({ pieces, status }: ProviderResponse, peer: Endpoint): AsyncGenerator<ModelEvent> {
  let input = 0;
  let stop: string | undefined;
  let started = false;
  for await (const value of parseSse(pieces, peer)) {
    const event = v.safeParse(Event, value);
    if (!event.success) throw codeError('server', peer, { status });
    const { type, message, delta, usage } = event.output;
    if (type === 'error') throw streamError(peer, value, started);
    if (type === 'content_block_delta' && delta?.type === 'text_delta' && delta.text) {
      started = true;
      yield { type: 'text', text: delta.text };
    }
    if (type === 'message_delta' && delta?.stop_reason) stop = delta.stop_reason;
    const counted = v.safeParse(Usage, message?.usage ?? usage);
    if (counted.success && counted.output.output_tokens != null) {
      input = readBy(counted.output) || input;
      yield { type: 'usage', input, output: counted.output.output_tokens };
    }
    if (type === 'message_stop') break;
  }
  // https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons
  if (stop === 'refusal') throw codeError('model_refused', peer);
  if (!stop) throw codeError('model_cut', peer);
  yield { type: 'end', reason: /^(max_tokens|model_context_window_exceeded)$/.test(stop) ? 'length' : 'stop' };
}
