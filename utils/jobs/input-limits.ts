import type { Article, Block, Comment, Notice, Thread } from '../domain/index.ts';
import {
  MAX_ARTICLE_CHARS,
  MAX_BLOCKS,
  MAX_COMMENT_CHARS,
  MAX_COMMENT_DEPTH,
  MAX_COMMENTS,
  MAX_THREAD_CHARS,
} from '../domain/limits.ts';

/** What a job works on is bounded here, wherever it came from; nothing is left out without a notice or the coverage saying so. */

/** Returns the article with as many blocks and characters as are read; `unreadChars` counts the characters of the rest. */
export function limitArticle(article: Article): Article {
  let room = MAX_ARTICLE_CHARS;
  let unread = article.unreadChars ?? 0;
  const blocks: Block[] = [];
  for (const block of article.blocks) {
    const text = blocks.length < MAX_BLOCKS ? cut(block.text, room) : '';
    unread += block.text.length - text.length;
    room -= text.length;
    if (text) blocks.push(text === block.text ? block : { ...block, text });
  }
  return unread === (article.unreadChars ?? 0) ? article : { ...article, blocks, unreadChars: unread };
}

/** Returns the thread with as many comments, levels and characters as are read, and what the reader should know of that. */
export function limitThread(thread: Thread): { thread: Thread; notices: Notice[] } {
  let room = MAX_THREAD_CHARS;
  let shortened = 0;
  const comments: Comment[] = [];
  for (const comment of thread.comments) {
    if (comments.length >= MAX_COMMENTS || room <= 0) break;
    const text = cut(comment.text, Math.min(MAX_COMMENT_CHARS, room));
    if (text.length < comment.text.length) shortened++;
    room -= text.length;
    const depth = Math.min(comment.depth, MAX_COMMENT_DEPTH);
    comments.push(text === comment.text && depth === comment.depth ? comment : { ...comment, text, depth });
  }
  const { length } = thread.comments;
  const notices: Notice[] = [];
  if (comments.length < length) notices.push({ code: 'thread_cut', values: [String(comments.length)] });
  if (shortened > 0) notices.push({ code: 'comments_shortened', values: [String(shortened)] });
  // What the coverage is told of.
  const commentCount = Math.max(length, thread.story.commentCount ?? 0);
  const story = comments.length < length ? { ...thread.story, commentCount } : thread.story;
  return { thread: { ...thread, story, comments }, notices };
}

/** The beginning of `text`, never half a character of two units. */
function cut(text: string, chars: number): string {
  if (text.length <= chars) return text;
  return text.slice(0, /[\ud800-\udbff]/.test(text[chars - 1] ?? '') ? chars - 1 : chars);
}
