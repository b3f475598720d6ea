import { safeParse } from 'valibot';
import type { Comment, Story, StoryKind, Thread } from '../domain/index.ts';
import { hostOf } from '../domain/web-address.ts';
import { startOfEnding } from '../text/text-end.ts';
import { AlgoliaNode, type FirebaseItem, parseShape } from './api-schemas.ts';
import { htmlToText } from './html-to-text.ts';

/**
 * The thread of Algolia's tree, flat, in reading order. Algolia knows no ranks: `item` (of Firebase) restores the order
 * of the top comments, and what Algolia lags behind in. Deleted comments are not in the tree, nor are the replies to them.
 */
export function threadFromApi(tree: AlgoliaNode, host: string, item?: FirebaseItem): Thread {
  const comments: Comment[] = [];
  const ranks = new Map(item?.kids?.map((id, rank) => [id, rank]));
  const stack = nodes(tree.children, host)
    .sort((a, b) => (ranks.get(a.id) ?? ranks.size) - (ranks.get(b.id) ?? ranks.size))
    .map((node) => ({ node, depth: 0 }))
    .reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    comments.push(commentFrom(node, depth));
    for (const child of nodes(node.children, host).reverse()) stack.push({ node: child, depth: depth + 1 });
  }
  return { story: storyFrom(tree, comments.length, item), comments, from: 'api' };
}

const nodes = (list: AlgoliaNode['children'], host: string): AlgoliaNode[] =>
  (list ?? []).filter((node) => node !== null).map((node) => parseShape(AlgoliaNode, node, host));

function commentFrom(node: AlgoliaNode, depth: number): Comment {
  const text = htmlToText(node.text ?? '');
  const createdAt = timeIn(node.created_at);
  return {
    id: node.id,
    depth,
    author: node.author ?? null,
    text,
    ...(createdAt && { createdAt }),
    ...(!node.author && !text && { state: 'deleted' as const }),
  };
}

function storyFrom(tree: AlgoliaNode, comments: number, item?: FirebaseItem): Story {
  const text = htmlToText(tree.text ?? item?.text ?? '');
  const title = tree.title ?? item?.title ?? startOfEnding(text, 80);
  const url = tree.url || item?.url;
  const author = tree.author ?? item?.by;
  const points = item?.score ?? tree.points;
  const createdAt = timeIn(tree.created_at);
  const pollOptions = optionsFrom(tree.options);
  return {
    id: tree.id,
    kind: kindOf(tree.type ?? item?.type, title),
    title,
    ...(url && { url, domain: hostOf(url) }),
    ...(author && { author }),
    ...(typeof points === 'number' && { points }),
    ...(createdAt && { createdAt }),
    ...(text && { text }),
    commentCount: item?.descendants ?? comments,
    ...(pollOptions.length > 0 && { pollOptions }),
  };
}

/** Options that are no more than ids are left out: a poll is still a thread. */
function optionsFrom(list: AlgoliaNode['options']): NonNullable<Story['pollOptions']> {
  return (list ?? []).flatMap((option) => {
    const { success, output } = safeParse(AlgoliaNode, option);
    const text = success ? htmlToText(output.text ?? '') : '';
    return text ? [{ text, ...(success && typeof output.points === 'number' && { points: output.points }) }] : [];
  });
}

function kindOf(type: string | null | undefined, title: string): StoryKind {
  if (type === 'job' || type === 'poll' || type === 'comment') return type;
  return (/^(ask|show) hn\b/i.exec(title)?.[1]?.toLowerCase() as StoryKind | undefined) ?? 'story';
}

/** Algolia's "2026-06-01T07:15:30.000Z" without the milliseconds that nobody measured. */
function timeIn(text: string | null | undefined): string | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? text.replace(/\.\d+Z$/, 'Z') : undefined;
}
