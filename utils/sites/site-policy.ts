import type { SiteMode } from '../domain/index.ts';
import { hostOf } from '../domain/web-address.ts';
import { siteOfHost } from './registry.ts';
import { isLocalName, isPrivateAddress } from './shared/private-hosts.ts';
import {
  BANK_LABELS,
  BANKS,
  LOGIN_LABELS,
  LOGIN_SEGMENTS,
  LOGINS,
  MAIL,
  MAIL_LABELS,
} from './shared/sensitive-hosts.ts';

/** Why a page is never touched by itself. */
export type NeverReason = 'local' | 'private' | 'mail' | 'bank' | 'login' | 'browser';

const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/**
 * What happens on pages of this URL's site: the reader's choice for it or the nearest domain above, else the default of its row. What
 * was switched on is that host alone: those below it may be strangers', and the browser was not asked for them.
 */
export function siteModeFor(
  url: string,
  settings: { everywhere: SiteMode; sites: Record<string, SiteMode> },
): SiteMode {
  const host = hostOf(url);
  for (const name of upwards(host)) {
    const mode = Object.hasOwn(settings.sites, name) ? settings.sites[name] : undefined;
    if (mode && (mode !== 'on' || name === host)) return mode;
  }
  return siteOfHost(host)?.defaultMode ?? settings.everywhere;
}

/** Why a page may only be read when the reader clicks; false where it may be read by itself. */
export function neverAutomatic(url: string, document?: Document): false | NeverReason {
  if (!URL.canParse(url)) return 'browser';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'local';
  if (!/^https?:$/.test(protocol) || STORES.has(hostname)) return 'browser';
  if (isLocalName(hostname)) return 'local';
  if (isPrivateAddress(hostname)) return 'private';
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  const first = host.split('.', 1)[0] ?? '';
  if (covers(MAIL, host) || (MAIL_LABELS.has(first) && !isArchive(pathname))) return 'mail';
  if (covers(BANKS, host) || BANK_LABELS.has(first) || host.endsWith('.bank')) return 'bank';
  if (covers(LOGINS, host) || LOGIN_LABELS.has(first) || signsIn(pathname)) return 'login';
  return document && asksPassword(document) ? 'login' : false;
}

/** `a.b.c` is `a.b.c`, `b.c`: whole labels only, so that x.com says nothing about netflix.com. */
function upwards(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, start) => labels.slice(start).join('.')).slice(0, Math.max(1, labels.length - 1));
}

const covers = (names: ReadonlySet<string>, host: string): boolean => upwards(host).some((name) => names.has(name));

/** Public archives of mailing lists live on mail.*, too. */
const isArchive = (path: string): boolean => /\/(?:archives?|pipermail|hyperkitty|mailman3?|lists?)\//.test(path);

function signsIn(path: string): boolean {
  const segments = path.toLowerCase().split('/').filter(Boolean);
  const ends = [segments[0], segments.at(-1)].map((segment) => segment?.replace(/\.\w{2,5}$/, '') ?? '');
  return ends.some((segment) => LOGIN_SEGMENTS.has(segment));
}

/** A password field that a reader can see: many pages keep a hidden one for later. */
function asksPassword(document: Document): boolean {
  return [...document.querySelectorAll<HTMLInputElement>('input[type="password" i]')].some((field) => {
    if (field.closest('[hidden], [aria-hidden="true"], dialog:not([open])')) return false;
    return field.checkVisibility?.() ?? true;
  });
}
