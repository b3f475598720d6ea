import * as v from 'valibot';
import { type RequestContext, tryFetchJson } from './send-request.ts';

const tokens = v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))), null);

/** https://lmstudio.ai/docs/developer/rest/endpoints, `GET /api/v0/models` */
const Studio = v.object({
  data: v.array(v.object({ id: v.string(), type: v.optional(v.string()), loaded_context_length: tokens })),
});

/** https://lmstudio.ai/docs/developer/rest/list, `GET /api/v1/models`, since LM Studio 0.4 */
const Studio1 = v.object({
  models: v.array(
    v.object({
      key: v.string(),
      type: v.optional(v.string()),
      loaded_instances: v.fallback(
        v.array(
          v.object({
            id: v.string(),
            config: v.fallback(v.object({ context_length: tokens }), { context_length: null }),
          }),
        ),
        [],
      ),
    }),
  ),
});

export interface StudioModel {
  id: string;
  chats: boolean;
  /**
   * Tokens that it is loaded with. Absent while it is not loaded: then it will be loaded with the reader's settings, which
   * are often a small part of what the model could take.
   */
  context?: number;
}

const row = (id: string, type: string | undefined, context: number | null | undefined): StudioModel => ({
  id,
  chats: !/^embeddings?$/.test(type ?? ''),
  ...(context && { context }),
});

/** What LM Studio says in an interface of its own; undefined where there is none. Throws the signal's reason alone. */
export async function studioModels(asking: RequestContext): Promise<StudioModel[] | undefined> {
  const { origin } = asking.peer;
  const told = v.safeParse(Studio, await tryFetchJson(`${origin}/api/v0/models`, asking));
  if (told.success) return told.output.data.map(({ id, type, loaded_context_length: n }) => row(id, type, n));
  const newer = v.safeParse(Studio1, await tryFetchJson(`${origin}/api/v1/models`, asking));
  if (!newer.success) return undefined;
  return newer.output.models.flatMap(({ key, type, loaded_instances: loaded }) => [
    row(key, type, loaded[0]?.config.context_length),
    ...loaded.filter(({ id }) => id !== key).map(({ id, config }) => row(id, type, config.context_length)),
  ]);
}
