import type { TextKey } from '../i18n/texts.ts';

/** What a reader of Firefox agrees to; Chromium knows no such consent. */
export type Consent = 'browsingActivity' | 'websiteContent';

/** One kind of request that this code can make. The texts say it to the reader; the rest is held against the code. */
export interface RequestRow {
  id: 'search' | 'tree' | 'item' | 'article' | 'translator' | 'summarizer' | 'pack' | 'model' | 'models';
  /** `browser`: the browser itself asks its maker's servers; no code of ours sees host or content. */
  by: 'extension' | 'browser';
  /** Null: any website (`article`), not ours to know (`translator`, `summarizer`), the servers that the reader connected (`model`, `models`). */
  host: string | null;
  /** What the path begins with. */
  path: string;
  method: 'GET' | 'POST';
  /** Whether it ever happens without a click of the reader that asks for exactly this. */
  trigger: 'by_itself' | 'click';
  /**
   * What the reader must have agreed to before, where the browser keeps consents; the door that makes the request asks. Null:
   * it tells nobody what is read, but for the page's own site.
   */
  consent: Consent | null;
  /** To whom, when, and what is sent. */
  to: TextKey;
  when: TextKey;
  sent: TextKey;
}

/** Everything that leaves the device. A request that has no row here must not be made. */
export const REQUESTS: readonly RequestRow[] = [
  {
    id: 'search',
    by: 'extension',
    host: 'hn.algolia.com',
    path: '/api/v1/search',
    method: 'GET',
    trigger: 'click',
    consent: 'browsingActivity',
    to: 'request_search_to',
    when: 'request_search_when',
    sent: 'request_search_sent',
  },
  {
    id: 'tree',
    by: 'extension',
    host: 'hn.algolia.com',
    path: '/api/v1/items/',
    method: 'GET',
    trigger: 'by_itself',
    consent: 'browsingActivity',
    to: 'request_tree_to',
    when: 'request_tree_when',
    sent: 'request_tree_sent',
  },
  {
    id: 'item',
    by: 'extension',
    host: 'hacker-news.firebaseio.com',
    path: '/v0/item/',
    method: 'GET',
    trigger: 'by_itself',
    consent: 'browsingActivity',
    to: 'request_item_to',
    when: 'request_item_when',
    sent: 'request_item_sent',
  },
  {
    id: 'article',
    by: 'extension',
    host: null,
    path: '/',
    method: 'GET',
    trigger: 'by_itself',
    consent: null,
    to: 'request_article_to',
    when: 'request_article_when',
    sent: 'request_article_sent',
  },
  {
    id: 'translator',
    by: 'browser',
    host: null,
    path: '',
    method: 'GET',
    trigger: 'click',
    consent: null,
    to: 'request_translator_to',
    when: 'request_translator_when',
    sent: 'request_translator_sent',
  },
  {
    id: 'summarizer',
    by: 'browser',
    host: null,
    path: '',
    method: 'GET',
    trigger: 'click',
    consent: null,
    to: 'request_translator_to',
    when: 'request_summarizer_when',
    sent: 'request_summarizer_sent',
  },
  {
    id: 'pack',
    by: 'extension',
    host: 'media.githubusercontent.com',
    path: '/media/mozilla/firefox-translations-models/',
    method: 'GET',
    trigger: 'click',
    consent: null,
    to: 'request_pack_to',
    when: 'request_pack_when',
    sent: 'request_pack_sent',
  },
  {
    id: 'model',
    by: 'extension',
    host: null,
    path: '/',
    method: 'POST',
    // Where the reader switched automatic summaries on.
    trigger: 'by_itself',
    consent: 'websiteContent',
    to: 'request_model_to',
    when: 'request_model_when',
    sent: 'request_model_sent',
  },
  {
    id: 'models',
    by: 'extension',
    host: null,
    path: '/',
    method: 'GET',
    trigger: 'click',
    consent: null,
    to: 'request_models_to',
    when: 'request_models_when',
    sent: 'request_models_sent',
  },
];

/** Rows that are about the servers of the reader's own models. */
const TO_MODELS: readonly RequestRow['id'][] = ['model', 'models'];

/** The table as this reader sees it: with the hosts of the models that they connected. */
export function requestsFor(modelHosts: readonly string[]): RequestRow[] {
  const hosts = [...new Set(modelHosts)].filter(Boolean).join(', ');
  return REQUESTS.map((row) => (TO_MODELS.includes(row.id) && hosts ? { ...row, host: hosts } : row));
}

/**
 * The row that allows the extension's request to `url`, or undefined where none does. `modelHosts`: of the models that the
 * reader connected, as `URL.host` has them.
 */
export function findRequestRow(
  url: string,
  { method = 'GET', modelHosts = [] }: { method?: string; modelHosts?: readonly string[] } = {},
): RequestRow | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  if (modelHosts.includes(parsed.host))
    return REQUESTS.find((row) => TO_MODELS.includes(row.id) && row.method === method);
  if (method !== 'GET') return undefined;
  const own = REQUESTS.filter((row) => row.by === 'extension' && row.host === parsed.hostname);
  if (own.length) return own.find((row) => parsed.protocol === 'https:' && parsed.pathname.startsWith(row.path));
  return REQUESTS.find((row) => row.id === 'article');
}

/** What is read on the device, when, and what of it is kept there. */
export interface ReadRow {
  id: 'thread' | 'list' | 'article' | 'topic' | 'favorite' | 'models';
  what: TextKey;
  when: TextKey;
  kept: TextKey;
}

const read = <T extends ReadRow['id']>(id: T) =>
  ({ id, what: `read_${id}_what`, when: `read_${id}_when`, kept: `read_${id}_kept` }) as const satisfies ReadRow;

export const PAGE_READS: readonly ReadRow[] = [
  read('thread'),
  read('list'),
  read('article'),
  read('topic'),
  read('favorite'),
  read('models'),
];
