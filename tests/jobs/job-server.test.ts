import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobEvent } from '../../utils/domain/index.ts';
import { portPair } from './ports.ts';

const connections = vi.hoisted(() => [] as ((port: unknown) => void)[]);
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'yoyak',
      getURL: () => 'chrome-extension://yoyak/',
      onConnect: { addListener: (listener: (port: unknown) => void) => connections.push(listener) },
    },
  },
}));
const { serveJobs, stopJobs } = await import('../../utils/jobs/job-server.ts');

const PAGE = { id: 'yoyak', tab: { id: 1 }, url: 'https://news.ycombinator.com/item?id=1' };
const REQUEST = { kind: 'thread-at', storyId: 1 };
const START = { type: 'start', request: REQUEST, options: {} };

function connect(sender: object, run: (signal: AbortSignal) => AsyncIterable<JobEvent>, name = 'job') {
  connections.length = 0;
  serveJobs((_request, _sender, signal) => run(signal));
  const [page, background] = portPair(name, sender);
  const heard: unknown[] = [];
  let gone = false;
  page.onMessage.addListener((message) => heard.push(message));
  page.onDisconnect.addListener(() => {
    gone = true;
  });
  connections[0]?.(background);
  return { page, heard, refused: () => gone };
}

async function* two(): AsyncGenerator<JobEvent> {
  yield { type: 'progress', progress: { stage: 'reading' } };
  yield { type: 'done', report: { engine: 'x', version: '1', milliseconds: 1 } };
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

describe('the streaming port', () => {
  it('streams one job in order', async () => {
    const { page, heard } = connect(PAGE, two);
    page.postMessage(START);
    page.postMessage(START);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard.map((event) => (event as JobEvent).type)).toEqual(['progress', 'done']);
  });

  it.each([
    ['another extension', { ...PAGE, id: 'stranger' }],
    ['no tab at all', { id: 'yoyak', url: 'https://x.example/' }],
    ['an own page, which has no content script', { ...PAGE, url: 'chrome-extension://yoyak/popup.html' }],
  ])('refuses %s', (_, sender) => {
    const run = vi.fn(two);
    const { page, refused } = connect(sender, run);
    page.postMessage(START);
    expect(refused()).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves ports of other names alone', () => {
    const { refused } = connect(PAGE, two, 'other');
    expect(refused()).toBe(false);
  });

  it.each(['cancel', 'disconnect'] as const)('stops the work on %s', async (how) => {
    const aborted = vi.fn();
    const { page, heard } = connect(PAGE, async function* (signal) {
      yield { type: 'progress', progress: { stage: 'reading' } };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      aborted();
      yield { type: 'progress', progress: { stage: 'translating' } };
    });
    page.postMessage(START);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    if (how === 'cancel') page.postMessage({ type: 'cancel' });
    else page.disconnect();
    await vi.waitFor(() => expect(aborted).toHaveBeenCalled());
    expect(heard.slice(1)).toEqual(how === 'cancel' ? [{ type: 'cancelled' }] : []);
  });

  it('stops all work, and waits until it has kept what it keeps', async () => {
    const kept: string[] = [];
    const work = (name: string) =>
      connect(PAGE, async function* (signal) {
        try {
          yield { type: 'progress', progress: { stage: 'reading' } };
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
        } finally {
          await Promise.resolve();
          kept.push(name);
        }
      });
    const pages = [work('a'), work('b')];
    for (const { page } of pages) page.postMessage(START);
    await vi.waitFor(() => expect(pages.map(({ heard }) => heard.length)).toEqual([1, 1]));
    await stopJobs();
    expect(kept).toEqual(['a', 'b']);
    for (const { heard } of pages) expect(heard.at(-1)).toEqual({ type: 'cancelled' });
  });

  it('says what went wrong', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first event
    const { page, heard } = connect(PAGE, async function* () {
      throw new Error('boom');
    });
    page.postMessage(START);
    await vi.waitFor(() =>
      expect(heard).toEqual([{ type: 'failed', error: { code: 'unexpected', values: ['boom'] } }]),
    );
  });
});

describe('jobs that may have brought the background to a standstill', () => {
  it('run one at a time, each told when its turn comes; others go on beside them', async () => {
    const first = Promise.withResolvers<void>();
    async function* waiting(): AsyncGenerator<JobEvent> {
      await first.promise;
      yield* two();
    }
    const one = connect(PAGE, waiting);
    one.page.postMessage({ ...START, suspect: true });
    const other = connect(PAGE, two);
    other.page.postMessage({ ...START, suspect: true });
    const third = connect(PAGE, two);
    third.page.postMessage(START);
    const types = (heard: unknown[]) => heard.map((event) => (event as JobEvent).type as string);
    await vi.waitFor(() => expect(types(third.heard)).toEqual(['progress', 'done']));
    expect([types(one.heard), types(other.heard)]).toEqual([['begun'], []]);
    first.resolve();
    await vi.waitFor(() => expect(types(other.heard)).toEqual(['begun', 'progress', 'done']));
    expect(types(one.heard)).toEqual(['begun', 'progress', 'done']);
  });

  it('answers every ping', () => {
    const { page, heard } = connect(PAGE, two);
    page.postMessage({ type: 'ping' });
    expect(heard).toEqual([{ type: 'pong' }]);
  });
});
