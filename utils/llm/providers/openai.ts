import * as v from 'valibot';
import { type Endpoint, type ErrorRule, endpointOf, headerKeyOf } from './endpoint.ts';
import { codeError, type Failure, streamError } from './failures.ts';
import { chatBody, OpenAiChunk, withoutRefusedFields } from './openai-bodies.ts';
import { openaiContext, openaiModels } from './openai-models.ts';
import type { ModelEvent, Provider } from './provider.ts';
import { HTTP_RUNTIME } from './runtime.ts';
import { orUndefined, type ProviderResponse, readJson, sendRequest, withoutRetries } from './send-request.ts';
import { parseSse, SSE_DONE } from './stream-parsers.ts';

/**
 * OpenAI says more than the status does (https://platform.openai.com/docs/guides/error-codes); OpenRouter's 403 is a
 * moderation flag (https://openrouter.ai/docs/api-reference/errors).
 */
const RULES: readonly ErrorRule[] = [
  { status: [403], says: /unsupported_country/i, code: 'server' },
  { says: /max_tokens or model output limit was reached/i, code: 'model_cut' },
];

/**
 * Chat completions as OpenAI made them and many servers copy them: OpenAI, OpenRouter, LM Studio, llama.cpp, vLLM and
 * whatever else stands at the address (https://platform.openai.com/docs/api-reference/chat-streaming).
 */
export const openai: Provider = {
  id: 'openai',
  defaultBaseUrl: 'https://api.openai.com/v1',
  key: 'optional',

  models(config, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1', RULES);
    return openaiModels({ peer, headers: headers(config, peer), signal, world });
  },

  contextOf(config, signal, world = HTTP_RUNTIME) {
    return orUndefined(async () => {
      const peer = endpointOf(config, '/v1', RULES);
      return openaiContext(config.model, {
        peer,
        headers: headers(config, peer),
        signal,
        world: withoutRetries(world),
      });
    }, signal);
  },

  async *stream(config, call, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1', RULES);
    const request = {
      peer,
      url: `${peer.base}/chat/completions`,
      headers: headers(config, peer),
      body: chatBody(peer, call),
      amend: (failure: Failure, sent: object) => withoutRefusedFields(peer, call, failure, sent),
    };
    yield* told(await sendRequest(request, signal, world), peer);
  },
};

function headers(config: { key?: string }, peer: Endpoint): Record<string, string> {
  const key = headerKeyOf(config, peer.host === 'api.openai.com' || peer.host === 'openrouter.ai', peer);
  return key ? { authorization: `Bearer ${key}` } : {};
}

/** A server that does not stream answers with one JSON object. */
async function* values(answer: ProviderResponse, peer: Endpoint): AsyncGenerator<unknown> {
  if (answer.type === 'application/json') yield await readJson(answer, peer);
  else yield* parseSse(answer.pieces, peer);
}

async function* told(answer: ProviderResponse, peer: Endpoint): AsyncGenerator<ModelEvent> {
  let finish: string | undefined;
  let started = false;
  let refusal = false;
  for await (const value of values(answer, peer)) {
    if (value === SSE_DONE) {
      finish ??= 'stop';
      break;
    }
    const chunk = v.safeParse(OpenAiChunk, value);
    if (!chunk.success) throw codeError('server', peer, { status: answer.status });
    const { choices, usage, error } = chunk.output;
    if (error) throw streamError(peer, value, started);
    const [choice] = choices ?? [];
    const said = choice?.delta ?? choice?.message;
    refusal ||= Boolean(said?.refusal);
    if (said?.content) {
      started = true;
      yield { type: 'text', text: said.content };
    }
    if (choice?.finish_reason) finish = choice.finish_reason;
    if (usage) yield { type: 'usage', input: usage.prompt_tokens, output: usage.completion_tokens };
  }
  if (refusal || finish === 'content_filter') throw codeError('model_refused', peer);
  if (!finish || finish === 'error') throw codeError('model_cut', peer);
  yield { type: 'end', reason: finish === 'length' ? 'length' : 'stop' };
}
