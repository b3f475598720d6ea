import type { PageProtocol } from './messages.ts';

/** As much of the browser's own API as the smallest scripts need; the polyfill would weigh five times as much as they do. */
interface Api {
  runtime?: { id?: string; sendMessage(message: object): Promise<unknown> };
}

/**
 * Tells the background one verb of `PageProtocol` and waits for no answer; nobody there (the extension was updated) is
 * no error. For scripts that run on many pages; all others use `request`.
 */
export function send<K extends keyof PageProtocol & string>(verb: K, payload: Parameters<PageProtocol[K]>[0]): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { runtime } = browser ?? chrome;
  if (runtime?.id) runtime.sendMessage({ to: 'background', verb, payload }).catch(() => {});
}
