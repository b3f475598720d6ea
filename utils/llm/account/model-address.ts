import { isThisComputer } from '../../sites/shared/private-hosts.ts';
import { trimEndOf } from '../../text/text-end.ts';

/** What a person copies along with a server's address. */
const ENDPOINTS = /\/(chat\/completions|completions|responses|messages|models|api\/(chat|generate|tags))$/;

/**
 * A server's address as it is stored: https anywhere, http on this computer alone; without credentials, query, a slash at
 * its end or the endpoint that was copied along. Null for everything else.
 */
export function modelAddress(typed: string): string | null {
  const text = typed.trim();
  const scheme = isThisComputer(URL.parse(`http://${text}`)?.hostname ?? '') ? 'http' : 'https';
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${scheme}://${text}`);
  if (!url?.hostname || url.username || url.password) return null;
  const isHere = isThisComputer(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return null;
  if (!isHere && !url.hostname.includes('.')) return null;
  const path = trimEndOf(url.pathname, /\//).replace(ENDPOINTS, '');
  return url.origin + path;
}
