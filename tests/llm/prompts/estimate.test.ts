import { describe, expect, test } from 'vitest';
import { createLlmEngine, limitsOf } from '../../../utils/llm/llm-engine.ts';
import { estimateArticleCalls, estimateThreadCalls } from '../../../utils/llm/prompts/estimate-calls.ts';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { ARTICLE, GOOD, never, run, threadOf } from '../../support/own-model/samples.ts';
import { CONFIG, scripted } from '../../support/own-model/scripted-model.ts';

const PLAIN = { context: 128_000, margin: 1 };

describe('an estimate', () => {
  test('of an article is what is sent, to the token', async () => {
    const provider = scripted(() => GOOD);
    await run(createLlmEngine(provider, CONFIG).summarise(ARTICLE, never()));
    const [call] = provider.calls;
    const { input, output, calls } = estimateArticleCalls(ARTICLE, PLAIN);
    expect(input).toBe(countTokens(call!.system) + countTokens(call!.prompt));
    expect(calls).toBe(1);
    expect(output).toBeGreaterThan(countTokens(GOOD) * 0.7);
    expect(output).toBeLessThan(countTokens(GOOD) * 3);
  });

  test.each([2_600, 8_192, 128_000])('of a thread counts the requests of a context of %i', async (context) => {
    const provider = scripted(() => '{"kind":"thread","text":"서버에 대한 의견임","src":["C1"]}');
    const thread = threadOf(40, 40);
    await run(createLlmEngine(provider, { ...CONFIG, context }).digest(thread, new Map(), never()));
    const estimate = await estimateThreadCalls(thread, { context, margin: limitsOf(provider, CONFIG).margin });
    expect(estimate.calls).toBe(provider.calls.length);
    const sent = provider.calls.reduce((sum, { system, prompt }) => sum + countTokens(system) + countTokens(prompt), 0);
    expect(estimate.input / 1.1 / sent).toBeCloseTo(1, 1);
  });

  test('grows with the margin of other tokenizers', () => {
    expect(estimateArticleCalls(ARTICLE, { ...PLAIN, margin: 1.4 }).input).toBeGreaterThan(
      estimateArticleCalls(ARTICLE, PLAIN).input * 1.39,
    );
  });
});

test('a story of 5,000 comments is numbered, split and estimated', async () => {
  const { calls, input } = await estimateThreadCalls(threadOf(1_667, 40), PLAIN);
  expect(calls).toBeGreaterThan(2);
  expect(input).toBeGreaterThan(200_000);
});
