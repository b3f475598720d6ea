import { hostOf } from '../domain/web-address.ts';
import type { Site, SitePageKind } from './site.ts';

export const HACKER_NEWS: Site = {
  id: 'hacker-news',
  name: 'Hacker News',
  hosts: ['news.ycombinator.com'],
  defaultMode: 'on',
  matchPath: '/*',
  item: { path: '/item', kind: 'thread' },
  otherKind: 'list',
};

export const GEEKNEWS: Site = {
  id: 'geeknews',
  name: 'GeekNews',
  hosts: ['news.hada.io'],
  defaultMode: 'on',
  matchPath: '/topic*',
  item: { path: '/topic', kind: 'topic' },
  otherKind: 'topic',
};

/** Every site that this is made for. Nothing else names their hosts; readers stand beside it, for scripts pay for what they import. */
export const SITES: readonly Site[] = [HACKER_NEWS, GEEKNEWS];

/** The site of a host as `hostOf` has it: a whole one, never a part. */
export const siteOfHost = (host: string): Site | undefined => SITES.find(({ hosts }) => hosts.includes(host));

/** Whether a page's site is one that this is made for, however the page is reached. */
export const isBuiltIn = (url: string): boolean => siteOfHost(hostOf(url)) !== undefined;

/** Whether this is a site's own page, to be trusted with more than others': its exact host, over https, at the usual port. */
export function isPageOf({ hosts }: Site, url: string): boolean {
  const page = URL.parse(url);
  return page?.protocol === 'https:' && hosts.includes(page.host);
}

/** The site whose own page this is. */
export const siteAt = (url: string): Site | undefined => SITES.find((site) => isPageOf(site, url));

/** What the page of a site is by its address. */
export const pageKindOf = ({ item, otherKind }: Site, url: string): SitePageKind =>
  URL.parse(url)?.pathname === item.path ? item.kind : otherKind;

/** The id of the thread that a page is; undefined for all other pages. */
export function threadIdAt(url: string): number | undefined {
  const site = siteAt(url);
  if (site?.item.kind !== 'thread' || pageKindOf(site, url) !== 'thread') return undefined;
  return Number(new URL(url).searchParams.get('id')) || undefined;
}

/** Match patterns of the pages where scripts of ours run from the start. */
export const matchesOf = ({ hosts, matchPath }: Site): string[] => hosts.map((host) => `https://${host}${matchPath}`);

/** Globs of a site's items, for scripts that are for these alone or for all others. */
export const itemGlobs = ({ hosts, item }: Site): string[] => hosts.map((host) => `https://${host}${item.path}*`);

/** The patterns of all sites: those of others are the reader's to grant. */
export const builtInPatterns = (): string[] => SITES.flatMap(matchesOf);

export const homeUrl = ({ hosts: [host] }: Site): string => `https://${host}/`;

/** The address of an item; on Hacker News that is a story or a comment. */
export const itemUrl = ({ hosts: [host], item }: Site, id: number): string => `https://${host}${item.path}?id=${id}`;

/** A page's title without the name of its site. */
export function withoutSiteName(title: string, { name }: Site): string {
  const ending = ` | ${name}`;
  return title.endsWith(ending) ? title.slice(0, -ending.length) : title;
}
