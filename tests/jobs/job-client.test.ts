import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobState } from '../../utils/domain/index.ts';
import type { JobHandle } from '../../utils/jobs/job-client.ts';
import { type JobMessage, PING_INTERVAL_MS } from '../../utils/jobs/job-port.ts';
import { type FakePort, portPair } from './ports.ts';

const runtime = vi.hoisted(() => ({ id: 'yoyak' as string | undefined, connect: vi.fn() }));
vi.mock('../../utils/lib/browser.ts', () => ({ browser: { runtime } }));
const { startJob } = await import('../../utils/jobs/job-client.ts');

const REQUEST = { kind: 'thread-at', storyId: 1 } as const;
let backgrounds: FakePort[];
let pages: FakePort[];
let states: JobState[];

const start = (options?: { forceRefresh?: boolean; prefetch?: boolean }) =>
  startJob(REQUEST, (state) => states.push(state), options);
const last = () => states.at(-1);
const say = (message: JobMessage) => backgrounds.at(-1)?.postMessage(message);
const heard: unknown[][] = [];

beforeEach(() => {
  vi.useFakeTimers();
  backgrounds = [];
  pages = [];
  states = [];
  heard.length = 0;
  runtime.id = 'yoyak';
  runtime.connect.mockReset().mockImplementation(({ name }: { name: string }) => {
    const [page, background] = portPair(name);
    backgrounds.push(background);
    pages.push(page);
    const messages: unknown[] = [];
    heard.push(messages);
    background.onMessage.addListener((message) => messages.push(message));
    return page;
  });
});

describe('a job on the page', () => {
  it('asks once, shows every state, and ends', () => {
    start();
    expect(heard[0]).toEqual([{ type: 'start', request: REQUEST, options: {} }]);
    say({ type: 'progress', progress: { stage: 'fetching' } });
    expect(last()?.progress?.stage).toBe('fetching');
    say({ type: 'done', report: { engine: 'x', version: '1', milliseconds: 3 } });
    expect(last()).toMatchObject({ status: 'done', report: { engine: 'x' } });
  });

  it('pings while it runs, so that no browser stops the background, and not after', () => {
    start();
    vi.advanceTimersByTime(25_000);
    expect(heard[0]?.filter((m) => (m as { type: string }).type === 'ping')).toHaveLength(2);
    say({ type: 'done', report: { engine: 'x', version: '1', milliseconds: 3 } });
    vi.advanceTimersByTime(60_000);
    expect(heard[0]?.filter((m) => (m as { type: string }).type === 'ping')).toHaveLength(2);
  });

  it('keeps what came when the reader cancels', () => {
    const job = start();
    say({ type: 'outline', opening: 1, sections: [] });
    job.cancel();
    expect(heard[0]).toContainEqual({ type: 'cancel' });
    say({ type: 'cancelled' });
    expect(last()).toMatchObject({ status: 'cancelled', summary: { opening: [null] } });
  });

  it('is picked up again when the background was stopped in the middle', () => {
    start();
    backgrounds[0]?.disconnect();
    vi.advanceTimersByTime(100);
    expect(heard[1]).toEqual([{ type: 'start', request: REQUEST, options: {} }]);
  });

  it('that was clicked for is picked up as what it is: nobody has clicked again', () => {
    startJob(REQUEST, (state) => states.push(state), { engine: 'own' });
    expect(heard[0]).toEqual([{ type: 'start', request: REQUEST, options: { engine: 'own' } }]);
    backgrounds[0]?.disconnect();
    vi.advanceTimersByTime(100);
    expect(heard[1]).toEqual([{ type: 'start', request: REQUEST, options: { engine: 'own', restarted: true } }]);
  });

  it('says whether the reader has touched the page, and in which document', () => {
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
    start();
    expect(heard[0]).toEqual([
      { type: 'start', request: REQUEST, options: {}, touched: true, document: expect.any(String) },
    ]);
    vi.unstubAllGlobals();
  });

  it('that is made anew is picked up where it was then, neither begun again nor taken from before', () => {
    start({ forceRefresh: true });
    say({ type: 'outline', opening: 2, sections: [] });
    backgrounds[0]?.disconnect();
    expect(last()?.summary?.opening).toHaveLength(2);
    vi.advanceTimersByTime(100);
    expect(heard[1]).toEqual([{ type: 'start', request: REQUEST, options: { resume: true } }]);
    say({ type: 'done', report: { engine: 'x', version: '1', milliseconds: 3 } });
    expect(last()?.status).toBe('done');
  });

  it('is not asked twice where it is a question: what came stays, and the background says what is kept', () => {
    const request = { kind: 'question', question: '왜?', thread: REQUEST } as const;
    startJob(request, (state) => states.push(state), { engine: 'own' });
    expect(heard[0]).toEqual([{ type: 'start', request, options: { engine: 'own' } }]);
    say({ type: 'outline', opening: 1, sections: [] });
    backgrounds[0]?.disconnect();
    vi.advanceTimersByTime(100);
    expect(heard[1]).toEqual([{ type: 'start', request, options: {} }]);
    say({ type: 'failed', error: { code: 'answer_cut' } });
    expect(last()).toMatchObject({ status: 'failed', summary: { opening: [null] } });
  });

  it('is cancelled while it waits for a background that was stopped', () => {
    const job = start();
    backgrounds[0]?.disconnect();
    job.cancel();
    expect(last()?.status).toBe('cancelled');
    vi.advanceTimersByTime(60_000);
    expect(backgrounds).toHaveLength(1);
  });

  it('gives up when the background dies after every first word', () => {
    start();
    for (let i = 0; i < 10; i++) {
      say({ type: 'progress', progress: { stage: 'fetching' } });
      backgrounds.at(-1)?.disconnect();
      vi.advanceTimersByTime(10_000);
    }
    expect(last()?.status).toBe('failed');
  });

  it.each([
    ['pings', (_: JobHandle) => vi.advanceTimersByTime(PING_INTERVAL_MS)],
    ['cancels', (job: JobHandle) => job.cancel()],
  ])('notices when it %s that its port was closed unheard, while the page was away', (what, act) => {
    const job = start();
    say({ type: 'outline', opening: 1, sections: [] });
    pages[0]!.postMessage = () => {
      throw new Error('Attempting to use a disconnected port object');
    };
    act(job);
    vi.advanceTimersByTime(100);
    if (what === 'cancels') expect(last()).toMatchObject({ status: 'cancelled', summary: { opening: [null] } });
    else expect(heard[1]).toEqual([{ type: 'start', request: REQUEST, options: {} }]);
  });

  it('shows a kept copy with the notice that says so', () => {
    start();
    const kept = { status: 'done' as const, notices: [{ code: 'kept_copy' as const }] };
    say({ type: 'state', state: kept });
    expect(last()).toEqual(kept);
  });

  it('gives up after a background that keeps dying', () => {
    start();
    for (let i = 0; i < 6; i++) {
      backgrounds.at(-1)?.disconnect();
      vi.advanceTimersByTime(10_000);
    }
    expect(last()).toMatchObject({ status: 'failed', error: { code: 'unexpected' } });
    expect(backgrounds.length).toBe(5);
  });

  it('says so when the extension was updated under the page', () => {
    start();
    runtime.id = undefined;
    backgrounds[0]?.disconnect();
    expect(last()).toMatchObject({ status: 'failed', error: { code: 'extension_updated' } });
  });

  it('is quiet after it was closed', () => {
    const job = start();
    job.close();
    const before = states.length;
    say({ type: 'progress', progress: { stage: 'fetching' } });
    vi.advanceTimersByTime(60_000);
    expect(states.length).toBe(before);
    expect(backgrounds).toHaveLength(1);
  });
});

