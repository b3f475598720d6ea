import type { MessagePortLike } from './port-channel.ts';

/** What of the extension's API is needed. Read late: the table of translators is loaded outside browsers too. */
interface Api {
  permissions: {
    contains(what: { origins: string[] }): Promise<boolean>;
    request(what: { origins: string[] }): Promise<boolean>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  runtime: { connect(options: { name: string }): MessagePortLike };
}

/** The browser's own, promises included (Manifest V3). */
export const workerHost = (): Api => {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const api = browser?.permissions ? browser : chrome;
  if (!api) throw new Error('no extension here');
  return api;
};

/**
 * Runs `work` while the host may be asked, and gives the permission back after, unless it was there before. Call it in
 * the handler of a click, with no `await` before. False where the reader did not allow it.
 */
export async function withWorkerHost(host: string, work: () => Promise<void>): Promise<boolean> {
  const what = { origins: [`https://${host}/*`] };
  const { permissions } = workerHost();
  const [before, allowed] = await Promise.all([permissions.contains(what), permissions.request(what)]);
  if (!allowed) return false;
  try {
    await work();
  } finally {
    if (!before) await permissions.remove(what).catch(() => false);
  }
  return true;
}
