interface NavigationLike extends EventTarget {
  currentEntry?: { url: string | null };
}

const page = (url: string) => url.replace(/#.*$/, '');

/**
 * Calls `leave` once when the page becomes another one without loading (history.pushState). Browsers without the
 * Navigation API say so only at the reader's back and forward.
 */
export function onLeave(window: Window, leave: () => void): void {
  const first = page(window.location.href);
  const abort = new AbortController();
  const look = () => {
    if (page(window.location.href) === first) return;
    abort.abort();
    leave();
  };
  const navigation = (window as unknown as { navigation?: NavigationLike }).navigation;
  navigation?.addEventListener('currententrychange', look, { signal: abort.signal });
  window.addEventListener('popstate', look, { signal: abort.signal });
}
