import { article } from './article-reader.ts';
import { hostOf } from './canonical-url.ts';
import { geeknews } from './geeknews.ts';
import { hackerNews } from './hacker-news.ts';
import type { Site } from './site.ts';

/** Every site that is read, the general one last. Content scripts import their own row, not this table. */
export const SITES: readonly Site[] = [hackerNews, geeknews, article];

/** Where scripts of ours run from the start: the other patterns are the reader's to grant. */
export const BUILT_IN_PATTERNS: readonly string[] = SITES.flatMap((site) => site.matches);

const BUILT_IN_HOSTS = new Set(BUILT_IN_PATTERNS.map((pattern) => hostOf(pattern.replace('*', ''))));

/** Whether a page's site has readers of its own: Hacker News, GeekNews. */
export const isBuiltIn = (url: string): boolean => BUILT_IN_HOSTS.has(hostOf(url));
