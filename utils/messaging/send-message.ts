import type { PageProtocol } from './index.ts';

/** As much of the browser's own API as the smallest scripts need; the polyfill would weigh five times as much as they do. */
interface Api {
  runtime?: { id?: string; sendMessage(message: object): Promise<unknown> };
}

type Verb = keyof PageProtocol & string;
type Payload<K extends Verb> = Parameters<PageProtocol[K]>[0];

/**
 * Asks the background one verb of `PageProtocol`; undefined where it fails, or where nobody is there (the extension was
 * updated). For scripts that run on many pages; all others use `request`.
 */
export async function askBackground<K extends Verb>(
  verb: K,
  payload: Payload<K>,
): Promise<Awaited<ReturnType<PageProtocol[K]>> | undefined> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { runtime } = browser ?? chrome;
  if (!runtime?.id) return undefined;
  try {
    const reply = (await runtime.sendMessage({ to: 'background', verb, payload })) as { ok?: boolean; value?: never };
    return reply?.ok ? reply.value : undefined;
  } catch {
    return undefined;
  }
}

/** The same, for what nobody waits for. */
export function sendMessage<K extends Verb>(verb: K, payload: Payload<K>): void {
  void askBackground(verb, payload);
}
