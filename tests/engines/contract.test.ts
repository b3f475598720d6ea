import { describe, expect, test } from 'vitest';
import type { Engine, EngineEvent } from '../../utils/domain/engine.ts';
import type { Article, Bullet, DigestItem, JobState, Thread } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import { ENGINES } from '../../utils/engines/index.ts';
import { article, codeOnly, island, links, market, queue, synthetic, transcript } from '../extractive/articles.ts';
import { codePage, french, mixed } from '../extractive/odd-pages.ts';
import { largeThread, thread } from '../extractive/threads.ts';
import { withSummarizer } from '../support/with-summarizer.ts';
import { MOODS } from './summarizer/moods.ts';

const ARTICLES: Article[] = [
  queue,
  island,
  market,
  transcript,
  links,
  codeOnly,
  codePage,
  french,
  mixed,
  synthetic(3, 'en', 40),
  article('Empty', 'en', []),
  article('One sentence', 'en', [{ kind: 'paragraph', text: 'The ferry to Farholm runs twice a week.' }]),
];
const THREADS: Thread[] = [largeThread(120), thread([]), thread([{ text: 'It is faster, but the tail got slower.' }])];
const KINDS = new Set(['notice', 'progress', 'usage', 'title', 'more']);

const browser = withSummarizer();

const never = () => new AbortController().signal;
async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
const folded = (events: readonly EngineEvent[]): JobState => events.reduce(applyJobEvent, EMPTY_JOB);

/** Every event, each of which must fit the state that those before it made. */
async function fitting(events: AsyncIterable<EngineEvent>): Promise<EngineEvent[]> {
  const seen: EngineEvent[] = [];
  for await (const event of events) {
    if (!KINDS.has(event.type) && event.type !== 'coverage') {
      if (seen.every(({ type }) => KINDS.has(type))) expect(['outline', 'threads']).toContain(event.type);
      const { summary, digest } = folded(seen);
      if (event.type === 'bullet') {
        const places = event.section === -1 ? summary?.opening : summary?.sections[event.section]?.bullets;
        expect(event.index).toBeLessThan(places?.length ?? 0);
      }
      if (event.type === 'item') expect(event.index).toBeLessThan(digest?.items.length ?? 0);
    }
    seen.push(event);
  }
  return seen;
}

function expectSound(bullet: Bullet | null, stands: (bullet: Bullet) => boolean): asserts bullet is Bullet {
  if (!bullet) throw new Error('a place of the outline stayed empty');
  expect(bullet.text).toMatch(/^\S(?:.*\S)?$/);
  expect(['ko', 'en', 'other']).toContain(bullet.language);
  expect(bullet.sources).not.toHaveLength(0);
  expect(stands(bullet), bullet.text).toBe(true);
  const [from, to] = bullet.strong ?? [0, 1];
  expect(from >= 0 && from < to && to <= bullet.text.length).toBe(true);
}

const standsIn =
  ({ blocks }: Article) =>
  ({ sources }: Bullet) =>
    sources.every((source) => source.kind === 'sentence' && blocks[source.block]?.text.includes(source.text));

function expectComplete(page: Article, { summary, coverage }: JobState): void {
  const bullets = [...(summary?.opening ?? []), ...(summary?.sections ?? []).flatMap((section) => section.bullets)];
  for (const bullet of bullets) expectSound(bullet, standsIn(page));
  for (const { heading } of summary?.sections ?? []) expect(heading.trim()).not.toBe('');
  expect(coverage?.unit).toBe('characters');
}

test('the last row is always there, for everything', async () => {
  const last = ENGINES.at(-1)!;
  browser.fake.availability = 'unavailable';
  expect(last.takes).toBeUndefined();
  expect(await last.available()).toBe(true);
  expect(new Set(ENGINES.map(({ id }) => id)).size).toBe(ENGINES.length);
});

describe.each(ENGINES.map((engine) => [engine.id, engine] as const))('%s', (_, engine: Engine) => {
  test('has a version', () => expect(engine.version).not.toBe(''));

  test('says whether it is there where the browser’s API throws', async () => {
    Object.assign((globalThis as unknown as { Summarizer: object }).Summarizer, {
      availability: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')),
    });
    expect(typeof (await engine.available())).toBe('boolean');
  });

  describe.each(Object.entries(MOODS))('with a browser’s summarizer: %s', (_, set) => {
    test.each(ARTICLES)('article: $title', async (page) => {
      set(browser.fake);
      const events = await fitting(engine.summarise(page, never()));
      expectComplete(page, folded(events));
    });
  });

  test.each([0, 1, 2])('thread %i', async (n) => {
    const page = THREADS[n]!;
    const events = await fitting(engine.digest(page, new Map(), never()));
    const { digest, coverage } = folded(events);
    const textOf = new Map(page.comments.map(({ id, text }) => [id, text]));
    const walk = (item: DigestItem | null): void => {
      expectSound(item?.bullet ?? null, ({ sources }) =>
        sources.every((source) => source.kind === 'comment' && textOf.get(source.id)?.includes(source.text ?? '')),
      );
      for (const reply of item?.replies ?? []) walk(reply);
    };
    for (const item of digest?.items ?? []) walk(item);
    expect(coverage).toMatchObject({ unit: 'comments', read: page.comments.length });
  });

  describe('given up', () => {
    const reason = new DOMException('enough', 'AbortError');

    async function leftAfter(events: (signal: AbortSignal) => AsyncIterable<EngineEvent>, after: number) {
      const controller = new AbortController();
      if (after === 0) controller.abort(reason);
      let seen = 0;
      for await (const _ of events(controller.signal)) if (++seen === after) controller.abort(reason);
    }

    test('after any event of an article, ends with the reason', async () => {
      browser.fake.quota = 700;
      const { length } = await all(engine.summarise(queue, never()));
      for (let after = 0; after < length; after++)
        await expect(leftAfter((signal) => engine.summarise(queue, signal), after)).rejects.toBe(reason);
    });

    test('after any event of a thread, ends with the reason', async () => {
      const page = THREADS[0]!;
      const { length } = await all(engine.digest(page, new Map(), never()));
      for (let after = 0; after < length; after++)
        await expect(leftAfter((signal) => engine.digest(page, new Map(), signal), after)).rejects.toBe(reason);
    });

    test('by whoever listens no more, leaves nothing open', async () => {
      browser.fake.quota = 700;
      const { length } = await all(engine.summarise(queue, never()));
      for (let after = 1; after < length; after++) {
        let seen = 0;
        for await (const _ of engine.summarise(queue, never())) if (++seen === after) break;
        expect(browser.fake.open()).toBe(0);
      }
    });
  });

  test('throws nothing but what a reader can be told, or the signal’s reason', async () => {
    for (const set of Object.values(MOODS)) {
      set(browser.fake);
      for (const page of ARTICLES) {
        const error = await all(engine.summarise(page, never())).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(error === undefined || error instanceof UserError).toBe(true);
      }
    }
  });
});
