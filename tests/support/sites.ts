import { readFileSync } from 'node:fs';
import { algoliaItem, firebaseItem, renderThread } from './render-thread.ts';
import type { SampleThread } from './sample-thread.ts';
import { CORS, type TestServer } from './server.ts';

export const HN = 'news.ycombinator.com';
export const FIREBASE = 'hacker-news.firebaseio.com';
export const ALGOLIA = 'hn.algolia.com';

export const itemUrl = (id: number) => `https://${HN}/item?id=${id}`;

/** The match patterns that the product asks for when the reader allows `host`, to be given to a launch. */
export const siteOf = (host: string) => [`*://${host}/*`, `*://www.${host}/*`];

/** Answers `url` with `html`. */
export function servePage(server: TestServer, url: string, html: string | Buffer): void {
  const { host, pathname, search } = new URL(url);
  server.on(host, (request) => {
    if (request.path !== pathname || (search && request.search !== search)) return undefined;
    return { body: html };
  });
}

/** Answers `url` with a file. */
export function serveFile(server: TestServer, url: string, file: string): void {
  servePage(server, url, readFileSync(file));
}

const json = (value: unknown) => ({
  headers: { ...CORS, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

export interface ThreadOptions {
  now?: Date;
  /** Changes the page's markup before it is served; the APIs are as ever. */
  page?: (html: string) => string;
}

/** A thread everywhere it can be read: its page, Algolia's tree and search by URL, Firebase's items. Returns its page. */
export function serveThread(server: TestServer, thread: SampleThread, options: ThreadOptions = {}): string {
  const { now = new Date(), page = (html) => html } = options;
  const url = itemUrl(thread.id);
  const tree = algoliaItem(thread, now);
  servePage(server, url, page(renderThread(thread, { now })));
  server.on(ALGOLIA, ({ path, search }) => {
    if (path === `/api/v1/items/${thread.id}`) return json(tree);
    if (path !== '/api/v1/search' || !thread.url) return undefined;
    const query = new URLSearchParams(search).get('query') ?? '';
    const name = (address: string) => address.replace(/^https?:\/\/(www\.)?|[?#].*$|\/$/g, '');
    if (!name(thread.url).includes(name(query))) return undefined;
    const { title, url: link, author, points, created_at } = tree;
    const hit = { objectID: String(thread.id), story_id: thread.id, title, url: link, author, points, created_at };
    return json({ hits: [{ ...hit, num_comments: thread.comments.length }], nbHits: 1 });
  });
  server.on(ALGOLIA, ({ path }) => (path === '/api/v1/search' ? json({ hits: [], nbHits: 0 }) : undefined));
  server.on(FIREBASE, ({ path }) => {
    const id = Number(/^\/v0\/item\/(\d+)\.json$/.exec(path)?.[1]);
    const item = id ? firebaseItem(thread, now, id) : null;
    return item ? json(item) : undefined;
  });
  return url;
}
