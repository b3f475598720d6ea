import { describe, expect, it } from 'vitest';
import type { Engine } from '../../utils/domain/engine.ts';
import type { Thread } from '../../utils/domain/index.ts';
import { createRecentArticles } from '../../utils/jobs/recent-articles.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { article, collect, countingEngine, thread, world } from './world.ts';

const signal = () => new AbortController().signal;

/** Hears beside what the digest was made. */
function hearingEngine(): Engine & { said: (string | undefined)[] } {
  const engine = {
    ...countingEngine(),
    said: [] as (string | undefined)[],
    async *digest(...[thread, moods, signal, beside]: Parameters<Engine['digest']>) {
      engine.said.push(beside?.said);
      yield* countingEngine().digest(thread, moods, signal);
    },
  };
  return engine;
}

const linked: Thread = { ...thread, story: { ...thread.story, url: 'https://www.paper.example/cloud/?utm_source=hn' } };
const grown: Thread = {
  ...linked,
  comments: [...linked.comments, { id: 9, depth: 0, author: 'bo', text: 'I do not.' }],
};
const readAt = { ...linked, story: { ...linked.story, url: article.url } };

it('holds of a page without end what a digest can look at', () => {
  const recent = createRecentArticles();
  recent.put({ ...article, blocks: [{ kind: 'paragraph', text: 'Word. '.repeat(100_000) }] });
  expect(recent.get(article.url)?.length).toBeLessThanOrEqual(100_000);
});

describe('a digest beside its article', () => {
  it('whose page was read just now: knows all that it says', async () => {
    const engine = hearingEngine();
    const w = world({ engines: [engine], recent: createRecentArticles(), fetchThread: async () => linked });
    await collect(runJob({ kind: 'article', article }, w, signal()));
    await collect(runJob({ kind: 'thread-at', storyId: 7 }, w, signal()));
    expect(engine.said).toEqual(['Leaving the cloud\nWe moved. It was cheap. We are happy.']);
  });

  it('that was read for a thread before: knows the sentences of its summary', async () => {
    const engine = hearingEngine();
    const w = world({ engines: [engine] });
    await collect(runJob({ kind: 'article-at', url: article.url }, w, signal()));
    await collect(runJob({ kind: 'thread', thread: readAt }, w, signal()));
    expect(engine.said).toEqual(['We moved.\nIt was cheap.\nWe are happy.']);
  });

  it('that nobody read: waits for nothing', async () => {
    const engine = hearingEngine();
    const unread = () => Promise.reject(new Error('must not be asked'));
    await collect(
      runJob({ kind: 'thread', thread: readAt }, world({ engines: [engine], readArticle: unread }), signal()),
    );
    expect(engine.said).toEqual([undefined]);
  });

  it('that comes later: what is shown stays; only a thread that grew is made beside it', async () => {
    const engine = hearingEngine();
    const w = world({ engines: [engine] });
    await collect(runJob({ kind: 'thread', thread: readAt }, w, signal()));
    await collect(runJob({ kind: 'article-at', url: article.url }, w, signal()));
    const again = await collect(runJob({ kind: 'thread', thread: readAt }, w, signal()));
    expect(again.state.report?.cached).toBe(true);
    const later = { ...grown, story: readAt.story };
    await collect(runJob({ kind: 'thread', thread: later }, w, signal()));
    const reloaded = await collect(runJob({ kind: 'thread', thread: later }, w, signal()));
    expect(reloaded.state.report?.cached).toBe(true);
    expect(engine.said).toEqual([undefined, 'We moved.\nIt was cheap.\nWe are happy.']);
  });

  it('made anew by hand: takes the article into account', async () => {
    const engine = hearingEngine();
    const w = world({ engines: [engine] });
    await collect(runJob({ kind: 'thread', thread: readAt }, w, signal()));
    await collect(runJob({ kind: 'article-at', url: article.url }, w, signal()));
    await collect(runJob({ kind: 'thread', thread: readAt }, w, signal(), { forceRefresh: true }));
    expect(engine.said.map(Boolean)).toEqual([false, true]);
  });
});

it('of articles read lately, the last few are known', () => {
  const recent = createRecentArticles();
  for (let i = 0; i < 20; i++) recent.put({ ...article, url: `https://paper.example/${i}` });
  const known = Array.from({ length: 20 }, (_, i) => recent.get(`https://paper.example/${i}`) !== undefined);
  expect(known.lastIndexOf(false)).toBe(11);
});
