/** What tells that a reader attends to the page; none of it can be made by a page's script. */
const SIGNS = ['pointerup', 'keyup', 'wheel', 'focus'] as const;

let turned = false;

/** Whether the reader has clicked, typed or turned the wheel in this document. */
export const isUserActive = (): boolean => turned || globalThis.navigator?.userActivation?.hasBeenActive === true;

/** Calls `then` once, at the next sign of a reader in the visible page that they have touched, unless `signal` aborts before. */
export function whenUserActive(then: () => void, signal: AbortSignal): void {
  const stop = new AbortController();
  const how = { capture: true, passive: true, signal: AbortSignal.any([signal, stop.signal]) };
  const look = (event: Event) => {
    if (!event.isTrusted) return;
    turned ||= event.type === 'wheel';
    if (document.visibilityState !== 'visible' || !isUserActive()) return;
    stop.abort();
    then();
  };
  for (const sign of SIGNS) addEventListener(sign, look, how);
  document.addEventListener('visibilitychange', look, how);
}
