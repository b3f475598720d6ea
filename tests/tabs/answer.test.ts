import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const listeners = vi.hoisted(() => [] as Listener[]);
vi.mock('../../utils/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'yoyak',
      getURL: () => 'chrome-extension://yoyak/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));
const { answer } = await import('../../utils/messages.ts');

const PAGE = { id: 'yoyak', tab: { id: 1 }, url: 'https://blog.example/' };
const OWN = { id: 'yoyak', url: 'chrome-extension://yoyak/popup.html' };

const unstar = vi.fn();
const check = vi.fn();
const showPanelIn = vi.fn();

function ask(verb: string, payload: unknown, sender: object) {
  listeners.length = 0;
  answer({ unstar, star: unstar } as never, { showPanelIn } as never, { unstar: check } as never);
  return listeners[0]?.({ to: 'background', verb, payload }, sender);
}

beforeEach(() => void vi.resetAllMocks());

describe('what a page asks', () => {
  it('is done where its payload passes', async () => {
    check.mockReturnValue(true);
    unstar.mockReturnValue('gone');
    expect(await ask('unstar', { url: 'x' }, PAGE)).toEqual({ ok: true, value: 'gone' });
    expect(check).toHaveBeenCalledWith({ url: 'x' }, PAGE);
    expect(unstar).toHaveBeenCalledWith({ url: 'x' }, PAGE);
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
  expect(showPanelIn).toHaveBeenCalledWith({ tabId: 1 }, OWN);
});
