import type { Comment } from '../model.ts';
import { commentRows, readComment } from '../sites/hacker-news-comments.ts';

/** Tells of comments that come to an open thread (other extensions load them); returns the way to stop. */
export function watchComments(
  document: Document,
  known: readonly Comment[],
  onNew: (comments: Comment[]) => void,
): () => void {
  const list = commentRows(document)[0]?.parentElement;
  if (!list) return () => undefined;
  const ids = new Set(known.map(({ id }) => id));
  const observer = new MutationObserver((records) => {
    const rows = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));
    const added = rows.map(readComment).filter((comment) => comment !== null && !ids.has(comment.id)) as Comment[];
    for (const { id } of added) ids.add(id);
    if (added.length > 0) onNew(added);
  });
  observer.observe(list, { childList: true });
  return () => observer.disconnect();
}
