import { algoliaItem, firebaseItem, renderThread } from './render-thread.ts';
import { commentCount, type SampleThread } from './sample-thread.ts';
import { CORS, type TestServer } from './server.ts';

const HN = 'news.ycombinator.com';
const FIREBASE = 'hacker-news.firebaseio.com';
export const ALGOLIA = 'hn.algolia.com';

export const itemUrl = (id: number) => `https://${HN}/item?id=${id}`;

/** The match patterns that the product asks for when the reader allows `host`, to be given to a launch. */
export const siteOf = (host: string) => [`*://${host}/*`, `*://www.${host}/*`];

/** Answers `url` with `html`; an address without a query answers for every query. */
export function servePage(server: TestServer, url: string, html: string | Buffer, contentType?: string): void {
  const { hostname, pathname, search } = new URL(url);
  server.on(hostname, (request) => {
    if (request.path !== pathname || (search && request.search !== search)) return undefined;
    return { body: html, ...(contentType && { headers: { 'content-type': contentType } }) };
  });
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

/** A thread everywhere it can be read: its page and the two APIs. Returns its page's address. */
export function serveThread(server: TestServer, thread: SampleThread, options: ThreadOptions = {}): string {
  const { now = new Date(), page = (html) => html } = options;
  const url = itemUrl(thread.id);
  servePage(server, url, page(renderThread(thread, { now })));
  serveApis(server, thread, now);
  return url;
}

// The same page under another spelling of its address, as far as the APIs care.
const nameOf = (address: string) => address.replace(/^https?:\/\/(www\.)?|[?#].*$|\/$/g, '');

/** A thread's answers of Algolia (tree, search by URL) and Firebase (items). */
export function serveApis(server: TestServer, thread: SampleThread, now: Date): void {
  const tree = algoliaItem(thread, now);
  server.on(ALGOLIA, ({ path, search }) => {
    if (path === `/api/v1/items/${thread.id}`) return json(tree);
    if (path !== '/api/v1/search' || !thread.url) return undefined;
    const query = nameOf(new URLSearchParams(search).get('query') ?? '');
    if (!query || !nameOf(thread.url).includes(query)) return undefined;
    const { title, url, author, points, created_at } = tree;
    const hit = { objectID: String(thread.id), story_id: thread.id, title, url, author, points, created_at };
    return json({ hits: [{ ...hit, num_comments: commentCount(thread) }], nbHits: 1 });
  });
  server.on(FIREBASE, ({ path }) => {
    const id = Number(/^\/v0\/item\/(\d+)\.json$/.exec(path)?.[1]);
    const item = id ? firebaseItem(thread, now, id) : null;
    return item ? json(item) : undefined;
  });
}

/** A search that finds nothing, where no thread that is served fits. */
export function serveEmptySearch(server: TestServer): void {
  server.on(ALGOLIA, ({ path }) => (path === '/api/v1/search' ? json({ hits: [], nbHits: 0 }) : undefined));
}
