import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderId } from '../../../utils/domain/index.ts';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import { testConnection } from '../../../utils/llm/providers/test-connection.ts';
import { standIn } from '../../support/language-model.ts';
import { llamaCpp, lmStudio, lmStudio1, openRouter } from '../../support/model-protocols/dialects.ts';
import { type Dialect, type ModelRow, type ModelServer, startModelServer } from '../../support/model-servers.ts';
import { testWorld } from './world.ts';

const { signal } = new AbortController();
const world = testWorld();
let models: ModelRow[] = [];
let dialect: Dialect | undefined;
const servers = {} as Record<ProviderId, ModelServer>;
const asked = (id: ProviderId) => servers[id].requests.map(({ method, url }) => `${method} ${url}`);

beforeAll(async () => {
  for (const id of ['openai', 'anthropic', 'gemini', 'ollama'] as const) {
    servers[id] = await startModelServer(id, {
      // A model is loaded for the first question.
      reply() {
        models = models.map((row) => ({ loaded: 8_192, ...row }));
        return {};
      },
      get models() {
        return models;
      },
      get dialect() {
        return dialect as Dialect;
      },
    });
  }
});
afterEach(() => {
  for (const server of Object.values(servers)) server.requests.length = 0;
});
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

const config = (id: ProviderId, model: string) => ({ baseUrl: servers[id].url, key: 'sk-test', model });
const contextOf = (id: ProviderId, model: string) => PROVIDERS[id].contextOf?.(config(id, model), signal, world);

describe('how much a model takes at once', () => {
  it.each<[string, ProviderId, Dialect | undefined, ModelRow[], number | undefined, string[]]>([
    ['Anthropic', 'anthropic', undefined, [{ id: 'm', context: 200_000 }], 200_000, ['GET /v1/models/m']],
    ['Gemini', 'gemini', undefined, [{ id: 'm', context: 1_048_576 }], 1_048_576, ['GET /v1beta/models/m']],
    [
      'Ollama, as it will be asked for',
      'ollama',
      undefined,
      [{ id: 'm', context: 131_072 }],
      16_384,
      ['POST /api/show'],
    ],
    ['Ollama, a small model', 'ollama', undefined, [{ id: 'm', context: 2_048 }], 2_048, ['POST /api/show']],
    ['OpenRouter', 'openai', openRouter, [{ id: 'm', context: 262_144 }], 262_144, ['GET /v1/models']],
    [
      'OpenRouter, where its provider serves less',
      'openai',
      openRouter,
      [{ id: 'm', context: 262_144, loaded: 32_768 }],
      32_768,
      ['GET /v1/models'],
    ],
    [
      'LM Studio, loaded',
      'openai',
      lmStudio,
      [{ id: 'm', context: 131_072, loaded: 4_096 }],
      4_096,
      ['GET /v1/models', 'GET /api/v0/models'],
    ],
    [
      'LM Studio, not what a model that is not loaded could take',
      'openai',
      lmStudio,
      [{ id: 'm', context: 131_072 }],
      undefined,
      ['GET /v1/models', 'GET /api/v0/models'],
    ],
    [
      'LM Studio without its old interface',
      'openai',
      lmStudio1,
      [{ id: 'm', loaded: 32_768 }],
      32_768,
      ['GET /v1/models', 'GET /api/v0/models', 'GET /api/v1/models'],
    ],
    [
      'llama.cpp, not what a model was trained with',
      'openai',
      llamaCpp,
      [{ id: 'm', context: 131_072, loaded: 4_096 }],
      4_096,
      ['GET /v1/models', 'GET /props?model=m&autoload=false'],
    ],
    [
      'llama.cpp with several models',
      'openai',
      llamaCpp,
      [
        { id: 'a', loaded: 2_048 },
        { id: 'm', loaded: 16_384 },
      ],
      16_384,
      ['GET /v1/models', 'GET /props?model=m&autoload=false'],
    ],
    [
      'llama.cpp, a model that is not loaded',
      'openai',
      llamaCpp,
      [{ id: 'a', loaded: 2_048 }, { id: 'm' }],
      undefined,
      ['GET /v1/models', 'GET /props?model=m&autoload=false'],
    ],
    ['a server that tells', 'openai', undefined, [{ id: 'm', context: 32_000 }], 32_000, ['GET /v1/models']],
    ['a server that does not', 'openai', undefined, [{ id: 'm' }], undefined, ['GET /v1/models', 'GET /api/v0/models']],
  ])('%s', async (_, id, whose, rows, context, requests) => {
    dialect = whose;
    models = rows;
    expect(await contextOf(id, 'm')).toBe(context);
    expect(asked(id)).toEqual(requests);
  });

  it('is not asked of OpenAI, which does not tell', async () => {
    const urls: string[] = [];
    const where = testWorld({ fetch: (url) => Promise.reject(urls.push(url)) });
    const openai = { baseUrl: 'https://api.openai.com/v1', key: 'sk-test', model: 'gpt-6-luna' };
    expect(await PROVIDERS.openai.contextOf?.(openai, signal, where)).toBeUndefined();
    expect(urls).toEqual([]);
  });

  it('is that of the one model that llama.cpp has, whatever it is called', async () => {
    dialect = llamaCpp;
    models = [{ id: 'qwen.gguf', loaded: 12_288 }];
    expect(await contextOf('openai', 'default')).toBe(12_288);
  });

  it.each(['openai', 'anthropic', 'gemini', 'ollama'] as const)('is unknown where %s refuses to say', async (id) => {
    dialect = () => undefined;
    expect(await contextOf(id, 'nobody')).toBeUndefined();
    const gone = { baseUrl: 'http://127.0.0.1:1', key: 'sk-test', model: 'm' };
    expect(await PROVIDERS[id].contextOf?.(gone, signal, world)).toBeUndefined();
    expect(world.waits).toEqual([]);
    dialect = undefined;
  });

  it('is the window of a session of the browser’s own model, once that is here', async () => {
    const window = (state: Availability) => {
      const model = standIn({ states: { en: state }, contextWindow: 9_216, answer: () => [] });
      const where = testWorld({ languageModel: () => model.LanguageModel });
      return PROVIDERS['language-model'].contextOf?.({ baseUrl: '', model: 'browser' }, signal, where);
    };
    expect(await window('available')).toBe(9_216);
    expect(await window('downloadable')).toBeUndefined();
  });

  it.each(['openai', 'anthropic', 'gemini', 'ollama', 'language-model'] as const)(
    'ends with its signal: %s',
    async (id) => {
      const stopped = AbortSignal.abort(new Error('enough'));
      const where = { baseUrl: servers[id]?.url ?? '', key: 'sk-test', model: 'm' };
      await expect(PROVIDERS[id].contextOf?.(where, stopped, world)).rejects.toThrow('enough');
    },
  );
});

