import type { Article, Thread } from '../model.ts';

async function sha256(parts: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The cache key of an article's summary: the hash of all that goes into it.
 * `makers`: engine and translator with their versions, so that a better one makes it anew.
 */
export function articleKey(article: Article, makers: string[]): Promise<string> {
  return sha256(['article', article.title, article.language, article.blocks.map((b) => [b.kind, b.text]), makers]);
}

/** The cache key of a thread's digest; ages, points and the page's looks do not change it. */
export function threadKey(thread: Thread, makers: string[]): Promise<string> {
  const comments = thread.comments.map((c) => [c.id, c.depth, c.text, c.grey ?? 0, c.state ?? '']);
  return sha256(['thread', thread.story.id, thread.story.title, comments, thread.story.commentCount ?? 0, makers]);
}
