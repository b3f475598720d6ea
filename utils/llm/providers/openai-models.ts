import * as v from 'valibot';
import type { ModelInfo } from '../../domain/index.ts';
import { codeError } from './failures.ts';
import { studioModels } from './lm-studio.ts';
import { fetchProviderJson, type RequestContext, tryFetchJson } from './send-request.ts';

const tokens = v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))), null);

/**
 * `context_length`: OpenRouter (its `top_provider` may hold less than the model), Together. `context_window`: Groq.
 * `max_context_length`: Mistral. `max_model_len`: vLLM. `meta.n_ctx`: llama.cpp, of a model that is loaded.
 */
const Entry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  context_length: tokens,
  top_provider: v.fallback(v.nullish(v.object({ context_length: tokens })), null),
  context_window: tokens,
  max_context_length: tokens,
  max_model_len: tokens,
  meta: v.fallback(v.nullish(v.object({ n_ctx: tokens })), null),
  owned_by: v.fallback(v.nullish(v.string()), null),
});
type Entry = v.InferOutput<typeof Entry>;

const List = v.union([
  v.pipe(
    v.object({ data: v.array(v.unknown()) }),
    v.transform(({ data }) => data),
  ),
  v.array(v.unknown()),
]);

/** OpenAI's list holds what cannot chat and does not say so. */
const NO_CHAT =
  /embedding|whisper|tts|dall-e|moderation|image|audio|realtime|transcribe|sora|babbage|davinci|-instruct|search-api/;
const MOST = 2_000;

/** What `GET /models` lists (https://platform.openai.com/docs/api-reference/models/list). Throws as `send`. */
export async function openaiModels(asking: RequestContext): Promise<ModelInfo[]> {
  const { peer } = asking;
  const entries = (await listed(asking)).filter(({ id }) => peer.host !== 'api.openai.com' || !NO_CHAT.test(id));
  const models = entries.map((entry) => info(entry.id, toldBy(entry)));
  if (!peer.local || models.some(({ context }) => context)) return models;
  if (!isLlama(entries)) return ofStudio(models, asking);
  const [only, ...more] = models;
  return only && more.length === 0 ? [info(only.id, await llamaContext(only.id, asking))] : models;
}

/** The context window of one model, as reported by the server at that address. OpenAI itself does not. Throws as `send`. */
export async function openaiContext(model: string, asking: RequestContext): Promise<number | undefined> {
  const { peer } = asking;
  if (peer.host === 'api.openai.com') return undefined;
  const entries = await listed(asking);
  // llama.cpp with one model answers whatever name it is asked by.
  const entry = entries.find(({ id }) => id === model) ?? (entries.length === 1 ? entries[0] : undefined);
  const told = entry && toldBy(entry);
  if (told || !peer.local) return told;
  if (isLlama(entries)) return llamaContext(entry?.id ?? model, asking);
  return (await studioModels(asking))?.find(({ id }) => id === (entry?.id ?? model))?.context;
}

async function listed({ peer, headers, signal, world }: RequestContext): Promise<Entry[]> {
  const list = v.safeParse(List, await fetchProviderJson({ peer, url: `${peer.base}/models`, headers }, signal, world));
  if (!list.success) throw codeError('server', peer, { status: 200 });
  return list.output.slice(0, MOST).flatMap((entry) => {
    const parsed = v.safeParse(Entry, entry);
    return parsed.success ? [parsed.output] : [];
  });
}

function toldBy({ context_length, top_provider, context_window, max_context_length, max_model_len, meta }: Entry) {
  const served = top_provider?.context_length;
  const whole = context_length ?? context_window ?? max_context_length ?? max_model_len ?? meta?.n_ctx;
  return (served && whole ? Math.min(served, whole) : whole) ?? undefined;
}

const isLlama = (entries: Entry[]): boolean => entries.some(({ owned_by }) => owned_by === 'llamacpp');
const info = (id: string, context: number | undefined): ModelInfo => ({ id, ...(context && { context }) });

/** LM Studio's list of its own says which of the models cannot chat, and how the others are loaded. */
async function ofStudio(models: ModelInfo[], asking: RequestContext): Promise<ModelInfo[]> {
  const rows = await studioModels(asking);
  if (!rows) return models;
  const by = new Map(rows.map((row) => [row.id, row]));
  return models.filter(({ id }) => by.get(id)?.chats !== false).map(({ id }) => info(id, by.get(id)?.context));
}

/** https://github.com/ggml-org/llama.cpp/tree/master/tools/server, `GET /props` */
const Props = v.object({
  default_generation_settings: v.object({ n_ctx: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
});

/**
 * What llama.cpp runs a model with, which its list does not always tell (`n_ctx_train` is what it was trained with). Of
 * several models it loads none for this question. Throws the signal's reason alone.
 */
async function llamaContext(model: string, asking: RequestContext): Promise<number | undefined> {
  const query = new URLSearchParams({ model, autoload: 'false' });
  const told = v.safeParse(Props, await tryFetchJson(`${asking.peer.origin}/props?${query}`, asking));
  return told.success ? told.output.default_generation_settings.n_ctx : undefined;
}