describe('a list of models', () => {
  const list = () => PROVIDERS.openai.models(config('openai', ''), signal, world);

  it.each<[string, Dialect, ModelRow[], ModelRow[]]>([
    [
      'of LM Studio has the lengths that models are loaded with, and none that cannot chat',
      lmStudio,
      [{ id: 'qwen', context: 131_072, loaded: 8_192 }, { id: 'gemma', context: 32_768 }, { id: 'embed' }],
      [{ id: 'qwen', context: 8_192 }, { id: 'gemma' }],
    ],
    [
      'of a newer LM Studio, too',
      lmStudio1,
      [{ id: 'qwen', loaded: 8_192 }, { id: 'gemma' }, { id: 'embed' }],
      [{ id: 'qwen', context: 8_192 }, { id: 'gemma' }],
    ],
    [
      'of llama.cpp has the length that its model runs with',
      llamaCpp,
      [{ id: 'model.gguf', loaded: 4_096 }],
      [{ id: 'model.gguf', context: 4_096 }],
    ],
    [
      'of llama.cpp with several models loads none of them',
      llamaCpp,
      [{ id: 'a', loaded: 4_096 }, { id: 'b' }],
      [{ id: 'a' }, { id: 'b' }],
    ],
    ['of OpenRouter has all', openRouter, [{ id: 'a/b', context: 99_000 }], [{ id: 'a/b', context: 99_000 }]],
  ])('%s', async (_, whose, rows, told) => {
    dialect = whose;
    models = rows;
    expect(await list()).toEqual(told);
  });
});

describe('a check of the connection', () => {
  it('tells the length that the model was loaded with for it', async () => {
    dialect = lmStudio;
    models = [{ id: 'qwen', context: 131_072 }];
    expect(await PROVIDERS.openai.models(config('openai', ''), signal, world)).toEqual([{ id: 'qwen' }]);
    const connection = await testConnection(PROVIDERS.openai, config('openai', 'qwen'), signal, world);
    expect(connection).toMatchObject({ ok: true, context: 8_192 });
  });
});
