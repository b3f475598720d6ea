import { describe, expect, it } from 'vitest';
import { builtInState, downloadBuiltIn } from '../../../utils/llm/providers/built-in-model.ts';
import { languageModel } from '../../../utils/llm/providers/language-model.ts';
import { type StandIn, standIn } from '../../support/language-model.ts';
import { outcome, testWorld } from './world.ts';

const { signal } = new AbortController();
const CALL = { system: '요약기', prompt: 'An article.', maxOutput: 100 };
const CONFIG = { baseUrl: '', model: 'browser' };

function browser(change: Partial<StandIn> = {}) {
  const model = standIn({ answer: () => ['One ', 'bullet'], ...change });
  return { ...model, world: testWorld({ languageModel: () => model.LanguageModel }) };
}
const ask = ({ world }: ReturnType<typeof browser>, call = CALL) =>
  outcome(languageModel.stream(CONFIG, call, signal, world));
const failed = (name: string) => new DOMException(name, name);

describe('what the browser takes', () => {
  it.each([
    ['no model at all', undefined, undefined],
    ['none for this device', {}, undefined],
    ['English alone, as Chromium 156', { en: 'available' }, { availability: 'available', language: 'en' }],
    ['English, not yet here', { en: 'downloadable' }, { availability: 'downloadable', language: 'en' }],
    ['Korean one day', { en: 'available', ko: 'available' }, { availability: 'available', language: 'ko' }],
    [
      'Korean to be downloaded',
      { en: 'available', ko: 'downloadable' },
      { availability: 'downloadable', language: 'ko' },
    ],
  ] as const)('%s', async (_, states, expected) => {
    const world = states ? browser({ states }).world : testWorld();
    expect(await builtInState(world)).toEqual(expected);
  });

  it('is nothing where the question itself throws', async () => {
    const broken = { availability: () => Promise.reject(failed('TypeError')) } as unknown as typeof LanguageModel;
    expect(await builtInState(testWorld({ languageModel: () => broken }))).toBeUndefined();
  });
});

describe('a session', () => {
  it('is made for the language that is taken, with the instructions, and destroyed after use', async () => {
    const one = browser();
    const { text, end, usage } = await ask(one);
    expect([text, end]).toEqual(['One bullet', 'stop']);
    const system = JSON.stringify([{ role: 'system', content: '요약기' }]).length;
    expect(usage).toEqual({ input: system + CALL.prompt.length, output: 10 });
    expect(one.created).toMatchObject([
      {
        expectedOutputs: [{ type: 'text', languages: ['en'] }],
        initialPrompts: [{ role: 'system', content: '요약기' }],
      },
    ]);
    expect(one.open()).toBe(0);
  });

  it('is counted with the names of older browsers, too', async () => {
    const one = browser({ old: true, contextWindow: 100 });
    expect((await ask(one)).usage?.output).toBe(10);
    expect((await ask(one, { ...CALL, prompt: 'x'.repeat(90) })).end[0]).toBe('model_context');
  });

  it('is not asked what does not fit', async () => {
    const one = browser({ contextWindow: 100 });
    expect((await ask(one, { ...CALL, prompt: 'x'.repeat(101) })).end).toEqual(['model_context', 'LanguageModel']);
    const named = { ...CONFIG, label: '브라우저 내장 모델' };
    await expect(async () => {
      const call = { ...CALL, prompt: 'x'.repeat(101) };
      for await (const _ of languageModel.stream(named, call, signal, one.world));
    }).rejects.toMatchObject({ code: 'model_context', values: ['브라우저 내장 모델'] });
    expect(one.prompts).toEqual([]);
    expect(one.open()).toBe(0);
  });

  it('is stopped when it runs on', async () => {
    const one = browser({ answer: () => Array(1000).fill('x'.repeat(10)) });
    const { end, text } = await ask(one, { ...CALL, maxOutput: 10 });
    expect(end).toBe('length');
    expect(text.length).toBeLessThan(200);
    expect(one.open()).toBe(0);
  });

  it.each([
    ['there is none', { states: {} }, 'model_not_ready'],
    ['it must be downloaded first', { states: { en: 'downloadable' } }, 'model_not_ready'],
    ['the service is not running', { refuses: failed('NotSupportedError') }, 'model_not_ready'],
    ['the disk is full', { refuses: failed('QuotaExceededError') }, 'model_context'],
    ['the browser filters the answer', { answer: () => ['a', failed('NotReadableError')] }, 'model_refused'],
    ['the model crashes', { answer: () => ['a', failed('UnknownError')] }, 'model_cut'],
  ] as const)('says so when %s', async (_, change, code) => {
    expect((await ask(browser(change as Partial<StandIn>))).end[0]).toBe(code);
  });
});

describe('the models', () => {
  const list = ({ world }: ReturnType<typeof browser>) => languageModel.models({ baseUrl: '' }, signal, world);

  it('are one with its window and language, none where there is none', async () => {
    const one = browser({ contextWindow: 9216 });
    expect(await list(one)).toEqual([{ id: 'browser', language: 'en', context: 9216 }]);
    expect(one.open()).toBe(0);
    expect(await list(browser({ states: {} }))).toEqual([]);
  });

  it('do not start a download', async () => {
    const one = browser({ states: { en: 'downloadable' } });
    expect(await list(one)).toEqual([{ id: 'browser', language: 'en' }]);
    expect(one.created).toEqual([]);
  });
});

describe('a download', () => {
  it('tells how far it is', async () => {
    const seen: number[] = [];
    const one = browser({ states: { en: 'downloadable' } });
    await downloadBuiltIn((ratio) => seen.push(ratio), signal, one.world);
    expect(seen).toEqual([0, 0.5, 1]);
    expect(one.open()).toBe(0);
  });

  it('does not happen where there is none for this device', async () => {
    const { world } = browser({ states: {} });
    await expect(downloadBuiltIn(() => undefined, signal, world)).rejects.toMatchObject({ code: 'model_not_ready' });
  });

  it.each(['NotAllowedError', 'NetworkError', 'QuotaExceededError'])(
    'fails in the browser’s words: %s',
    async (name) => {
      const { world } = browser({ states: { en: 'downloadable' }, refuses: failed(name) });
      await expect(downloadBuiltIn(() => undefined, signal, world)).rejects.toMatchObject({ name });
    },
  );
});
