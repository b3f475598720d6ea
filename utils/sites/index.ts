import { article } from './article.ts';
import { geeknews } from './geeknews.ts';
import { hackerNews } from './hacker-news.ts';
import type { Site } from './site.ts';

/** Every site that is read, the general one last. Content scripts import their own row, not this table. */
export const SITES: readonly Site[] = [hackerNews, geeknews, article];

/** Where scripts of ours run from the start: the other patterns are the reader's to grant. */
export const BUILT_IN_PATTERNS: readonly string[] = SITES.flatMap((site) => site.matches);
