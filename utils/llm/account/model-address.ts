import { trimEndOf } from '../../text/text-end.ts';

/** What a person copies along with a server's address. */
const ENDPOINTS = /\/(chat\/completions|completions|responses|messages|models|api\/(chat|generate|tags))$/;

const HERE = /^(localhost|127\.0\.0\.1)$/;

/**
 * A server's address as it is stored: https anywhere, http on this computer alone; without credentials, query, a slash at
 * its end or the endpoint that was copied along. Null for everything else.
 */
export function modelAddress(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(
    /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${HERE_TYPED.test(text) ? 'http' : 'https'}://${text}`,
  );
  if (!url?.hostname || url.username || url.password) return null;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && HERE.test(url.hostname))) return null;
  if (!HERE.test(url.hostname) && !url.hostname.includes('.')) return null;
  const path = trimEndOf(url.pathname, /\//).replace(ENDPOINTS, '');
  return url.origin + path;
}

const HERE_TYPED = /^(localhost|127\.0\.0\.1)([:/]|$)/i;

/** Whether an address is this computer, or there is none because the browser itself holds the model. */
export function isOnThisComputer(baseUrl: string): boolean {
  const url = URL.parse(baseUrl);
  return baseUrl === '' || (url !== null && HERE.test(url.hostname));
}
