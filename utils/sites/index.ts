import { article } from './article.ts';
import { geeknews } from './geeknews.ts';
import { hackerNews } from './hacker-news.ts';
import type { Site } from './site.ts';

/** Every site that is read, the general one last. Content scripts import their own row, not this table. */
export const SITES: readonly Site[] = [hackerNews, geeknews, article];
