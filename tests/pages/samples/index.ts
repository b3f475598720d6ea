import { join } from 'node:path';
import { renderFront } from '../../support/render-front.ts';
import { renderThread } from '../../support/render-thread.ts';
import type { SampleThread } from '../../support/sample-thread.ts';
import { ask } from './edge/ask-hn/thread.ts';
import { empty } from './edge/empty/thread.ts';
import { redesigned, renamed } from './edge/renamed/thread.ts';
import { front } from './front/front.ts';
import { thread } from './thread/thread.ts';

/** A page that ships with the project, at the address where a browser meets it. */
export interface SamplePage {
  /** Its folder, which is its name: `article-en`, `edge/german`. */
  name: string;
  host: string;
  /** With its query. */
  path: string;
  /** The page's absolute path; `expected.json` beside it says what must be read from it. */
  file: string;
  /** Default: `text/html; charset=utf-8`. */
  contentType?: string;
  /** The same page with ages counted from `now`, for pages that are made from data. */
  render?: (now: Date) => string;
}

/** The moment that the written pages count their ages from. */
export const SAMPLE_NOW = new Date('2026-11-19T08:00:00Z');

/** Every sample thread, for the two APIs. */
export const SAMPLE_THREADS: readonly SampleThread[] = [thread, ask, renamed, empty];

const HN = 'news.ycombinator.com';

const page = (name: string, host: string, path: string, render?: SamplePage['render']): SamplePage => ({
  name,
  host,
  path,
  file: join(import.meta.dirname, name, 'page.html'),
  ...(render && { render }),
});

const threadPage = (name: string, of: SampleThread) =>
  page(name, HN, `/item?id=${of.id}`, (now) => renderThread(of, { now }));

/** All sample pages. */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  page('article-en', 'northfield.example', '/2026/11/leaving-the-cloud'),
  page('article-ko', 'tech.hanbit-news.example', '/articles/20261118'),
  threadPage('thread', thread),
  page('topic', 'news.hada.io', '/topic?id=21999'),
  page('front', HN, '/news', (now) => renderFront(front, { now })),
  page('edge/short', 'smallhours.example', '/notes/kettle'),
  page('edge/app', 'app.trellisplan.example', '/board/7'),
  page('edge/malformed', 'oldpress.example', '/2009/kiln.html'),
  page('edge/paywall', 'dailyledger.example', '/business/harbour-cranes'),
  page('edge/german', 'werkstattblatt.example', '/2026/mahnungen'),
  threadPage('edge/ask-hn', ask),
  page('edge/renamed', HN, `/item?id=${renamed.id}`, (now) => redesigned(renderThread(renamed, { now }))),
  threadPage('edge/empty', empty),
];

/** The page called `name`; throws where there is none. */
export function samplePage(name: string): SamplePage {
  const found = SAMPLE_PAGES.find((p) => p.name === name);
  if (!found) throw new Error(`no sample page called ${name}`);
  return found;
}

/** `https://host/path`. */
export const sampleUrl = ({ host, path }: SamplePage): string => `https://${host}${path}`;
