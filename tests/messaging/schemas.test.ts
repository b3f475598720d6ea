import { describe, expect, it } from 'vitest';
import { isJobRequest } from '../../utils/domain/schemas.ts';
import { isAllowedJob } from '../../utils/messaging/page-checks.ts';
import { article, thread } from '../jobs/world.ts';

const HN = { url: 'https://news.ycombinator.com/item?id=7' } as never;
const BLOG = { url: 'https://blog.example/post' } as never;
const about = { kind: 'article', article } as const;
const question = (change: object) => ({ kind: 'question', question: '왜?', article: about, ...change });

describe('a question as a page may ask it', () => {
  it.each([
    question({}),
    question({ question: '가'.repeat(1_000) }),
    question({ article: { kind: 'article-at', url: article.url } }),
    question({ article: undefined, thread: { kind: 'thread', thread } }),
    question({ thread: { kind: 'thread-at', storyId: 7 } }),
  ])('is one: %#', (request) => expect(isJobRequest(request)).toBe(true));

  it.each([
    question({ question: '' }),
    question({ question: ' \n' }),
    question({ question: '가'.repeat(1_001) }),
    question({ question: ['왜?'] }),
    question({ article: undefined }),
    question({ article: { kind: 'article-at', url: 'file:///etc/passwd' } }),
    question({ article: { kind: 'thread-at', storyId: 7 } }),
    question({ thread: about }),
    question({ article: question({}) }),
  ])('is none: %#', (request) => expect(isJobRequest(request)).toBe(false));

  it('has a thread’s text from Hacker News’ own pages alone', () => {
    const asked = { kind: 'question', question: '왜?', thread: { kind: 'thread', thread } } as const;
    expect(isAllowedJob(asked, HN)).toBe(true);
    expect(isAllowedJob(asked, BLOG)).toBe(false);
    expect(isAllowedJob({ ...asked, thread: { kind: 'thread-at', storyId: 7 } }, BLOG)).toBe(true);
    const own = { kind: 'article', article: { ...article, url: 'https://blog.example/post' } };
    expect(isAllowedJob({ ...asked, thread: undefined, article: own } as never, BLOG)).toBe(true);
    expect(isAllowedJob({ ...asked, thread: undefined, article: about } as never, BLOG)).toBe(false);
  });
});
