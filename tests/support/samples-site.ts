import { readFileSync } from 'node:fs';
import { SAMPLE_PAGES, SAMPLE_THREADS, sampleUrl } from '../pages/samples/index.ts';
import type { TestServer } from './server.ts';
import { serveApis, serveEmptySearch, servePage } from './sites.ts';

/** Serves the pages that ship with the project at their own addresses, and the threads' APIs; ages count from `now`. */
export function serveSamples(server: TestServer, now = new Date()): void {
  serveEmptySearch(server);
  for (const page of SAMPLE_PAGES) {
    servePage(server, sampleUrl(page), page.render?.(now) ?? readFileSync(page.file), page.contentType);
  }
  for (const thread of SAMPLE_THREADS) serveApis(server, thread, now);
}
