import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../utils/domain/index.ts';

vi.mock('../../utils/content/article-page.ts', () => ({ showArticlePage: vi.fn() }));
vi.mock('../../utils/lib/browser.ts', () => ({ browser: {} }));
const { isSameArticle } = await import('../../utils/content/article-navigation.ts');

const article = (...texts: string[]): Article => ({
  url: 'https://paper.example/a',
  title: 'A',
  language: 'en',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});
const lamps = article('one', 'two', 'three', 'four');

describe('two readings of a page', () => {
  it.each([
    ['the same', lamps, true],
    ['one that grew', article('one', 'two', 'three', 'four', 'five', 'six'), true],
    ['one whose clock went on', article('12:01', 'one', 'two', 'three'), true],
    ['another article', article('eins', 'zwei', 'drei'), false],
    ['another article with the site’s own first line', article('one', 'zwei', 'drei'), false],
    ['one with another article below that is read first', article('eins', 'zwei', 'drei', 'one', 'two'), false],
  ])('%s', (_, newer, same) => {
    expect(isSameArticle(lamps, newer)).toBe(same);
  });
});
