/** What older versions kept in `storage.local`, as somebody would write it there who wants to be paid for and read everywhere. */
export const PLANTED_SETTINGS = {
  everywhere: 'on',
  sites: { 'planted.example': 'on' },
  ownThreads: true,
  ownArticles: true,
  spendingLimit: null,
  badges: false,
};

type Area = Record<'get' | 'set', (...values: unknown[]) => Promise<unknown>>;

/**
 * Tries to read and to write every storage area; says of each try how it went: `local.get: refused`. Runs in a content
 * script's world, of either browser; closes over nothing.
 */
export async function tryStorage(planted: object): Promise<string[]> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { storage?: Record<string, Area> }>;
  const storage = (browser ?? chrome)?.storage ?? {};
  const tries: string[] = [];
  for (const name of ['local', 'sync', 'session']) {
    const area = storage[name];
    const calls = {
      get: () => area?.get(),
      set: () => area?.set({ settings: planted, settings$: { v: 1 } }),
    };
    for (const [verb, call] of Object.entries(calls)) {
      const outcome = area
        ? await Promise.resolve()
            .then(call)
            .then(
              (value) => `done ${JSON.stringify(value)}`,
              () => 'refused',
            )
        : 'refused';
      tries.push(`${name}.${verb}: ${outcome}`);
    }
  }
  return tries;
}
