import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineEvent } from '../../utils/engines/engine.ts';
import { extractive } from '../../utils/engines/extractive.ts';
import { downloadSummarizer, summarizerState } from '../../utils/engines/summarizer/api.ts';
import { summarizer } from '../../utils/engines/summarizer.ts';
import { applyEvent, EMPTY_JOB } from '../../utils/job-state.ts';
import type { Article, JobState } from '../../utils/model.ts';
import { market, queue, synthetic } from '../summary/articles.ts';
import { contract } from '../summary/odd-pages.ts';
import { copied, type FakeSummarizer, failure, installSummarizer } from '../support/summarizer.ts';

let fake: FakeSummarizer;
let leave: () => void;
beforeEach(() => {
  ({ fake, leave } = installSummarizer());
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
  expect(fake.open()).toBe(0);
});

const never = () => new AbortController().signal;

async function made(page: Article, engine = summarizer): Promise<JobState> {
  const events: EngineEvent[] = [];
  for await (const event of engine.summarise(page, never())) events.push(event);
  return events.reduce(applyEvent, EMPTY_JOB);
}
const openingOf = ({ summary }: JobState) => summary?.opening.map((bullet) => bullet?.text);
const says = (...points: string[]) => {
  fake.answer = () => points.map((point) => `* ${point}`).join('\n');
};

/** What a good model says about `queue`, in its order. */
const GOOD = [
  'Lindenpost moved about 40 million daily background jobs from Redis to a single Postgres table.',
  'The move took two engineers eleven weeks and cut the yearly hosting bill by 31 percent.',
  'A Redis failover in June lost 212 acknowledged jobs, and nobody noticed for nine days.',
  'The median wait fell from 48 ms to 11 ms, but the 99th percentile rose from 180 ms to 240 ms.',
  'For teams whose jobs do not touch the database, a dedicated queue is simpler and faster.',
];

test('key points make the opening, each with the sentences it rests on; sections stay', async () => {
  says(...GOOD);
  const state = await made(queue);
  expect(openingOf(state)).toEqual(GOOD.map((point) => point.slice(0, -1)));
  expect(state.summary?.opening.map((bullet) => bullet?.sources.map((source) => source.text?.slice(0, 24)))).toEqual([
    ['For six years Lindenpost', 'Last autumn we moved all'],
    ['The move cost two engine'],
    ['In June a failover lost ', 'Nobody noticed for nine '],
    ['The median wait fell fro', 'The 99th percentile rose'],
    ['If your jobs do not touc'],
  ]);
  const plain = await made(queue, extractive);
  expect(state.summary?.sections).toEqual(plain.summary?.sections);
  expect(state.coverage).toEqual(plain.coverage);
  expect(state.notices).toEqual(plain.notices);
  expect(fake.created).toEqual([expect.objectContaining({ type: 'key-points', outputLanguage: 'en' })]);
});

test('sections come while the model still thinks', async () => {
  const thinking = Promise.withResolvers<string>();
  fake.answer = () => thinking.promise;
  const events = summarizer.summarise(queue, never())[Symbol.asyncIterator]();
  const { summary } = await made(queue, extractive);
  const first = summary?.sections.flatMap(({ bullets }) => bullets).length ?? 0;
  const seen: EngineEvent[] = [];
  for (let n = 0; n <= first; n++) seen.push((await events.next()).value);
  expect(seen.slice(1).every((event) => event.type === 'bullet' && event.section >= 0)).toBe(true);
  thinking.resolve(GOOD.map((point) => `- ${point}`).join('\n'));
  for (let step = await events.next(); !step.done; step = await events.next()) seen.push(step.value);
  expect(openingOf(seen.reduce(applyEvent, EMPTY_JOB))?.[0]).toContain('Lindenpost');
});

