import { describe, expect, test } from 'vitest';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import { memory, never, noticesOf, shown } from '../../support/own-model/samples.ts';
import { CONFIG, type Script, scripted } from '../../support/own-model/scripted-model.ts';
import { isOpening, LONG, made, obedient } from './long-article-made.ts';

describe('a part that fails', () => {
  const failed = async (script: Script, kept = memory()) => {
    let state = EMPTY_JOB;
    const provider = scripted(script, { piece: 100 });
    const engine = createLlmEngine(provider, { ...CONFIG, context: 8_192 }, { memory: kept, concurrency: 1 });
    await expect(async () => {
      for await (const event of engine.summarise(LONG, never())) state = applyJobEvent(state, event);
    }).rejects.toThrow('server');
    return { state, kept, provider };
  };
  const broken = new UserError('server', ['x', '500']);

  test('stops no other; going on asks for that part and the opening alone', async () => {
    const { state, kept } = await failed((call, n) => (n === 1 ? broken : (obedient(call, n) as string)));
    expect(state.summary!.opening.every((bullet) => bullet)).toBe(true);
    expect(state.coverage!.read).toBeLessThan(state.coverage!.total);
    const again = await made(obedient, { memory: kept });
    expect(again.provider.calls).toHaveLength(2);
    expect(again.provider.calls.map(isOpening)).toEqual([false, true]);
    expect(again.state.coverage!.read).toBe(again.state.coverage!.total);
  });

  test('being the opening, leaves the first lines of the sections in its place; going on asks for it alone', async () => {
    const { state, kept } = await failed((call, n) => (isOpening(call) ? broken : (obedient(call, n) as string)));
    expect(state.summary!.opening.map((bullet) => bullet!.text)).toEqual(
      state.summary!.sections.slice(0, 5).map(({ bullets }) => bullets[0]!.text),
    );
    const again = await made(obedient, { memory: kept });
    expect(again.provider.calls.map(isOpening)).toEqual([true]);
    expect(again.state.summary!.opening[0]!.text).toContain('전체');
  });

  test('all of it: nothing is shown', async () => {
    const { state } = await failed(() => broken);
    expect(state.summary).toBeUndefined();
  });
});

test('a finished article is not paid for twice', async () => {
  const kept = memory();
  const first = await made(obedient, { memory: kept });
  const again = await made(() => 'not asked', { memory: kept });
  expect(again.provider.calls).toEqual([]);
  expect(shown(again.state)).toEqual(shown(first.state));
});

test('cancelling keeps the parts that came', async () => {
  const kept = memory();
  const stop = new AbortController();
  const provider = scripted(obedient, { piece: 100 });
  const engine = createLlmEngine(provider, { ...CONFIG, context: 8_192 }, { memory: kept, concurrency: 1 });
  await expect(async () => {
    for await (const event of engine.summarise(LONG, stop.signal)) if (event.type === 'progress') stop.abort();
  }).rejects.toThrow(/abort/);
  const whole = await made(obedient);
  const again = await made(obedient, { memory: kept });
  expect(again.provider.calls.length).toBeLessThan(whole.provider.calls.length);
  expect(shown(again.state)).toEqual(shown(whole.state));
});

test.each([
  ['nothing', ''],
  ['a refusal', 'I am sorry, I cannot help with that.'],
])('%s: the embedded summary with a plain sentence', async (_, answer) => {
  const { state } = await made(() => answer);
  expect(noticesOf(state)).toContain('model_unusable');
  expect(state.summary!.opening).toHaveLength(5);
});

test('a part whose answer is of no use is told, not counted, and asked for again', async () => {
  const kept = memory();
  const { state } = await made((call, n) => (n === 1 ? '' : (obedient(call, n) as string)), {
    memory: kept,
    concurrency: 1,
  });
  expect(noticesOf(state)).toEqual(['model_partly']);
  expect(state.coverage!.read).toBeLessThan(state.coverage!.total);
  const again = await made(obedient, { memory: kept });
  expect(again.provider.calls).toHaveLength(2);
  expect(noticesOf(again.state)).toEqual([]);
});
