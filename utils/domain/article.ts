import type { Language } from './language.ts';

/** One block of an article in reading order. `level`: 1-6 for headings, nesting depth from 0 for items. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code';
  text: string;
  level?: number;
}

export interface Article {
  url: string;
  title: string;
  byline?: string;
  siteName?: string;
  /** ISO 8601. */
  publishedAt?: string;
  language: Language;
  blocks: Block[];
  /** Characters of the page's text beyond the longest that is read. */
  unreadChars?: number;
}
