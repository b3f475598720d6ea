import { describe, expect, it, vi } from 'vitest';

const granted = vi.hoisted(() => vi.fn(async (_: string) => true));
vi.mock('../../utils/permissions/site-access.ts', () => ({ isGranted: granted }));
const { mayFetchArticle } = await import('../../utils/jobs/article-fetch-policy.ts');

describe('what the background may fetch for a thread', () => {
  it('is a page of a site that the reader granted', async () => {
    expect(await mayFetchArticle('https://paper.example/a')).toBe(true);
    granted.mockResolvedValueOnce(false);
    expect(await mayFetchArticle('https://paper.example/a')).toBe(false);
  });

  it.each([
    ['Hacker News, whose terms bar it', 'https://news.ycombinator.com/newsguidelines.html'],
    ['GeekNews', 'https://news.hada.io/topic?id=1'],
    ['this machine', 'http://localhost:8080/a'],
    ['the reader’s own network, where a redirect may lead', 'http://192.168.0.1/admin'],
    ['a login', 'https://paper.example/login'],
    ['mail', 'https://mail.google.com/mail/u/0'],
    ['a file', 'file:///etc/passwd'],
  ])('is never %s', async (_, url) => {
    expect(await mayFetchArticle(url)).toBe(false);
  });
});
