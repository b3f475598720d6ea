import type { Dialect, ModelRow } from './protocol.ts';

/** What servers that speak OpenAI's protocol say of their models beside or besides its list. */

const listed = (models: ModelRow[], more: (row: ModelRow) => object) => ({
  object: 'list',
  data: models.map((row) => ({ id: row.id, object: 'model', created: 1_790_000_000, ...more(row) })),
});
const pathOf = (url: string) => new URL(url, 'http://localhost');

/**
 * LM Studio (https://lmstudio.ai/docs/developer/rest/endpoints): its list tells nothing, `/api/v0/models` the most that a
 * model can take and what it is loaded with. Unknown paths are answered with 200.
 */
export const lmStudio: Dialect = (url, models) => {
  const { pathname } = pathOf(url);
  if (pathname === '/v1/models') return listed(models, () => ({ owned_by: 'organization_owner' }));
  if (pathname !== '/api/v0/models') return { error: `Unexpected endpoint or method. (GET ${pathname})` };
  return {
    object: 'list',
    data: models.map(({ id, context, loaded }) => ({
      ...{ id, object: 'model', type: id.includes('embed') ? 'embeddings' : 'llm', publisher: 'us', arch: 'test' },
      ...{ compatibility_type: 'gguf', quantization: 'Q4_K_M', state: loaded ? 'loaded' : 'not-loaded' },
      ...{ max_context_length: context ?? 131_072, ...(loaded && { loaded_context_length: loaded }) },
    })),
  };
};

/** The same with the interface that LM Studio 0.4 brought, and without the old one. */
export const lmStudio1: Dialect = (url, models) => {
  const { pathname } = pathOf(url);
  if (pathname !== '/api/v1/models') return pathname.startsWith('/api/') ? undefined : lmStudio(url, models);
  return {
    models: models.map(({ id, context, loaded }) => ({
      ...{ type: id.includes('embed') ? 'embedding' : 'llm', publisher: 'us', key: id, display_name: id },
      ...{ quantization: { name: 'Q4_K_M', bits_per_weight: 4 }, size_bytes: 1, format: 'gguf' },
      loaded_instances: loaded ? [{ id, config: { context_length: loaded, flash_attention: true } }] : [],
      max_context_length: context ?? 131_072,
    })),
  };
};

/**
 * llama.cpp (https://github.com/ggml-org/llama.cpp/tree/master/tools/server): its list tells what a model was trained with;
 * `/props` what one runs with, by its name where the server has several.
 */
export const llamaCpp: Dialect = (url, models) => {
  const { pathname, searchParams } = pathOf(url);
  if (pathname === '/v1/models') {
    return listed(models, ({ context }) => ({
      owned_by: 'llamacpp',
      meta: { vocab_type: 2, n_vocab: 128_256, n_ctx_train: context ?? 131_072, n_embd: 4096, size: 1 },
    }));
  }
  if (pathname !== '/props') return undefined;
  if (models.length > 1 && searchParams.get('autoload') !== 'false') throw new Error('This would load a model.');
  const row = models.length > 1 ? models.find(({ id }) => id === searchParams.get('model')) : models[0];
  if (!row?.loaded) return { role: 'router', default_generation_settings: { params: null, n_ctx: 0 } };
  return {
    default_generation_settings: { id: 0, n_ctx: row.loaded, speculative: false, params: {} },
    ...{ total_slots: 1, model_path: `/models/${row.id}.gguf`, chat_template: '', build_info: 'b1' },
  };
};

/** OpenRouter (https://openrouter.ai/docs/api-reference/list-available-models): `loaded` is what the first provider serves. */
export const openRouter: Dialect = (url, models) =>
  pathOf(url).pathname.endsWith('/models')
    ? {
        data: models.map(({ id, context = 128_000, loaded = context }) => ({
          ...{ id, name: id, created: 1_790_000_000, context_length: context, supported_parameters: ['max_tokens'] },
          architecture: { input_modalities: ['text'], output_modalities: ['text'], tokenizer: 'Other' },
          pricing: { prompt: '0.00000025', completion: '0.000002', request: '0' },
          top_provider: { context_length: loaded, max_completion_tokens: 16_384, is_moderated: false },
        })),
      }
    : undefined;
