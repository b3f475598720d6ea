import type { TranslationSession } from '../translator.ts';

/** An extension's port (`runtime.connect`), as far as it is needed. */
export interface MessagePortLike {
  name: string;
  sender?: { id?: string; tab?: unknown };
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

type Asked = { id: number; text: string } | { cancel: number };
type Answer = { ready: true } | { failed: string } | { id: number; text?: string; reason?: string };

const LINE = 'translate:';

/** What the port to the page that translates with this pack is called. */
export const channelName = (packId: string): string => `${LINE}${packId}`;

/** The page at the other end went. */
export class PortClosed extends Error {}

/** The background's end of a line to a page that can have workers. Resolves with a session when the model is loaded. */
export function callOverPort(port: MessagePortLike, signal: AbortSignal): Promise<TranslationSession> {
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let last = 0;
  return new Promise((resolve, reject) => {
    let end: unknown;
    const gone = (reason: unknown = new PortClosed('the translator’s page was closed')) => {
      end ??= reason;
      reject(reason);
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    const translate = async (text: string, signal: AbortSignal) => {
      signal.throwIfAborted();
      if (end) throw end;
      const id = ++last;
      const asked = Promise.withResolvers<string>();
      waiting.set(id, asked);
      const stop = () => {
        if (!waiting.delete(id)) return;
        port.postMessage({ cancel: id } satisfies Asked);
        asked.reject(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        port.postMessage({ id, text } satisfies Asked);
        return await asked.promise;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    };
    port.onDisconnect.addListener(() => gone());
    port.onMessage.addListener((message) => {
      const answer = message as Answer;
      if ('ready' in answer) resolve({ translate, close });
      else if ('failed' in answer) reject(new Error(answer.failed));
      else {
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if (answer.text !== undefined) asked?.resolve(answer.text);
        else asked?.reject(new Error(answer.reason));
      }
    });
    const close = () => {
      if (end) return;
      port.disconnect();
      gone(new DOMException('closed', 'AbortError'));
    };
    signal.addEventListener('abort', () => {
      reject(signal.reason);
      close();
    });
  });
}

type Open = (packId: string, signal: AbortSignal) => Promise<TranslationSession>;

/** The other end: opens a session for the line and answers until the line is cut, which ends what it asked for. */
export async function answerOverPort(port: MessagePortLike, open: Open): Promise<void> {
  const cut = new AbortController();
  const running = new Map<number, AbortController>();
  const say = (answer: Answer) => cut.signal.aborted || port.postMessage(answer);
  port.onDisconnect.addListener(() => cut.abort());
  let session: TranslationSession | undefined;
  port.onMessage.addListener((message) => {
    const asked = message as Asked;
    if ('cancel' in asked) return running.get(asked.cancel)?.abort();
    const stop = new AbortController();
    running.set(asked.id, stop);
    Promise.resolve(session?.translate(asked.text, AbortSignal.any([stop.signal, cut.signal])))
      .then((text) => say({ id: asked.id, text }))
      .catch((error) => say({ id: asked.id, reason: String(error) }))
      .finally(() => running.delete(asked.id));
  });
  try {
    session = await open(port.name.slice(LINE.length), cut.signal);
    if (cut.signal.aborted) session.close();
    cut.signal.addEventListener('abort', () => session?.close());
    say({ ready: true });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}

/** Whether a port is such a line, and from the background: no tab may ask. */
export const isChannel = (port: MessagePortLike, ownId: string): boolean =>
  port.name.startsWith(LINE) && port.sender?.id === ownId && !port.sender.tab;
