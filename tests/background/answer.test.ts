import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../utils/domain/user-error.ts';
import { portPair } from '../jobs/ports.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const listeners = vi.hoisted(() => [] as Listener[]);
const doors = vi.hoisted(() => [] as ((port: object) => void)[]);
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'yoyak',
      getURL: () => 'chrome-extension://yoyak/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      onConnect: { addListener: (door: (port: object) => void) => doors.push(door) },
      connect: ({ name }: { name: string }) => {
        const [page, background] = portPair(name, PAGE);
        doors.at(-1)?.(background);
        return page;
      },
    },
  },
}));
const { answerMessages, requestUntil } = await import('../../utils/messaging/index.ts');

const PAGE = { id: 'yoyak', tab: { id: 1 }, url: 'https://blog.example/' };
const OWN = { id: 'yoyak', url: 'chrome-extension://yoyak/popup.html' };

const unstar = vi.fn();
const check = vi.fn();
const showPanelIn = vi.fn();

function ask(verb: string, payload: unknown, sender: object) {
  listeners.length = 0;
  answerMessages({ unstar, star: unstar } as never, { showPanelIn } as never, { unstar: check } as never);
  return listeners[0]?.({ to: 'background', verb, payload }, sender);
}

beforeEach(() => void vi.resetAllMocks());

describe('what a page asks', () => {
  it('is done where its payload passes', async () => {
    check.mockReturnValue(true);
    unstar.mockReturnValue('gone');
    expect(await ask('unstar', { url: 'x' }, PAGE)).toEqual({ ok: true, value: 'gone' });
    expect(check).toHaveBeenCalledWith({ url: 'x' }, PAGE);
    expect(unstar).toHaveBeenCalledWith({ url: 'x' }, PAGE, expect.any(AbortSignal));
  });

  it('is refused where its payload fails', async () => {
    check.mockReturnValue(false);
    const refusal = { ok: false, error: { code: 'unexpected', values: ['malformed unstar'] } };
    expect(await ask('unstar', { url: 'x' }, PAGE)).toEqual(refusal);
    expect(unstar).not.toHaveBeenCalled();
  });

  it('is refused where nothing checks it', async () => {
    expect(await ask('star', {}, PAGE)).toMatchObject({ ok: false });
    expect(unstar).not.toHaveBeenCalled();
  });

  it('is not heard where only own pages may ask', () => {
    expect(ask('showPanelIn', { tabId: 1 }, PAGE)).toBeUndefined();
    expect(showPanelIn).not.toHaveBeenCalled();
  });
});

it('asks nothing of what an own page sends', async () => {
  expect(await ask('showPanelIn', { tabId: 1 }, OWN)).toMatchObject({ ok: true });
  expect(check).not.toHaveBeenCalled();
  expect(showPanelIn).toHaveBeenCalledWith({ tabId: 1 }, OWN, expect.any(AbortSignal));
});

describe('what a page asks until it gives up', () => {
  const listen = () => answerMessages({ findStory: search } as never, {} as never, { findStory: () => true } as never);
  const search = vi.fn();
  const ask = (signal: AbortSignal) => requestUntil('findStory', { url: 'https://paper.example/a' }, signal);
  const never = (_: unknown, __: object, signal: AbortSignal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    listen();
  });

  it('is answered, and its errors arrive', async () => {
    search.mockResolvedValueOnce({ id: 7 });
    expect(await ask(new AbortController().signal)).toEqual({ id: 7 });
    search.mockRejectedValueOnce(new UserError('timeout', ['hn.algolia.com']));
    await expect(ask(new AbortController().signal)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('is stopped in the background when the page gives up', async () => {
    search.mockImplementationOnce(never);
    const abort = new AbortController();
    const asked = ask(abort.signal);
    const [[, , signal]] = search.mock.calls as [[unknown, unknown, AbortSignal]];
    expect(signal.aborted).toBe(false);
    abort.abort();
    await expect(asked).rejects.toBe(abort.signal.reason);
    expect(signal.aborted).toBe(true);
  });

  it('is not asked at all where the page gave up before', async () => {
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(search).not.toHaveBeenCalled();
  });
});
