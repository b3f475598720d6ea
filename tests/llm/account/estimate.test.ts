import { describe, expect, test } from 'vitest';
import type { Article, Thread } from '../../../utils/domain/index.ts';
import { estimateArticleTokens, estimateThreadTokens } from '../../../utils/llm/account/estimate-tokens.ts';

const words = Array.from(
  { length: 200 },
  (_, n) => `Bridge number ${n} was inspected by ${n + 3} small drones over one and a half years. `,
).join('');
const article: Article = {
  url: 'https://a.example/',
  title: 'Bridges',
  language: 'en',
  blocks: [{ kind: 'paragraph', text: words }],
};
const thread = (count: number): Thread => ({
  story: { id: 1, kind: 'story', title: 'Bridges' },
  comments: Array.from({ length: count }, (_, id) => ({
    id,
    depth: 0,
    author: 'ann',
    text: 'Drones see what people on ropes do not, and they do it in an afternoon.',
  })),
  from: 'page',
});
const openai = { provider: 'openai' } as const;

describe('an estimate', () => {
  test('of an article is its text and the frame around it', () => {
    const { input, output } = estimateArticleTokens(article, openai);
    expect(input).toBeGreaterThan(2_800);
    expect(input).toBeLessThan(6_000);
    expect(output).toBeGreaterThan(500);
    expect(output).toBeLessThan(6_000);
  });

  test('of a thread grows with it; a small window reads it in more parts', async () => {
    const [few, many] = await Promise.all([20, 600].map((count) => estimateThreadTokens(thread(count), openai)));
    if (!few || !many) throw new Error('no estimate');
    expect(many.input).toBeGreaterThan(few.input * 5);
    expect(many.output).toBeLessThan(8_000);
    const small = await estimateThreadTokens(thread(600), { ...openai, context: 8_000 });
    expect(small.input).toBeGreaterThan(many.input);
  });

  test('of an empty thread is nothing', async () => {
    expect((await estimateThreadTokens(thread(0), openai)).output).toBe(0);
  });

  test('is higher where a vocabulary cuts finer', () => {
    expect(estimateArticleTokens(article, { provider: 'anthropic' }).input).toBeGreaterThan(
      estimateArticleTokens(article, openai).input,
    );
  });
});
