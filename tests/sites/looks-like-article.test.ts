// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../utils/sites/looks-like-article.ts';
import { page, SENTENCE } from './article-page.ts';

describe('looksLikeArticle', () => {
  const told = '<meta property="og:type" content="article">';
  const ld = (type: string) =>
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}"}</script>`;
  it.each<[string, string, string, boolean]>([
    ['an article by its own word', `<p>${SENTENCE.repeat(3)}</p>`, told, true],
    ['a news article by its data', `<p>${SENTENCE.repeat(3)}</p>`, ld('NewsArticle'), true],
    ['a post by its data', `<p>${SENTENCE.repeat(3)}</p>`, ld('BlogPosting'), true],
    ['long text that says nothing', `<p>${SENTENCE.repeat(4)}</p>`.repeat(5), '', true],
    ['a Korean article without paragraphs', `<article>${'비가 오래 내렸다.<br>'.repeat(80)}</article>`, told, true],
    ['a shop', `<p>${SENTENCE.repeat(3)}</p>`, ld('Product'), false],
    ['an article in name only', '<p>Loading…</p>', told, false],
    ['short text that says nothing', `<p>${SENTENCE.repeat(3)}</p>`, '', false],
    ['long text at the foot of the page', `<footer>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(9)}</footer>`, '', false],
    ['many short lines', `<p>${SENTENCE.slice(0, 50)}</p>`.repeat(200), '', false],
    ['nothing', '', '', false],
  ])('%s', (_, body, head, expected) => {
    expect(looksLikeArticle(page(body, head))).toBe(expected);
  });
});
