import * as v from 'valibot';
import type { ModelInfo } from '../../domain/index.ts';
import { type Endpoint, type ErrorRule, endpointOf, headerKeyOf } from './endpoint.ts';
import { codeError, streamError } from './failures.ts';
import type { ModelEvent, Provider, ProviderConfig } from './provider.ts';
import { HTTP_RUNTIME } from './runtime.ts';
import {
  fetchProviderJson,
  orUndefined,
  type ProviderResponse,
  type RequestContext,
  sendRequest,
  tryFetchJson,
} from './send-request.ts';
import { parseNdjson } from './stream-parsers.ts';

/**
 * The context that is asked for where the reader named none. Ollama's own default of 4,096 tokens holds no thread; what a
 * model was trained for (often 131,072) would fill the memory of most computers.
 */
const OLLAMA_CONTEXT = 16_384;
/** How long the model stays loaded after a request: the next part of a thread follows at once, the next page soon. */
const KEEP_ALIVE = '10m';
const MOST_SHOWN = 50;

/** An extension's origin that is not allowed gets 403 with an empty body (https://docs.ollama.com/faq). */
const RULES: readonly ErrorRule[] = [{ status: [403], says: /^$/, code: 'model_origin' }];

const count = v.fallback(v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0), 0);

const Line = v.object({
  message: v.optional(v.object({ content: v.optional(v.string(), '') })),
  done: v.optional(v.boolean(), false),
  done_reason: v.optional(v.string()),
  prompt_eval_count: count,
  eval_count: count,
  error: v.optional(v.unknown()),
});
const Tags = v.object({ models: v.nullish(v.array(v.object({ name: v.string() })), []) });
const Shown = v.object({
  parameters: v.fallback(v.optional(v.string(), ''), ''),
  model_info: v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {}),
  capabilities: v.fallback(v.nullish(v.array(v.string())), null),
});

/** Ollama's own interface (https://docs.ollama.com/api/chat); its copy of OpenAI's has no `num_ctx`. */
export const ollama: Provider = {
  id: 'ollama',
  defaultBaseUrl: 'http://localhost:11434',
  key: 'optional',

  async models(config, signal, world = HTTP_RUNTIME) {
    const peer = ollamaPeer(config);
    const request = { peer, url: `${peer.base}/api/tags`, headers: headers(config, peer) };
    const list = v.safeParse(Tags, await fetchProviderJson(request, signal, world));
    if (!list.success) throw codeError('server', peer, { status: 200 });
    const names = (list.output.models ?? []).map(({ name }) => name);
    const shown = names
      .slice(0, MOST_SHOWN)
      .map((name) => show(name, { peer, headers: headers(config, peer), signal, world }));
    const rest = names.slice(MOST_SHOWN).map((id) => ({ id }));
    return [...(await Promise.all(shown)).filter((model) => model !== undefined), ...rest];
  },

  contextOf(config, signal, world = HTTP_RUNTIME) {
    return orUndefined(async () => {
      const peer = ollamaPeer(config);
      return (await show(config.model, { peer, headers: headers(config, peer), signal, world }))?.context;
    }, signal);
  },

  async *stream(config, call, signal, world = HTTP_RUNTIME) {
    const peer = ollamaPeer(config);
    const body = {
      model: config.model,
      messages: [
        { role: 'system', content: call.system },
        { role: 'user', content: call.prompt },
      ],
      stream: true,
      think: false,
      // Without these, a prompt that is too long is cut in silence and answered all the same.
      truncate: false,
      shift: false,
      keep_alive: KEEP_ALIVE,
      options: { num_ctx: config.context ?? OLLAMA_CONTEXT, num_predict: call.maxOutput },
    };
    const request = { peer, url: `${peer.base}/api/chat`, headers: headers(config, peer), body };
    yield* told(await sendRequest(request, signal, world), peer);
  },
};

/** Readers paste addresses with `/api` or `/v1`. */
function ollamaPeer(config: Omit<ProviderConfig, 'model'> & { model?: string }): Endpoint {
  const peer = endpointOf(config, '', RULES);
  return { ...peer, name: 'Ollama', base: peer.base.replace(/\/(api|v1)$/, '') };
}

function headers(config: { key?: string }, peer: Endpoint): Record<string, string> {
  const key = headerKeyOf(config, peer.host === 'ollama.com', peer);
  return key ? { authorization: `Bearer ${key}` } : {};
}

/** A model with the context that will be asked for; undefined for one that cannot chat (embeddings). */
async function show(id: string, asking: RequestContext): Promise<ModelInfo | undefined> {
  const told = v.safeParse(Shown, await tryFetchJson(`${asking.peer.base}/api/show`, asking, { model: id }));
  if (!told.success) return { id };
  const { model_info, parameters, capabilities } = told.output;
  if (capabilities && !capabilities.includes('completion')) return undefined;
  const [, trained] = Object.entries(model_info).find(([key]) => key.endsWith('.context_length')) ?? [];
  const own = Number(/^\s*num_ctx\s+(\d+)/m.exec(parameters)?.[1]);
  return { id, context: own || Math.min(Number(trained) || OLLAMA_CONTEXT, OLLAMA_CONTEXT) };
}

async function* told({ pieces, status }: ProviderResponse, peer: Endpoint): AsyncGenerator<ModelEvent> {
  let started = false;
  for await (const value of parseNdjson(pieces, peer)) {
    const line = v.safeParse(Line, value);
    if (!line.success) throw codeError('server', peer, { status });
    const { message, done, done_reason, prompt_eval_count, eval_count, error } = line.output;
    if (error) throw streamError(peer, value, started);
    if (message?.content) {
      started = true;
      yield { type: 'text', text: message.content };
    }
    if (done) {
      if (eval_count) yield { type: 'usage', input: prompt_eval_count, output: eval_count };
      yield { type: 'end', reason: done_reason === 'length' ? 'length' : 'stop' };
      return;
    }
  }
  throw codeError('model_cut', peer);
}
