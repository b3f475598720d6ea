/** Chrome's offscreen documents, which the polyfill has no types for. */
interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(document: {
    url: string;
    reasons: ('DOM_PARSER' | 'WORKERS')[];
    justification: string;
  }): Promise<void>;
}

/** Absent in Firefox, whose background has a DOM and workers. Read late: tables that need it are loaded outside browsers too. */
const api = (): Offscreen | undefined => (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

/** Whether this context can open the offscreen page. */
export const hasOffscreen = (): boolean => api() !== undefined;

let opening: Promise<void> | undefined;

async function open(): Promise<void> {
  const offscreen = api();
  if (!offscreen || (await offscreen.hasDocument())) return;
  await offscreen.createDocument({
    url: 'reader.html',
    reasons: ['DOM_PARSER', 'WORKERS'],
    justification: 'Reads the text of an article that the reader asked for, and translates it on the device.',
  });
}

/** Opens the one page that does for Chrome's worker what that cannot: read HTML, run a translator. */
function openOffscreenPage(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

/** What `work` makes of the open page. That goes when it was idle for long: where `isGone` says that it just did, `work` is done anew. */
export async function withOffscreenPage<T>(
  work: () => T | Promise<T>,
  isGone: (error: unknown) => boolean,
): Promise<T> {
  const attempt = () => openOffscreenPage().then(work);
  return attempt().catch((error: unknown) => {
    if (isGone(error)) return attempt();
    throw error;
  });
}
