import { expect, test, vi } from 'vitest';
import {
  answerOverPort,
  callOverPort,
  channelName,
  isChannel,
  type MessagePortLike,
  PortClosed,
} from '../../utils/translation/bergamot/port-channel.ts';
import type { TranslationSession } from '../../utils/translation/translator.ts';
import { countedSignal } from './counted-signal.ts';

type Listener<T extends unknown[]> = (...values: T) => void;

/** The two ends of a port. What is sent arrives a moment later, as structured data. */
function portPair(name: string): [MessagePortLike, MessagePortLike] {
  const heard: [Listener<[unknown]>[], Listener<[unknown]>[]] = [[], []];
  const cut: [Listener<[]>[], Listener<[]>[]] = [[], []];
  const end = (me: 0 | 1, you: 0 | 1): MessagePortLike => ({
    name,
    sender: { id: 'us' },
    postMessage(message) {
      const copy = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => heard[you].forEach((listen) => void listen(copy)));
    },
    disconnect: () => queueMicrotask(() => cut[you].forEach((listen) => void listen())),
    onMessage: { addListener: (listener) => void heard[me].push(listener) },
    onDisconnect: { addListener: (listener) => void cut[me].push(listener) },
  });
  return [end(0, 1), end(1, 0)];
}

const forEver = () => new AbortController().signal;

function line(session: Partial<TranslationSession> = {}) {
  const [near, far] = portPair(channelName('en-ko'));
  const signals: AbortSignal[] = [];
  const open = vi.fn(async (_: string, signal: AbortSignal): Promise<TranslationSession> => {
    signals.push(signal);
    return { translate: async (text) => text.toUpperCase(), close: vi.fn(), ...session };
  });
  return { near, far, open, signals };
}

test('what one end asks the other translates, each its own', async () => {
  const { near, far, open } = line();
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  expect(open.mock.calls[0]?.[0]).toBe('en-ko');
  expect(await Promise.all(['a', 'b'].map((text) => session.translate(text, forEver())))).toEqual(['A', 'B']);
});

test('a sentence that fails there fails here, alone', async () => {
  const translate = async (text: string) => (text === 'a' ? Promise.reject(new Error('no')) : text);
  const { near, far, open } = line({ translate });
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  await expect(session.translate('a', forEver())).rejects.toThrow('no');
  expect(await session.translate('b', forEver())).toBe('b');
});

test('a model that does not load is told', async () => {
  const { near, far } = line();
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, () => Promise.reject(new Error('no pack')));
  await expect(opening).rejects.toThrow('no pack');
});

test('giving up on a sentence ends it there too', async () => {
  const there = Promise.withResolvers<AbortSignal>();
  const translate = (_: string, signal: AbortSignal) => {
    there.resolve(signal);
    return new Promise<string>(() => {});
  };
  const { near, far, open } = line({ translate });
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  const stop = new AbortController();
  const asked = session.translate('a', stop.signal);
  const signal = await there.promise;
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(signal.aborted).toBe(true));
});

test('nothing is left on the signal of a job once its sentences are settled', async () => {
  const translate = async (text: string) => (text === 'a' ? Promise.reject(new Error('no')) : text);
  const { near, far, open } = line({ translate });
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  const { signal, left } = countedSignal();
  await Promise.allSettled(['a', 'b'].map((text) => session.translate(text, signal)));
  expect(left()).toBe(0);
  const last = session.translate('c', signal);
  far.disconnect();
  await last.catch(() => undefined);
  expect(left()).toBe(0);
});

test('closing ends the session there', async () => {
  const close = vi.fn();
  const { near, far, open } = line({ close });
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  session.close();
  session.close();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  await expect(session.translate('a', forEver())).rejects.toMatchObject({ name: 'AbortError' });
});

test('a page that goes rejects what waits', async () => {
  const { near, far, open } = line({ translate: () => new Promise(() => {}) });
  const opening = callOverPort(near, forEver());
  void answerOverPort(far, open);
  const session = await opening;
  const asked = session.translate('a', forEver());
  far.disconnect();
  await expect(asked).rejects.toThrow();
});

test('only the extension itself may ask, and no tab', () => {
  const [port] = portPair(channelName('en-ko'));
  expect(isChannel(port, 'us')).toBe(true);
  expect(isChannel(port, 'others')).toBe(false);
  expect(isChannel({ ...port, sender: { id: 'us', tab: { id: 1 } } }, 'us')).toBe(false);
  expect(isChannel({ ...port, name: 'job' }, 'us')).toBe(false);
});

test('a page that goes while it is asked is told from a model that does not load', async () => {
  const { near, far } = line();
  const opening = callOverPort(near, forEver());
  far.disconnect();
  await expect(opening).rejects.toBeInstanceOf(PortClosed);
});
