import { describe, expect, test, vi } from 'vitest';
import type { Article, Comment, Thread } from '../utils/domain/index.ts';
import { extractDigest, extractSummary } from '../utils/extractive/run-extractive.ts';
import { readComments } from '../utils/jobs/comment-moods.ts';
import { createLocalizer, MAX_SENTENCE_CHARS } from '../utils/jobs/localizer.ts';
import { runJob } from '../utils/jobs/run-job.ts';
import { createWorkBudget } from '../utils/lib/yield-to-main.ts';
import { NO_MEMORY } from '../utils/translation/memory-interface.ts';
import { collect, world } from './jobs/world.ts';

const signal = new AbortController().signal;
const SAYING = 'I think the ferry costs too much because it sails only twice a day and nobody knows when.';

/** A clock on which every look takes so many milliseconds: what looks more often works longer. */
function slowClock(millisecondsALook: number) {
  let time = 0;
  return vi.spyOn(performance, 'now').mockImplementation(() => (time += millisecondsALook));
}

const article: Article = {
  url: 'https://lamp.example/long',
  title: 'The ferry',
  language: 'en',
  blocks: Array.from({ length: 3_000 }, (_, n) => ({
    kind: 'paragraph',
    text: `${SAYING} It was day ${n} of the year.`,
  })),
};
const comments: Comment[] = Array.from({ length: 1_000 }, (_, id) => ({
  id,
  depth: id % 3,
  author: 'ann',
  text: `${SAYING} ${id}`,
}));
const thread: Thread = { story: { id: 1, kind: 'story', title: 'The ferry' }, comments, from: 'page' };

describe('a budget of work', () => {
  test('throws once all slices together took longer than the limit, waits not counted', async () => {
    let time = 0;
    const pace = createWorkBudget({ sliceMs: 10, limitMs: 100, now: () => time });
    for (let n = 0; n < 9; n++) {
      time += 11;
      const turn = pace();
      time += 10_000;
      await turn;
    }
    time += 11;
    expect(pace).toThrow(expect.objectContaining({ code: 'text_too_complex' }));
  });

  test('throws the reason of a signal that aborts while others have their turn', async () => {
    const abort = new AbortController();
    let time = 0;
    const pace = createWorkBudget({ sliceMs: 10, signal: abort.signal, now: () => time });
    time = 11;
    const turn = pace();
    abort.abort(new Error('gone'));
    await expect(turn).rejects.toThrow('gone');
  });
});

describe('work that takes too long ends with a sentence', () => {
  const all = async (events: AsyncIterable<unknown>) => {
    for await (const _ of events);
  };

  test.each([
    ['reading and ranking an article', () => all(extractSummary(article, signal))],
    ['choosing the comments of a digest', () => all(extractDigest(thread, new Map(), signal))],
    ['reading the moods of comments', () => readComments(comments)],
  ])('%s', async (_, work) => {
    const clock = slowClock(400);
    try {
      await expect(work()).rejects.toMatchObject({ code: 'text_too_complex' });
    } finally {
      clock.mockRestore();
    }
    // In their own time all of them come to their end.
    await work();
  });

  test('and only that job fails: another one beside it is made', async () => {
    const slow = { id: 'slow', version: '1', available: async () => true, digest: extractDigest, summarise };
    async function* summarise() {
      const pace = createWorkBudget({ sliceMs: 0, limitMs: -1 });
      await pace();
      yield { type: 'outline' as const, opening: 0, sections: [] };
    }
    const run = (request: Parameters<typeof runJob>[0]) => collect(runJob(request, world({ engines: [slow] }), signal));
    const [one, other] = await Promise.all([run({ kind: 'article', article }), run({ kind: 'thread', thread })]);
    expect(one.state).toMatchObject({ status: 'failed', error: { code: 'text_too_complex' } });
    expect(other.state.status).toBe('done');
  });
});

describe('work gives way to others', () => {
  test.each([
    ['an article of 250,000 characters', () => extractSummary(article, signal)],
    ['a digest of 1,000 comments', () => extractDigest(thread, new Map(), signal)],
  ])('%s is made in at least twenty turns on a slow machine', async (_, start) => {
    let turns = 0;
    const scheduler = { yield: async () => void turns++ };
    vi.stubGlobal('scheduler', scheduler);
    const clock = slowClock(13);
    try {
      for await (const _ of start());
    } finally {
      clock.mockRestore();
      vi.unstubAllGlobals();
    }
    expect(turns).toBeGreaterThan(20);
  });
});

test('a sentence without end is neither translated nor given an ending, and is told among those that failed', async () => {
  const translate = vi.fn(async () => '번역');
  const finisher = createLocalizer({ translate, close: () => undefined }, NO_MEMORY, signal);
  const text = 'x '.repeat(MAX_SENTENCE_CHARS);
  const bullet = { text, depth: 0, sources: [], language: 'en' } as const;
  expect(await finisher.bullet({ ...bullet, sources: [] })).toMatchObject({ text, untranslated: true });
  expect(finisher.failures()).toBe(1);
  expect(translate).not.toHaveBeenCalled();
  const korean = `${'가'.repeat(MAX_SENTENCE_CHARS)}습니다.`;
  expect((await finisher.bullet({ ...bullet, sources: [], text: korean, language: 'ko' })).text).toBe(korean);
});
