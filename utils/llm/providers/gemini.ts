import * as v from 'valibot';
import { type Endpoint, type ErrorRule, endpointOf, headerKeyOf } from './endpoint.ts';
import { codeError, streamError } from './failures.ts';
import type { ModelEvent, Provider } from './provider.ts';
import { HTTP_RUNTIME } from './runtime.ts';
import { fetchProviderJson, orUndefined, type ProviderResponse, sendRequest, withoutRetries } from './send-request.ts';
import { parseSse } from './stream-parsers.ts';

/**
 * Gemini speaks of the "current quota" for the limits of a minute, too: only what is counted by day, or is nothing at all,
 * will not come back soon (https://ai.google.dev/gemini-api/docs/rate-limits, https://ai.google.dev/gemini-api/docs/troubleshooting).
 */
const RULES: readonly ErrorRule[] = [
  { status: [429], says: /PerDay|limit: 0\b|prepayment|spend(ing)? cap/i, code: 'model_quota' },
  { status: [429], says: /./, code: 'rate_limited' },
  { status: [400, 401, 403], says: /API_KEY|api key/i, code: 'model_key' },
  { status: [404], says: /./, code: 'model_unknown' },
  { status: [400], says: /User location is not supported/i, code: 'server' },
];

/** Everything but these is a refusal or an accident (https://ai.google.dev/api/generate-content#FinishReason). */
const REFUSALS = /^(SAFETY|RECITATION|LANGUAGE|BLOCKLIST|PROHIBITED_CONTENT|SPII|IMAGE_SAFETY)$/;

const count = v.fallback(v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0), 0);

const Chunk = v.object({
  candidates: v.optional(
    v.array(
      v.object({
        content: v.fallback(
          v.optional(
            v.object({
              parts: v.optional(
                v.array(v.object({ text: v.optional(v.string(), ''), thought: v.optional(v.boolean()) })),
                [],
              ),
            }),
          ),
          undefined,
        ),
        finishReason: v.optional(v.string()),
      }),
    ),
    [],
  ),
  promptFeedback: v.optional(v.object({ blockReason: v.optional(v.string()) })),
  usageMetadata: v.fallback(
    v.optional(v.object({ promptTokenCount: count, candidatesTokenCount: count, thoughtsTokenCount: count })),
    undefined,
  ),
  error: v.optional(v.unknown()),
});
/** https://ai.google.dev/api/models */
const Model = v.object({
  name: v.string(),
  inputTokenLimit: count,
  supportedGenerationMethods: v.optional(v.array(v.string()), []),
});
const Models = v.object({ models: v.array(Model) });

/** Google's Gemini API (https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent). */
export const gemini: Provider = {
  id: 'gemini',
  defaultBaseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  key: 'required',

  async models(config, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1beta', RULES);
    const request = { peer, url: `${peer.base}/models?pageSize=1000`, headers: headers(config, peer) };
    const list = v.safeParse(Models, await fetchProviderJson(request, signal, world));
    if (!list.success) throw codeError('server', peer, { status: 200 });
    return list.output.models
      .filter(({ supportedGenerationMethods }) => supportedGenerationMethods.includes('generateContent'))
      .map(({ name, inputTokenLimit: context }) => ({ id: bare(name), ...(context && { context }) }));
  },

  contextOf(config, signal, world = HTTP_RUNTIME) {
    return orUndefined(async () => {
      const peer = endpointOf(config, '/v1beta', RULES);
      const url = `${peer.base}/models/${encodeURIComponent(bare(config.model))}`;
      const told = v.parse(
        Model,
        await fetchProviderJson({ peer, url, headers: headers(config, peer) }, signal, withoutRetries(world)),
      );
      return told.inputTokenLimit || undefined;
    }, signal);
  },

  async *stream(config, call, signal, world = HTTP_RUNTIME) {
    const peer = endpointOf(config, '/v1beta', RULES);
    const request = {
      peer,
      url: `${peer.base}/models/${encodeURIComponent(bare(config.model))}:streamGenerateContent?alt=sse`,
      headers: headers(config, peer),
      body: {
        systemInstruction: { parts: [{ text: call.system }] },
        contents: [{ role: 'user', parts: [{ text: call.prompt }] }],
        generationConfig: { maxOutputTokens: call.maxOutput },
      },
    };
    yield* told(await sendRequest(request, signal, world), peer);
  },
};

const bare = (name: string) => name.replace(/^models\//, '');

/** In a header, for an address with the key in it would be written into logs. */
function headers(config: { key?: string }, peer: Endpoint): Record<string, string> {
  return { 'x-goog-api-key': headerKeyOf(config, true, peer) };
}

async function* told({ pieces, status }: ProviderResponse, peer: Endpoint): AsyncGenerator<ModelEvent> {
  let finish: string | undefined;
  let started = false;
  for await (const value of parseSse(pieces, peer)) {
    const chunk = v.safeParse(Chunk, value);
    if (!chunk.success) throw codeError('server', peer, { status });
    const { candidates, promptFeedback, usageMetadata: usage, error } = chunk.output;
    if (error) throw streamError(peer, value, started);
    if (promptFeedback?.blockReason) throw codeError('model_refused', peer);
    const [candidate] = candidates;
    const parts = candidate?.content?.parts ?? [];
    const text = parts.map((part) => (part.thought ? '' : part.text)).join('');
    if (text) {
      started = true;
      yield { type: 'text', text };
    }
    if (usage) {
      const output = usage.candidatesTokenCount + usage.thoughtsTokenCount;
      yield { type: 'usage', input: usage.promptTokenCount, output };
    }
    finish = candidate?.finishReason ?? finish;
  }
  if (finish && REFUSALS.test(finish)) throw codeError('model_refused', peer);
  if (finish !== 'STOP' && finish !== 'MAX_TOKENS') throw codeError('model_cut', peer);
  yield { type: 'end', reason: finish === 'STOP' ? 'stop' : 'length' };
}
