import type { Comment, Story, Thread } from '../domain/index.ts';
import { commentId, commentRows, headerOf, readComment } from './hacker-news-comments.ts';
import { permalinkRow, readHead, storyRows } from './hacker-news-story.ts';
import type { BadgePlace } from './site.ts';

export { readStories } from './hacker-news-list.ts';
export { readHead } from './hacker-news-story.ts';

/** The item page of one story or one comment. Null where its markup is not known: the API has it then. */
export function readThread(document: Document, url: string): Thread | null {
  const story = readHead(document, url);
  return story && threadOf(story, commentRows(document).map(readComment), document, url);
}

/**
 * `readThread` for long pages: calls `pace` after every comment, and waits where that says so. `early`: comments that were
 * read while the page was parsed, by their rows.
 */
export async function readThreadPaced(
  document: Document,
  url: string,
  pace: () => Promise<void> | undefined,
  early: ReadonlyMap<Element, Comment | null> = new Map(),
): Promise<Thread | null> {
  const story = readHead(document, url);
  if (!story) return null;
  const read: (Comment | null)[] = [];
  for (const row of commentRows(document)) {
    const known = early.get(row);
    read.push(known === undefined ? readComment(row) : known);
    if (known === undefined) await pace();
  }
  return threadOf(story, read, document, url);
}

function threadOf(story: Story, read: (Comment | null)[], document: Document, url: string): Thread | null {
  const comments = read.filter((comment) => comment !== null);
  if (!trustworthy(comments, read.length, story.commentCount)) return null;
  const more = moreUrl(document, url);
  return { story, comments, from: 'page', ...(more && { moreUrl: more }) };
}

/** Rows that were hardly understood, or none where the page counts some, mean that the markup has changed. */
function trustworthy(comments: Comment[], rows: number, counted = 0): boolean {
  if (rows === 0) return counted === 0;
  const share = (understood: (comment: Comment) => unknown) =>
    comments.filter((comment) => comment.state || understood(comment)).length / rows;
  return share(({ text }) => text) > 0.5 && share(({ author }) => author) > 0.5;
}

/** True on 2026-09-29: `html[op]` names the page. An item page that cannot be read is still a thread. */
export function pageKind(document: Document, url: string = document.URL): 'thread' | 'list' | 'other' {
  const item = document.documentElement.getAttribute('op') === 'item' || /\/item\?/.test(url);
  if (item) return isNoSuchItem(document.body) ? 'other' : 'thread';
  return storyRows(document).length > 0 ? 'list' : 'other';
}

/** The site's answer to an id that nothing has: a line of text and no page around it. */
function isNoSuchItem(body: HTMLElement | null): boolean {
  return !body?.querySelector('table') && /^\s*No such item\.\s*$/.test(body?.textContent ?? '');
}

/** What to scroll to for a comment of this page, null where it is not on it. */
export function commentRow(document: Document, id: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`tr[id="${id}"]`);
}

/** The header lines of all comments that have one; the page's own comment too on a permalink page. */
export function badgePlaces(document: Document): BadgePlace[] {
  const head = permalinkRow(document);
  return [...(head ? [head] : []), ...commentRows(document)].flatMap((row) => {
    const id = commentId(row);
    const place = headerOf(row);
    return id !== undefined && place ? [{ id, place }] : [];
  });
}

/** The line of an item page's title. */
export function titlePlace(document: Document): Element | null {
  return (
    document.querySelector('.fatitem .titleline') ??
    storyRows(document)[0]?.title.querySelector('td.title:last-of-type') ??
    null
  );
}

/** True on 2026-09-29. */
function moreUrl(document: Document, url: string): string | undefined {
  const href = document.querySelector('a.morelink')?.getAttribute('href');
  return href && URL.canParse(href, url) ? new URL(href, url).href : undefined;
}
