/** An address as far as it tells pages apart: routes of applications stand in the fragment. */
const pageOf = (url: string) => url.replace(/#(?![!/]).*$/, '');

/**
 * Calls `moved` whenever the page becomes another one without loading: `history.pushState`, back and forward. Browsers
 * without the Navigation API (Firefox before 147) tell of back and forward; there a click looks besides. Returns the way to stop.
 */
export function onNavigate(window: Window, moved: (url: string) => void): () => void {
  let last = pageOf(window.location.href);
  const abort = new AbortController();
  const { signal } = abort;
  const look = () => {
    const now = pageOf(window.location.href);
    if (signal.aborted || now === last) return;
    last = now;
    moved(window.location.href);
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  // The page's own handlers come first.
  if (!navigation) window.addEventListener('click', () => setTimeout(look), { signal, capture: true, passive: true });
  return () => abort.abort();
}
