import { readFileSync } from 'node:fs';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { inflate } from '../support/sample-thread.ts';
import type { TestServer } from '../support/server.ts';
import { servePage, serveThread } from '../support/sites.ts';

export const ARTICLE = samplePage('article-en');
export const APP = samplePage('edge/app');

let next = 48_400_000;

/** A thread nobody has opened yet, of `comments` comments, and its article: nothing of it is in a cache. */
export function freshThread(server: TestServer, comments: number): string {
  const id = next++;
  const article = `https://${ARTICLE.host}/bench/${id}`;
  const html = readFileSync(ARTICLE.file, 'utf8').replaceAll(sampleUrl(ARTICLE), article);
  servePage(
    server,
    article,
    html.replace('</article>', `<p>This is copy ${id} of the article, for a bench.</p></article>`),
  );
  return serveThread(server, { ...inflate(thread, comments), id, url: article, title: `${thread.title} (${id})` });
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
