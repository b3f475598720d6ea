import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type EngineWorker,
  type FromWorker,
  startBergamot,
  type ToWorker,
} from '../../utils/translation/bergamot/bergamot-engine.ts';
import { shareEngine } from '../../utils/translation/bergamot/shared-engine.ts';
import { countedSignal } from './counted-signal.ts';

/** A worker that the test drives: what it was sent, and what it says. */
function fakeWorker() {
  const sent: ToWorker[] = [];
  const worker: EngineWorker = {
    postMessage: (message) => void sent.push(message),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  };
  return {
    worker,
    sent,
    say: (data: FromWorker) => worker.onmessage?.({ data } as MessageEvent<FromWorker>),
    break: (message: string) => worker.onerror?.({ message } as ErrorEvent),
    batches: () => sent.flatMap((message) => ('texts' in message ? [message.texts] : [])),
  };
}

const forEver = () => new AbortController().signal;

async function opened() {
  const made: ReturnType<typeof fakeWorker>[] = [];
  const open = shareEngine(() => {
    const fake = fakeWorker();
    made.push(fake);
    return fake.worker;
  });
  const opening = open('en-ko', forEver());
  made[0]?.say({ ready: true });
  const fake = made[0] as ReturnType<typeof fakeWorker>;
  return { open, made, fake, session: await opening };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('asks a few at a time, and gives each its own', async () => {
  const { session, fake } = await opened();
  expect(fake.sent[0]).toEqual({ open: 'en-ko' });
  const texts = [...'abcdefg'];
  const all = Promise.all(texts.map((text) => session.translate(text, forEver())));
  expect(fake.batches()).toEqual([['a']]);
  fake.say({ texts: ['A'] });
  expect(fake.batches()[1]).toEqual([...'bcde']);
  fake.say({ texts: [...'BCDE'] });
  fake.say({ texts: ['F', 'G'] });
  expect(await all).toEqual([...'ABCDEFG']);
});

test('a sentence without a translation fails alone', async () => {
  const { session, fake } = await opened();
  const first = session.translate('a', forEver());
  const [second, third] = [session.translate('b', forEver()), session.translate('c', forEver())];
  fake.say({ texts: ['A'] });
  fake.say({ texts: [' ', 'C'] });
  expect(await first).toBe('A');
  await expect(second).rejects.toThrow();
  expect(await third).toBe('C');
});

test('who gives up is not asked for, and holds nobody up', async () => {
  const { session, fake } = await opened();
  const stop = new AbortController();
  const first = session.translate('a', stop.signal);
  const second = session.translate('b', stop.signal);
  const third = session.translate('c', forEver());
  stop.abort();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  fake.say({ texts: ['A'] });
  expect(fake.batches()[1]).toEqual(['c']);
  fake.say({ texts: ['C'] });
  expect(await third).toBe('C');
});

test('nothing is left on the signal of a job once its sentences are settled', async () => {
  const { worker, say } = fakeWorker();
  const engine = startBergamot(worker, 'en-ko');
  const { signal, left } = countedSignal();
  const first = engine.translate('a', signal);
  const rest = [engine.translate('b', signal), engine.translate('c', signal)];
  expect(left()).toBe(3);
  say({ texts: ['A'] });
  await first;
  expect(left()).toBe(2);
  say({ texts: ['B', ' '] });
  await Promise.allSettled(rest);
  expect(left()).toBe(0);
  const last = engine.translate('d', signal);
  engine.close();
  await expect(last).rejects.toThrow('closed');
  expect(left()).toBe(0);
});

test('a closed session ends its own sentences and no others', async () => {
  const { session, fake, open } = await opened();
  const other = await open('en-ko', forEver());
  const [mine, theirs] = [session.translate('a', forEver()), other.translate('b', forEver())];
  session.close();
  await expect(mine).rejects.toMatchObject({ name: 'AbortError' });
  await expect(session.translate('c', forEver())).rejects.toMatchObject({ name: 'AbortError' });
  fake.say({ texts: ['A'] });
  fake.say({ texts: ['B'] });
  expect(await theirs).toBe('B');
});

describe('a worker that fails', () => {
  test.each<[string, (fake: ReturnType<typeof fakeWorker>) => void]>([
    ['in its own words', (fake) => fake.say({ failed: 'out of memory' })],
    ['with a crash', (fake) => fake.break('out of memory')],
  ])('%s takes all that wait with it, and the next session gets another', async (_, fail) => {
    const { session, fake, open, made } = await opened();
    const waiting = [session.translate('a', forEver()), session.translate('b', forEver())];
    fail(fake);
    for (const one of waiting) await expect(one).rejects.toThrow('out of memory');
    await expect(session.translate('c', forEver())).rejects.toThrow('out of memory');
    expect(fake.worker.terminate).toHaveBeenCalled();
    const again = open('en-ko', forEver());
    made[1]?.say({ ready: true });
    await expect(again).resolves.toBeDefined();
  });

  test('while it loads rejects the session', async () => {
    const fake = fakeWorker();
    const opening = shareEngine(() => fake.worker)('en-ko', forEver());
    fake.say({ failed: 'no pack' });
    await expect(opening).rejects.toThrow('no pack');
  });
});

test('sessions share one worker, which goes some time after the last', async () => {
  const { session, fake, open, made } = await opened();
  const second = await open('en-ko', forEver());
  expect(made).toHaveLength(1);
  session.close();
  session.close();
  vi.advanceTimersByTime(3_600_000);
  expect(fake.worker.terminate).not.toHaveBeenCalled();
  second.close();
  const third = await open('en-ko', forEver());
  vi.advanceTimersByTime(3_600_000);
  expect(fake.worker.terminate).not.toHaveBeenCalled();
  third.close();
  vi.advanceTimersByTime(3_600_000);
  expect(fake.worker.terminate).toHaveBeenCalledOnce();
});

test('a session that nobody waits for any more does not keep the worker', async () => {
  const fake = fakeWorker();
  const stop = new AbortController();
  const opening = shareEngine(() => fake.worker)('en-ko', stop.signal);
  stop.abort();
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  vi.advanceTimersByTime(3_600_000);
  expect(fake.worker.terminate).toHaveBeenCalledOnce();
});
