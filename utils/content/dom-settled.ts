/** Milliseconds without a change after which a page has drawn what it was drawing. */
const QUIET = 300;
/** A page that never rests is looked at this often. */
const RESTLESS = 1_500;
/** A page that has not become what is waited for by then will not. */
export const SETTLE_TIMEOUT_MS = 15_000;

/**
 * Resolves to true as soon as `ready` says so, which is asked whenever the page has come to rest after a change; to false
 * where it has not said so after `patience` milliseconds, or `signal` aborts.
 */
export function waitForSettledDom(
  document: Document,
  ready: () => boolean,
  signal: AbortSignal,
  patience: number = SETTLE_TIMEOUT_MS,
): Promise<boolean> {
  return new Promise((resolve) => {
    let looked = performance.now();
    const end = (found: boolean) => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(over);
      signal.removeEventListener('abort', give);
      resolve(found);
    };
    const give = () => end(false);
    const look = () => {
      looked = performance.now();
      if (ready()) end(true);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(look, Math.max(0, Math.min(QUIET, looked + RESTLESS - performance.now())));
    });
    let quiet = setTimeout(look, QUIET);
    const over = setTimeout(() => end(ready()), patience);
    if (signal.aborted) return give();
    signal.addEventListener('abort', give);
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  });
}
