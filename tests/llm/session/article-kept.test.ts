import { describe, expect, test } from 'vitest';
import { type AnswerCache, createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import { ARTICLE, GOOD, GOOD_LINES, memory, never, run, shown } from '../../support/own-model/samples.ts';
import { CONFIG, jsonLines, scripted } from '../../support/own-model/scripted-model.ts';
import { made, WANTED } from './article-made.ts';

describe('what is kept', () => {
  test('a finished answer is not paid for twice', async () => {
    const kept = memory();
    await made(() => GOOD, { memory: kept });
    const { state, provider } = await made(() => 'not asked', { memory: kept });
    expect(provider.calls).toEqual([]);
    expect(shown(state)).toEqual(WANTED);
  });

  test.each([10, 150, 400, 700])(
    'an answer that broke off after %i characters goes on behind its last line',
    async (at) => {
      const kept = memory();
      const stop = new AbortController();
      const provider = scripted(() => GOOD, { piece: 5 });
      const events = createLlmEngine(
        {
          ...provider,
          async *stream(config, call, signal) {
            let length = 0;
            for await (const event of provider.stream(config, call, signal)) {
              if (event.type === 'text') length += event.text.length;
              if (length > at) stop.abort();
              yield event;
            }
          },
        },
        CONFIG,
        { memory: kept },
      ).summarise(ARTICLE, stop.signal);
      await expect(run(events)).rejects.toThrow(/abort/);
      const lines = GOOD.slice(0, at).split('\n').length - 1;
      const rest = await made(() => jsonLines(...GOOD_LINES.slice(lines)), { memory: kept });
      expect(shown(rest.state)).toEqual(WANTED);
      expect(rest.provider.calls[0]!.prompt.includes('Go on with the line after')).toBe(lines > 0);
    },
  );

  test('a memory that fails costs nothing but the memory', async () => {
    const broken: AnswerCache = {
      get: async () => Promise.reject(new Error('full')),
      put: async () => Promise.reject(new Error('full')),
    };
    expect(shown((await made(() => GOOD, { memory: broken })).state)).toEqual(WANTED);
  });

  test('another model asks anew', async () => {
    const kept = memory();
    await made(() => GOOD, { memory: kept });
    const other = scripted(() => GOOD);
    await run(createLlmEngine(other, { ...CONFIG, model: 'other' }, { memory: kept }).summarise(ARTICLE, never()));
    expect(other.calls).toHaveLength(1);
  });
});
