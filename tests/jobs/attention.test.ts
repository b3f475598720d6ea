// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';

const activation = { hasBeenActive: false };
let stop: AbortController;

/** The module as a document has it that was just loaded. */
async function load() {
  vi.resetModules();
  return import('../../utils/jobs/attention.ts');
}

interface Listening {
  type: string;
  listener(event: { type: string; isTrusted: boolean }): void;
  signal: AbortSignal;
}
const listening: Listening[] = [];

/** Tells the listeners of an event as the browser does: whether it is trusted is nothing that a script can say. */
function fire(type: string, isTrusted = true) {
  for (const one of [...listening]) if (one.type === type && !one.signal.aborted) one.listener({ type, isTrusted });
}

const see = (state: DocumentVisibilityState) =>
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });

beforeEach(() => {
  stop?.abort();
  listening.splice(0);
  for (const target of [window, document]) {
    vi.spyOn(target, 'addEventListener').mockImplementation(
      ((type: string, listener: Listening['listener'], { signal }: { signal: AbortSignal }) =>
        void listening.push({ type, listener, signal })) as never,
    );
  }
  stop = new AbortController();
  activation.hasBeenActive = false;
  Object.defineProperty(navigator, 'userActivation', { value: activation, configurable: true });
  see('visible');
});

describe('a reader who attends to the page', () => {
  test('has clicked or typed, by the browser’s own word', async () => {
    const { isUserActive, whenUserActive } = await load();
    const heard = vi.fn();
    whenUserActive(heard, stop.signal);
    expect(isUserActive()).toBe(false);
    fire('pointerup');
    expect(heard).not.toHaveBeenCalled();
    activation.hasBeenActive = true;
    fire('pointerup');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(isUserActive()).toBe(true);
  });

  test('has turned the wheel', async () => {
    const { isUserActive, whenUserActive } = await load();
    const heard = vi.fn();
    whenUserActive(heard, stop.signal);
    fire('wheel');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(isUserActive()).toBe(true);
  });

  test('is none that a page’s script makes up', async () => {
    const { isUserActive, whenUserActive } = await load();
    const heard = vi.fn();
    whenUserActive(heard, stop.signal);
    for (const type of ['wheel', 'pointerup', 'keyup', 'focus']) fire(type, false);
    fire('visibilitychange', false);
    expect(heard).not.toHaveBeenCalled();
    expect(isUserActive()).toBe(false);
  });

  test('sees the page: one that is hidden waits until it is shown', async () => {
    const { whenUserActive } = await load();
    const heard = vi.fn();
    whenUserActive(heard, stop.signal);
    see('hidden');
    activation.hasBeenActive = true;
    fire('keyup');
    expect(heard).not.toHaveBeenCalled();
    see('visible');
    fire('visibilitychange');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('is told once, and not after the signal', async () => {
    const { whenUserActive } = await load();
    const [once, never] = [vi.fn(), vi.fn()];
    whenUserActive(once, stop.signal);
    const left = new AbortController();
    whenUserActive(never, left.signal);
    left.abort();
    for (let i = 0; i < 3; i++) fire('wheel');
    expect(once).toHaveBeenCalledTimes(1);
    expect(never).not.toHaveBeenCalled();
  });

  test('is not assumed from a touch of before: the next sign counts', async () => {
    const { whenUserActive } = await load();
    activation.hasBeenActive = true;
    const heard = vi.fn();
    whenUserActive(heard, stop.signal);
    expect(heard).not.toHaveBeenCalled();
    fire('focus');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
