import { describe, expect, it } from 'vitest';
import { openai } from '../../../utils/llm/providers/openai.ts';
import { toldServer, worldWith } from './told-server.ts';
import { testWorld } from './world.ts';

const { signal } = new AbortController();
const server = toldServer('openai');
const world = testWorld();
const asOpenAi = worldWith('https://api.openai.com', server, world);

describe('the models', () => {
  const list = (baseUrl = server.url, where = world) => openai.models({ baseUrl, key: 'sk-test' }, signal, where);

  it('come with their contexts where the server tells them', async () => {
    server.models = [{ id: 'a/b', context: 128_000 }, { id: 'c' }];
    expect(await list()).toEqual([{ id: 'a/b', context: 128_000 }, { id: 'c' }]);
  });

  it('of OpenAI are those that chat', async () => {
    server.models = ['gpt-6-luna', 'text-embedding-3-small', 'whisper-1', 'tts-1', 'gpt-image-2', 'o9'].map((id) => ({
      id,
    }));
    const ids = (await list('https://api.openai.com/v1', asOpenAi)).map(({ id }) => id);
    expect(ids).toEqual(['gpt-6-luna', 'o9']);
  });

  it('come without contexts where nobody tells', async () => {
    server.models = [{ id: 'x' }];
    expect(await list()).toEqual([{ id: 'x' }]);
  });

  it.each([[{ object: 'list' }], ['words']])('are no models: %j', async (body) => {
    const strange = { ...world, fetch: async () => Response.json(body) };
    await expect(list(server.url, strange)).rejects.toMatchObject({ code: 'server' });
  });
});