describe('a job that was started ahead', () => {
  const asked = (at: number) => (heard[at] ?? []).filter((m) => (m as { type: string }).type === 'start');

  it('says so, and is like any other where it runs', () => {
    const job = start({ prefetch: true });
    expect(asked(0)).toEqual([{ type: 'start', request: REQUEST, options: { prefetch: true } }]);
    say({ type: 'progress', progress: { stage: 'fetching' } });
    job.wanted();
    expect(last()?.progress?.stage).toBe('fetching');
    expect(pages).toHaveLength(1);
  });

  it.each(['before', 'after'])('runs after all when it was declined %s somebody wants it', (when) => {
    const job = start({ prefetch: true });
    if (when === 'after') job.wanted();
    say({ type: 'declined' });
    expect(pages).toHaveLength(when === 'after' ? 2 : 1);
    if (when === 'before') job.wanted();
    expect(asked(1)).toEqual([{ type: 'start', request: REQUEST, options: {} }]);
    expect(states).toEqual([]);
  });

  it('stays away when it was declined and nobody wants it', () => {
    start({ prefetch: true });
    say({ type: 'declined' });
    vi.advanceTimersByTime(60_000);
    expect(pages).toHaveLength(1);
    expect(states).toEqual([]);
  });
});

describe('a background that comes to a standstill', () => {
  const goSilently = () => {
    vi.advanceTimersByTime(3 * PING_INTERVAL_MS);
    backgrounds.at(-1)?.disconnect();
    vi.advanceTimersByTime(2_000);
  };
  const suspects = () => heard.map(([first]) => (first as { suspect?: true }).suspect === true);

  it('is asked again for a job that may be why, and told so', () => {
    start();
    goSilently();
    expect(suspects()).toEqual([false, true]);
    expect(last()?.status).not.toBe('failed');
  });

  it('with a job that ran alone is not asked for it a third time', () => {
    start();
    goSilently();
    say({ type: 'begun' });
    say({ type: 'outline', opening: 1, sections: [] });
    goSilently();
    expect(suspects()).toEqual([false, true]);
    expect(last()).toMatchObject({ status: 'failed', error: { code: 'job_stuck' }, summary: { opening: [null] } });
  });

  it('with another one while this one waited is asked for this one again', () => {
    start();
    goSilently();
    goSilently();
    expect(suspects()).toEqual([false, true, true]);
    expect(last()?.status).not.toBe('failed');
  });

  it('and never goes is waited for a minute and a half, whatever came of the job stays', () => {
    start();
    say({ type: 'outline', opening: 1, sections: [] });
    vi.advanceTimersByTime(9 * PING_INTERVAL_MS);
    expect(last()?.status).toBe('running');
    vi.advanceTimersByTime(PING_INTERVAL_MS);
    expect(last()).toMatchObject({ status: 'failed', error: { code: 'job_stuck' }, summary: { opening: [null] } });
  });

  it('is another one than a background that answers, and is stopped', () => {
    start();
    for (let n = 0; n < 30; n++) {
      vi.advanceTimersByTime(PING_INTERVAL_MS);
      say({ type: 'pong' });
    }
    backgrounds[0]?.disconnect();
    vi.advanceTimersByTime(100);
    expect(suspects()).toEqual([false, false]);
  });
});
