import type { Article, Thread } from '../domain/index.ts';
import type { QuestionInput } from '../domain/model-for-job.ts';
import { sha256Hex } from '../lib/sha256.ts';

const sha256 = (parts: unknown): Promise<string> => sha256Hex(new TextEncoder().encode(JSON.stringify(parts)));

/**
 * The cache key of an article's summary: the hash of all that goes into it.
 * `makers`: engine and translator with their versions, so that a better one makes it anew.
 */
export function articleCacheKey(article: Article, makers: string[]): Promise<string> {
  return sha256([...articleContent(article), makers]);
}

/** The cache key of a thread's digest; ages, points and the page's looks do not change it. */
export function threadCacheKey(thread: Thread, makers: string[]): Promise<string> {
  return sha256([...threadContent(thread), makers]);
}

/** The cache key of a question's answer: the same question about the same text is paid for once. */
export function questionCacheKey({ question, article, thread }: QuestionInput, makers: string[]): Promise<string> {
  const about = [article ? articleContent(article) : [], thread ? threadContent(thread) : []];
  return sha256(['question', question.trim().replace(/\s+/g, ' '), ...about, makers]);
}

const articleContent = ({ title, language, blocks }: Article) => [
  'article',
  title,
  language,
  blocks.map((b) => [b.kind, b.text]),
];

const threadContent = ({ story, comments }: Thread) => [
  'thread',
  story.id,
  story.title,
  comments.map((c) => [c.id, c.depth, c.text, c.grey ?? 0, c.state ?? '']),
  story.commentCount ?? 0,
];
