import { describe, expect, test } from 'vitest';
import type { ProviderId } from '../../../utils/domain/index.ts';
import { limitsOf } from '../../../utils/llm/llm-engine.ts';
import { estimateArticleCalls } from '../../../utils/llm/prompts/estimate-calls.ts';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { noticesOf, shown } from '../../support/own-model/samples.ts';
import { jsonLines, numberedIn, type Script } from '../../support/own-model/scripted-model.ts';
import { isOpening, LONG, longArticle, made, obedient } from './long-article-made.ts';

describe.each<ProviderId>(['openai', 'anthropic', 'gemini', 'ollama', 'language-model'])('10,000 words by %s', (id) => {
  test.each([4_096, 8_192, 16_384])('in a context of %i are read whole, in parts that fit', async (context) => {
    const { state, provider } = await made(obedient, { id, context });
    expect(provider.calls.length).toBeGreaterThan(1);
    expect(provider.calls.length).toBeLessThanOrEqual(16);
    const { margin } = limitsOf(provider, { context });
    for (const { system, prompt, maxOutput } of provider.calls)
      expect((countTokens(system) + countTokens(prompt)) * margin + maxOutput).toBeLessThanOrEqual(context);
    const asked = provider.calls.filter((call) => !isOpening(call));
    expect(new Set(asked.flatMap((call) => [...numberedIn(call).keys()])).size).toBe(500);
    expect(asked.flatMap((call) => [...numberedIn(call).keys()])).toHaveLength(500);
    expect(state.coverage!.read).toBe(state.coverage!.total);
    expect(noticesOf(state)).toEqual([]);
    expect(state.summary!.opening).toHaveLength(5);
    expect(state.summary!.sections.length).toBeGreaterThan(2);
    expect(state.summary!.sections.length).toBeLessThanOrEqual(15);
    expect(state.title).toBe('페리의 한 해');
    expect(shown(state)).not.toContain('…');
    // Every line leads to a sentence that stands in the article.
    for (const bullet of state.summary!.opening)
      for (const source of bullet!.sources)
        expect(source.kind === 'sentence' && LONG.blocks[source.block]!.text.includes(source.text)).toBe(true);
    expect(state.summary!.opening.every((bullet) => bullet!.sources.length > 0)).toBe(true);
  });
});

test('what fits into one request is asked for in one', async () => {
  const { provider } = await made(() => '', { context: 128_000 });
  expect(provider.calls[0]!.system).toContain('exactly 5');
});

test('a part that begins in the middle of a section has its heading again', async () => {
  const blocks = LONG.blocks.filter(({ kind }, i) => kind !== 'heading' || i === 0);
  const { provider } = await made(obedient, { context: 4_096, article: { ...LONG, blocks } });
  for (const call of provider.calls.filter((call) => !isOpening(call)))
    expect(call.prompt).toMatch(/\[T\] A year of ferries\n\[#2\] Chapter/);
});

test('parts are alike in length, and begin with sections or paragraphs', async () => {
  const { provider } = await made(obedient);
  const sizes = provider.calls.filter((call) => !isOpening(call)).map((call) => numberedIn(call).size);
  expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) / 2.5);
});

test.each([4_096, 8_192, 16_384])('the estimate for a context of %i counts all requests', async (context) => {
  const { provider } = await made(obedient, { context });
  const estimate = estimateArticleCalls(LONG, { context, margin: 1.1 });
  expect(estimate.calls).toBe(provider.calls.length);
  const sent = provider.calls.reduce((sum, { system, prompt }) => sum + countTokens(system) + countTokens(prompt), 0);
  expect(estimate.input / 1.1).toBeGreaterThan(sent * 0.95);
  expect(estimate.input / 1.1).toBeLessThan(sent * 1.35);
});

test('more than fifteen parts are not read: the panel says how much was', async () => {
  const { state, provider } = await made(obedient, { context: 4_096, article: longArticle(40_000) });
  expect(provider.calls).toHaveLength(16);
  expect(noticesOf(state)).toEqual(['article_cut']);
  expect(state.coverage!.read).toBeLessThan(state.coverage!.total * 0.8);
  expect(state.coverage!.read).toBeGreaterThan(state.coverage!.total * 0.2);
});

test('a part cites its own sentences alone', async () => {
  const strange: Script = (call, n) =>
    n === 1 ? jsonLines({ kind: 'bullet', text: '첫 배가 건넜음', src: ['S1'] }) : (obedient(call, n) as string);
  const { state } = await made(strange, { concurrency: 1 });
  const first = state.summary!.sections.flatMap(({ bullets }) => bullets).find((one) => one!.text === '첫 배가 건넜음');
  expect(first?.sources.some((source) => source.kind === 'sentence' && source.block === 1)).not.toBe(true);
});
