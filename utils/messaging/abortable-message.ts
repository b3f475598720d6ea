import { browser, type Runtime } from '../lib/browser.ts';

/** The name of the ports on which one message is answered. */
const PORT = 'request';

/**
 * Sends a message over a port of its own; resolves to the answer, or to undefined where nobody is left to give one. When
 * `signal` aborts, it rejects with its reason and the work is stopped, as it is when the page goes away.
 */
export function sendAbortable(message: object, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const port = browser.runtime.connect({ name: PORT });
    const stop = () => {
      port.disconnect();
      reject(signal.reason);
    };
    const end = (answer?: unknown) => {
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    signal.addEventListener('abort', stop, { once: true });
    port.onMessage.addListener((answer) => {
      port.disconnect();
      end(answer);
    });
    port.onDisconnect.addListener(() => end());
    port.postMessage(message);
  });
}

/** What answers one message; undefined where it answers no such message of this sender. */
export type MessageAnswer = (
  message: unknown,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
) => Promise<unknown> | undefined;

/** Answers such ports; `signal` aborts when the other end closes its own. */
export function answerAbortable(answer: MessageAnswer): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    if (name !== PORT || !sender) return;
    const abort = new AbortController();
    port.onDisconnect.addListener(() => abort.abort());
    port.onMessage.addListener(async (message) => {
      const value = await answer(message, sender, abort.signal);
      if (abort.signal.aborted) return;
      if (value === undefined) port.disconnect();
      else port.postMessage(value);
    });
  });
}
