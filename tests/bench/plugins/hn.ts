import { pageKind, readStories, readThread } from '../../../utils/sites/hacker-news.ts';

export const name = 'yoyak';

interface Page {
  document: Document;
  url: string;
}

/** Rows in the shape that a bench of Hacker News readers compares with its gold. */
export function parse({ document, url }: Page): unknown {
  if (pageKind(document, url) === 'list') {
    return { stories: readStories(document, url).map((s) => ({ ...s, points: s.points ?? null })) };
  }
  const thread = readThread(document, url);
  if (!thread) return {};
  const { id, kind, title, url: link, points, author, commentCount } = thread.story;
  const address = link ?? (kind === 'comment' ? null : `item?id=${id}`);
  return { story: { id, title, url: address, points, author, comments: commentCount }, comments: thread.comments };
}