describe('what does not rest on the article is not shown', () => {
  test.each([
    [
      'a number that is not there',
      'The move took two engineers fourteen weeks and cut the hosting bill by 13 percent.',
    ],
    ['a number of something else', 'The move took two engineers 212 weeks and cut the yearly hosting bill.'],
    ['another scale', 'Lindenpost moved about 40 billion daily background jobs from Redis to a single Postgres table.'],
    ['a name that is not there', 'Google moved about 40 million daily background jobs from Redis to a Postgres table.'],
    ['the contrary', 'The 99th percentile did not rise from 180 ms to 240 ms.'],
    ['a doubt that is gone', 'We think that vacuum is to blame, and we have proved it.'],
    ['another article', 'The council has asked the ministry for a new ferry.'],
    ['Korean', 'Lindenpost는 하루 작업 4천만 개를 Redis에서 Postgres로 옮겼습니다.'],
    [
      'a link that is not there',
      'Workers claim jobs with SELECT FOR UPDATE SKIP LOCKED, see https://evil.example/x for more.',
    ],
  ])('%s', async (_, wrong) => {
    says(GOOD[0]!, wrong, ...GOOD.slice(2));
    const opening = openingOf(await made(queue));
    expect(opening).toHaveLength(5);
    expect(opening).not.toContain(wrong.replace(/\.$/, ''));
    expect(opening).toEqual(expect.arrayContaining([GOOD[0], ...GOOD.slice(2)].map((point) => point!.slice(0, -1))));
  });

  test('with fewer than three points left, the extracted opening stays, and the reader is told', async () => {
    says(GOOD[0]!, GOOD[1]!, 'Cats sleep for 16 hours.');
    const state = await made(queue);
    expect(openingOf(state)).toEqual(openingOf(await made(queue, extractive)));
    expect(state.notices).toEqual([{ code: 'summarizer_unused' }]);
  });

  test('the same point three times is one', async () => {
    says(GOOD[0]!, GOOD[0]!, GOOD[0]!);
    expect((await made(queue)).notices).toEqual([{ code: 'summarizer_unused' }]);
  });
});

test('three points are filled up with what was extracted besides', async () => {
  says(...GOOD.slice(2));
  const [opening, plain] = [openingOf(await made(queue)), openingOf(await made(queue, extractive))];
  expect(opening).toHaveLength(5);
  const besides = opening?.filter((text) => !GOOD.some((point) => point.startsWith(text ?? '')));
  expect(besides).toHaveLength(2);
  expect(plain).toEqual(expect.arrayContaining(besides!));
});

test('markup of an answer is taken off, its key phrase kept', async () => {
  says(GOOD[0]!.replace('40 million', '**40 million**'), `<b>${GOOD[1]}</b>`, ...GOOD.slice(2));
  expect(openingOf(await made(queue))).toEqual(GOOD.map((point) => point.slice(0, -1)));
});

describe('a text over the quota', () => {
  const sentences = (texts: string[]) => texts.join(' ').replace(/\s+/g, ' ');

  test.each([true, false])('is read in pieces, every sentence once (measured: %s)', async (measures) => {
    Object.assign(fake, { quota: 600, measures });
    await made(queue);
    const read = fake.asked.filter((text) => !text.startsWith('- '));
    expect(read.length).toBeGreaterThan(2);
    for (const text of fake.asked) expect(text.length).toBeLessThanOrEqual(600);
    expect(sentences(read)).toContain('Each worker takes up to 50 jobs in one statement.');
    expect(sentences(read).split('In June a failover lost 212 jobs')).toHaveLength(2);
  });

  test('has its points said together, and those of the pieces where that is no use', async () => {
    fake.quota = 900;
    fake.answer = (text) => (text.startsWith('- ') ? GOOD.map((point) => `* ${point}`).join('\n') : copied(text));
    expect(openingOf(await made(queue))).toEqual(GOOD.map((point) => point.slice(0, -1)));
    fake.answer = (text) => (text.startsWith('- ') ? 'Sorry.' : copied(text));
    const state = await made(queue);
    expect(openingOf(state)).toHaveLength(5);
    expect(state.notices).toEqual([]);
  });

  test('that fails in one piece has the points of the others', async () => {
    fake.quota = 900;
    fake.answer = (text, nth) => (nth === 1 ? ['* The', failure('NotReadableError')] : copied(text));
    expect((await made(queue)).notices).toEqual([]);
  });

  test('by far is read by what was extracted of it', async () => {
    fake.quota = 6000;
    const page = contract(60_000);
    const state = await made(page);
    expect(fake.asked.length).toBeLessThanOrEqual(8);
    expect(openingOf(state)).toHaveLength(5);
    expect(state.coverage?.read).toBe(state.coverage?.total);
  });
});

