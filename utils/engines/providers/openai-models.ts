import * as v from 'valibot';
import { codeError } from './errors.ts';
import { fetchJson } from './http.ts';
import type { Peer } from './peer.ts';
import type { ModelInfo } from './provider.ts';
import type { World } from './world.ts';

const tokens = v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))), null);

/** `context_length`: OpenRouter, Together. `context_window`: Groq. `max_model_len`: vLLM. */
const Entry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  context_length: tokens,
  context_window: tokens,
  max_model_len: tokens,
  owned_by: v.fallback(v.nullish(v.string()), null),
});
const List = v.union([
  v.pipe(
    v.object({ data: v.array(v.unknown()) }),
    v.transform(({ data }) => data),
  ),
  v.array(v.unknown()),
]);

/** https://lmstudio.ai/docs/developer/rest/endpoints */
const Studio = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      type: v.optional(v.string()),
      loaded_context_length: tokens,
      max_context_length: tokens,
    }),
  ),
});
/** https://github.com/ggml-org/llama.cpp/tree/master/tools/server */
const Props = v.object({ default_generation_settings: v.object({ n_ctx: tokens }) });

/** OpenAI's list holds what cannot chat and does not say so. */
const NO_CHAT =
  /embedding|whisper|tts|dall-e|moderation|image|audio|realtime|transcribe|sora|babbage|davinci|-instruct|search-api/;
const MOST = 2_000;

/** What `GET /models` lists (https://platform.openai.com/docs/api-reference/models/list). Throws as `send`. */
export async function openaiModels(
  peer: Peer,
  headers: Record<string, string>,
  signal: AbortSignal,
  world: World,
): Promise<ModelInfo[]> {
  const list = v.safeParse(List, await fetchJson({ peer, url: `${peer.base}/models`, headers }, signal, world));
  if (!list.success) throw codeError('server', peer, { status: 200 });
  const entries = list.output.slice(0, MOST).flatMap((entry) => {
    const parsed = v.safeParse(Entry, entry);
    return parsed.success ? [parsed.output] : [];
  });
  const models = entries
    .filter(({ id }) => peer.host !== 'api.openai.com' || !NO_CHAT.test(id))
    .map(({ id, ...own }) => info(id, own.context_length ?? own.context_window ?? own.max_model_len));
  if (!peer.local || models.some(({ context }) => context)) return models;
  const llama = entries.some(({ owned_by }) => owned_by === 'llamacpp');
  return llama ? ofLlama(models, peer, headers, signal, world) : ofStudio(models, peer, headers, signal, world);
}

const info = (id: string, context: number | null | undefined): ModelInfo => ({ id, ...(context && { context }) });

/** LM Studio tells the length that a model is loaded with in an interface of its own. */
async function ofStudio(
  models: ModelInfo[],
  peer: Peer,
  headers: Record<string, string>,
  signal: AbortSignal,
  world: World,
) {
  const told = v.safeParse(Studio, await aside(`${peer.origin}/api/v0/models`, peer, headers, signal, world));
  if (!told.success) return models;
  const by = new Map(told.output.data.map((row) => [row.id, row]));
  return models
    .filter(({ id }) => by.get(id)?.type !== 'embeddings')
    .map(({ id }) => info(id, by.get(id)?.loaded_context_length ?? by.get(id)?.max_context_length));
}

/** llama.cpp serves one model; what its list calls context is what it was trained with, not what it runs with. */
async function ofLlama(
  models: ModelInfo[],
  peer: Peer,
  headers: Record<string, string>,
  signal: AbortSignal,
  world: World,
) {
  const told = v.safeParse(Props, await aside(`${peer.origin}/props`, peer, headers, signal, world));
  return told.success ? models.map(({ id }) => info(id, told.output.default_generation_settings.n_ctx)) : models;
}

/** An answer that is nice to have: once, and nothing where it fails. */
async function aside(
  url: string,
  peer: Peer,
  headers: Record<string, string>,
  signal: AbortSignal,
  world: World,
): Promise<unknown> {
  try {
    return await fetchJson({ peer, url, headers }, signal, { ...world, limits: { ...world.limits, tries: 1 } });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
