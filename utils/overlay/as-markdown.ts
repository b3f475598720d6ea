import { markdownTopic } from '../favorites/formats/markdown.ts';
import type { Star } from '../messages.ts';
import type { Translate } from '../texts.ts';

/** What a panel shows, as the favorites' Markdown file would have it. */
export function asMarkdown({ facts, summary, digest }: Star, t: Translate): string {
  const { url, title, siteName, story } = facts;
  const { id: storyId, points, commentCount } = story ?? {};
  return `${markdownTopic({ url, title, siteName, storyId, points, commentCount, summary, digest }, t)}\n`;
}