describe('what it leaves to the extractive engine', () => {
  test.each([
    ['Korean', market],
    ['one that need not be shortened', { ...queue, blocks: queue.blocks.slice(0, 2) }],
  ])('%s: the browser is not asked', async (_, page) => {
    expect(await made(page)).toEqual(await made(page, extractive));
    expect(fake.created).toHaveLength(0);
  });

  test('it takes English articles alone', () => {
    const takes = (kind: 'article' | 'thread', language: 'ko' | 'en' | 'other') =>
      summarizer.takes?.({ kind, language });
    expect([takes('article', 'en'), takes('article', 'ko'), takes('article', 'other'), takes('thread', 'en')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a download', () => {
  test.each(['downloadable', 'downloading', 'unavailable'] as const)(
    'is never begun by a summary (%s)',
    async (state) => {
      fake.availability = state;
      expect(await summarizer.available()).toBe(false);
      expect(openingOf(await made(queue))).toEqual(openingOf(await made(queue, extractive)));
      expect([fake.downloads, fake.created.length]).toEqual([0, 0]);
    },
  );

  test('tells how far it is, and can be stopped', async () => {
    fake.availability = 'downloadable';
    const ratios: number[] = [];
    await downloadSummarizer((ratio) => ratios.push(ratio), never());
    expect(ratios).toEqual([0, 0.4, 1]);
    expect(await summarizerState()).toBe('ready');
    const controller = new AbortController();
    fake.gate.create = new Promise(() => {});
    const stopped = downloadSummarizer(() => {}, controller.signal);
    controller.abort(new DOMException('enough', 'AbortError'));
    await expect(stopped).rejects.toBe(controller.signal.reason);
  });

  test('of a browser without one ends at once', async () => {
    Object.assign(globalThis, { Summarizer: undefined });
    expect(await summarizerState()).toBe('missing');
    await expect(downloadSummarizer(() => {}, never())).rejects.toThrow();
    expect((await made(queue)).notices).toEqual([{ code: 'summarizer_unused' }]);
  });
});

describe('a browser that does not answer', () => {
  const stuck = new Promise<never>(() => {});
  const SPOTS: [string, () => void][] = [
    ['create', () => Object.assign(fake.gate, { create: stuck })],
    ['measure', () => Object.assign(fake.gate, { measure: stuck })],
    ['answer', () => Object.assign(fake, { answer: () => ['* The', stuck] })],
  ];

  test.each(SPOTS)('%s: giving up is heard at once', async (_, hold) => {
    hold();
    const controller = new AbortController();
    const reason = new DOMException('enough', 'AbortError');
    const running = (async () => {
      for await (const event of summarizer.summarise(queue, controller.signal))
        if (event.type === 'outline') setTimeout(() => controller.abort(reason), 20);
    })();
    await expect(running).rejects.toBe(reason);
  });

  test.each(SPOTS)('%s: after a while the extracted opening is shown', async (_, hold) => {
    vi.useFakeTimers();
    try {
      hold();
      const running = made(queue);
      await vi.advanceTimersByTimeAsync(130_000);
      expect((await running).notices).toEqual([{ code: 'summarizer_unused' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a session that comes when nobody waits any more is closed', async () => {
    const late = Promise.withResolvers<void>();
    Object.assign(fake, { gate: { create: late.promise }, heeds: false });
    vi.useFakeTimers();
    const running = made(queue);
    await vi.advanceTimersByTimeAsync(130_000);
    vi.useRealTimers();
    await running;
    late.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect([fake.created.length, fake.open()]).toEqual([1, 0]);
  });
});

test('an article of a thousand sentences has its five bullets too', async () => {
  const page = synthetic(9, 'en', 400);
  const state = await made(page);
  expect(openingOf(state)).toHaveLength(5);
});
