import { describe, expect, test } from 'vitest';
import type { Article, Comment, Thread } from '../../utils/domain/index.ts';
import {
  MAX_ARTICLE_CHARS,
  MAX_BLOCKS,
  MAX_COMMENT_CHARS,
  MAX_COMMENT_DEPTH,
  MAX_COMMENTS,
  MAX_THREAD_CHARS,
} from '../../utils/domain/limits.ts';
import { extractiveEngine } from '../../utils/extractive/extractive-engine.ts';
import { limitArticle, limitThread } from '../../utils/jobs/input-limits.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { article, collect, thread, world } from './world.ts';

const signal = () => new AbortController().signal;
const SAYING = 'I think the ferry costs too much because it sails only twice a day and nobody knows when.';
const comments = (count: number, text = SAYING): Comment[] =>
  Array.from({ length: count }, (_, n) => ({ id: n + 1, depth: n, author: `a${n}`, text }));
const threadOf = (list: Comment[]): Thread => ({ ...thread, comments: list });
const notices = async (list: Comment[]) => {
  const request = { kind: 'thread', thread: threadOf(list) } as const;
  return (await collect(runJob(request, world({ engines: [extractiveEngine] }), signal()))).state;
};

describe('a thread', () => {
  test('of ordinary size is the same afterwards, without a notice', () => {
    const whole = threadOf(comments(900));
    expect(limitThread(whole)).toEqual({ thread: whole, notices: [] });
  });

  test.each([5_000, 100_000])(
    'of %i levels is summarised, its deepest comments taken for one level',
    async (levels) => {
      const state = await notices(comments(levels));
      expect(state).toMatchObject({ status: 'done', coverage: { total: levels } });
      expect(state.digest?.items.length).toBeGreaterThan(0);
      const { thread } = limitThread(threadOf(comments(levels)));
      expect(Math.max(...thread.comments.map(({ depth }) => depth))).toBe(MAX_COMMENT_DEPTH);
    },
  );

  test('of more comments than are read says how many were', async () => {
    const state = await notices(comments(MAX_COMMENTS + 5));
    expect(state.notices).toContainEqual({ code: 'thread_cut', values: [String(MAX_COMMENTS)] });
    expect(state.coverage).toEqual({ unit: 'comments', read: MAX_COMMENTS, total: MAX_COMMENTS + 5 });
  });

  test('with comments that never end says how many were shortened', async () => {
    const long = `${SAYING} `.repeat(2_000);
    const state = await notices([...comments(3), ...comments(2, long)]);
    expect(state.notices).toContainEqual({ code: 'comments_shortened', values: ['2'] });
    const { thread } = limitThread(threadOf(comments(1, long)));
    expect(thread.comments[0]?.text.length).toBe(MAX_COMMENT_CHARS);
  });

  test('of more characters than are read ends there', () => {
    const { thread, notices } = limitThread(threadOf(comments(400, 'x'.repeat(MAX_COMMENT_CHARS))));
    expect(thread.comments.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(MAX_THREAD_CHARS);
    expect(notices.map(({ code }) => code)).toContain('thread_cut');
  });

  test('is not cut in the middle of a character', () => {
    const { thread } = limitThread(threadOf(comments(1, `x${'𝒳'.repeat(MAX_COMMENT_CHARS)}`)));
    expect(thread.comments[0]?.text.isWellFormed()).toBe(true);
  });
});

describe('an article', () => {
  const of = (blocks: Article['blocks']): Article => ({ ...article, blocks });
  const paragraphs = (count: number, text: string) =>
    of(Array.from({ length: count }, () => ({ kind: 'paragraph', text })));

  test('of ordinary size is the same afterwards', () => {
    expect(limitArticle(article)).toBe(article);
  });

  test.each([
    ['too many blocks', paragraphs(MAX_BLOCKS + 100, 'One two.'), 800],
    ['one block without end', paragraphs(1, 'x'.repeat(MAX_ARTICLE_CHARS + 7)), 7],
  ])('of %s is cut, and says how much is not read', async (_, long, unread) => {
    const limited = limitArticle(long);
    expect(limited.unreadChars).toBe(unread);
    const total = long.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(limited.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBe(total - unread);
    expect(limitArticle(limited)).toEqual(limited);
    const { state } = await collect(
      runJob({ kind: 'article', article: long }, world({ engines: [extractiveEngine] }), signal()),
    );
    expect(state.notices).toContainEqual({ code: 'article_cut' });
    expect(state.coverage?.total).toBe(total);
  });
});
