import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../utils/domain/engine.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { digestThread } from '../../utils/extractive/digest-thread.ts';
import { extractiveEngine } from '../../utils/extractive/extractive-engine.ts';
import { outlineOf } from '../../utils/extractive/outline.ts';
import { article, market, queue, synthetic } from './articles.ts';
import { largeThread, thread } from './threads.ts';

async function all(events: AsyncIterable<EngineEvent>): Promise<EngineEvent[]> {
  const list: EngineEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}
const signal = () => new AbortController().signal;

it('is always there', async () => {
  expect(extractiveEngine.id).toBe('extractive');
  expect(await extractiveEngine.available()).toBe(true);
});

describe.each([queue, market, synthetic(3, 'en', 60), article('Empty', 'en', [])])(
  'events of an article ($title)',
  (page) => {
    it('fold into its whole outline', async () => {
      const state = (await all(extractiveEngine.summarise(page, signal()))).reduce(applyJobEvent, EMPTY_JOB);
      const { summary, coverage, notices } = outlineOf(page);
      expect(state).toMatchObject({ summary, coverage, notices });
    });

    it('begin with the shape and fill it in order', async () => {
      const types = (await all(extractiveEngine.summarise(page, signal())))
        .map(({ type }) => type)
        .filter((type) => type !== 'notice');
      expect(types[0]).toBe('outline');
      expect(types.at(-1)).toBe('coverage');
      expect(new Set(types.slice(1, -1))).toEqual(new Set(types.length > 2 ? ['bullet'] : []));
    });
  },
);

describe('events of a thread', () => {
  it('fold into its whole digest', async () => {
    const page = largeThread(300);
    const readings = new Map([[3, { mood: 'positive' as const, confidence: 1, cues: [] }]]);
    const state = (await all(extractiveEngine.digest(page, readings, signal()))).reduce(applyJobEvent, EMPTY_JOB);
    expect(state.digest?.items).toEqual(digestThread(page, readings));
    expect(state.coverage).toEqual({ unit: 'comments', read: 300, total: 300 });
  });

  it('say how many comments the site has where the page shows fewer', async () => {
    const page = thread([{ text: 'The median got faster but the tail got slower, and users feel the tail.' }]);
    page.story.commentCount = 530;
    expect(await all(extractiveEngine.digest(page, new Map(), signal()))).toContainEqual({
      type: 'coverage',
      coverage: { unit: 'comments', read: 1, total: 530 },
    });
  });

  it('are complete for an empty thread', async () => {
    const types = (await all(extractiveEngine.digest(thread([]), new Map(), signal()))).map(({ type }) => type);
    expect(types).toEqual(['threads', 'coverage']);
  });
});

describe('giving up', () => {
  it.each([
    ['before it began', 0],
    ['after the first event', 1],
  ])('%s ends with the reason', async (_, after) => {
    const controller = new AbortController();
    const reason = new DOMException('enough', 'AbortError');
    const seen: EngineEvent[] = [];
    const run = async () => {
      if (after === 0) controller.abort(reason);
      for await (const event of extractiveEngine.summarise(queue, controller.signal)) {
        seen.push(event);
        if (seen.length === after) controller.abort(reason);
      }
    };
    await expect(run()).rejects.toBe(reason);
    expect(seen).toHaveLength(after);
  });

  it('is heard while a long text is being read', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 0);
    await expect(all(extractiveEngine.summarise(synthetic(5, 'en', 6000), controller.signal))).rejects.toThrow(
      /abort/i,
    );
  });
});
