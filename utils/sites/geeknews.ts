import type { Comment } from '../domain/index.ts';
import { hostOf } from '../domain/web-address.ts';
import { GEEKNEWS, itemUrl, siteOfHost } from './registry.ts';
import { idIn } from './shared/parse-number.ts';
import { isoIn } from './shared/parse-time.ts';
import { foldWhitespace, linesOf } from './shared/text-lines.ts';
import type { BadgePlace, GeekNewsTopic } from './site.ts';

/** True in 2026: the title is a heading inside the link to the source; a bare link before. */
const TITLE = '.topictitle h1, .topictitle .topic-title-heading, .topictitle h2, .topictitle a.bold';
const SOURCE = '.topictitle a[href]';
/** True from 2020 to 2026 as an id, on tags that changed. A page without it is no topic: a block, a browser check. */
const BODY = '#topic_contents';
/** True in 2026. */
const COMMENT = '.comment_row[id^="cid"]';
const HEADER = '.commentinfo';
const AUTHOR = '.commentinfo a[href^="/@"], .commentinfo a[href*="/user?id="]';
const CONTENTS = '.comment_contents';
const TIME = 'time[datetime]';
/** The digest that GeekNews' own user posts: many voices, no mood of its own. */
const DIGEST = /^Hacker News 의견/;

/** A topic page: what a star keeps, its comments, the page that it is about. Null where the expected nodes are missing. */
export function readTopic(document: Document, url: string): GeekNewsTopic | null {
  const id = idIn(/[?&]id=(\d+)/.exec(url)?.[1]);
  const title = foldWhitespace(document.querySelector(TITLE)?.textContent);
  if (id === undefined || !title || !document.querySelector(BODY)) return null;
  const sourceUrl = sourceIn(document);
  return {
    facts: { url: itemUrl(GEEKNEWS, id), title, siteName: GEEKNEWS.name },
    comments: rowsOf(document).map(readComment),
    ...(sourceUrl && { sourceUrl }),
  };
}

/** The header lines of the comments; none for the digest of Hacker News' comments. */
export function badgePlaces(document: Document): BadgePlace[] {
  return rowsOf(document).flatMap((row) => {
    const place = row.querySelector(HEADER);
    const isDigest = DIGEST.test(foldWhitespace(row.querySelector(CONTENTS)?.textContent));
    return place && !isDigest ? [{ id: commentId(row), place }] : [];
  });
}

const rowsOf = (document: Document): Element[] =>
  [...document.querySelectorAll(COMMENT)].filter((row) => commentId(row));

const commentId = (row: Element): number => idIn(row.id.slice('cid'.length)) ?? 0;

function readComment(row: Element): Comment {
  const contents = row.querySelector(CONTENTS);
  const text = contents ? linesOf(contents) : '';
  const createdAt = isoIn(row.querySelector(TIME)?.getAttribute('datetime'));
  return {
    id: commentId(row),
    depth: idIn(/--depth\s*:\s*(\d+)/.exec(row.getAttribute('style') ?? '')?.[1]) ?? 0,
    author: foldWhitespace(row.querySelector(AUTHOR)?.textContent) || null,
    text,
    ...(createdAt && { createdAt }),
    ...(!text && { state: 'deleted' as const }),
  };
}

function sourceIn(document: Document): string | undefined {
  const href = document.querySelector(SOURCE)?.getAttribute('href') ?? '';
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return siteOfHost(hostOf(href)) === GEEKNEWS ? undefined : new URL(href).href;
}
