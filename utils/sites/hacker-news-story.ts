import type { Story, StoryKind } from '../domain/index.ts';
import { hostOf } from '../domain/web-address.ts';
import { startOfEnding } from '../text/text-end.ts';
import { readBody } from './hacker-news-comments.ts';
import { HACKER_NEWS, homeUrl, isPageOf, withoutSiteName } from './registry.ts';
import { idIn, numberIn } from './shared/parse-number.ts';
import { utcIn } from './shared/parse-time.ts';
import { foldWhitespace, linesOf } from './shared/text-lines.ts';

/** True on 2026-09-29: a story is a row and the row after it, which holds `td.subtext`. */
const SUBTEXT = 'td.subtext';
/** True on 2026-09-29; `a.storylink` until 2022, `a.titlelink` for a while then. */
const TITLE = '.titleline > a, a.storylink, a.titlelink';
const TITLE_CELL = '.titleline, td.title:last-of-type';
/** True on 2026-09-29. */
const SCORE = '.score';
const AUTHOR = 'a.hnuser';
const AGE = '.age[title]';
const DOMAIN = '.sitestr';
/** True from 2016 to 2026-09-29: the head of an item page. */
const HEAD = 'table.fatitem';
/** True on 2026-09-29; before, a row without any class after the subtext. */
const TEXT = '.toptext';

/** A story's row and the line below it. */
export interface StoryRows {
  title: Element;
  subtext: Element;
}

/** The stories below `root`, in page order. */
export function storyRows(root: ParentNode): StoryRows[] {
  return [...root.querySelectorAll(SUBTEXT)].flatMap((subtext) => {
    const title = subtext.closest('tr')?.previousElementSibling;
    return title?.querySelector('td.title') ? [{ title, subtext }] : [];
  });
}

/** What a story's two rows say, on list pages and item pages alike; null without an id or a title. */
export function readStoryRows({ title, subtext }: StoryRows): Story | null {
  const id = storyId(title, subtext);
  const link = title.querySelector(TITLE);
  const text = foldWhitespace((link ?? title.querySelector(TITLE_CELL))?.textContent);
  if (id === undefined || !text) return null;
  const url = outside(link?.getAttribute('href'), title);
  const domain = url && domainOf(title, url);
  const points = numberIn(subtext.querySelector(SCORE)?.textContent);
  const author = foldWhitespace(subtext.querySelector(AUTHOR)?.textContent);
  const createdAt = utcIn(subtext.querySelector(AGE)?.getAttribute('title'));
  const commentCount = commentsIn(subtext);
  return {
    id,
    kind: kindOf(text, !author && points === undefined),
    title: text,
    ...(url && { url }),
    ...(domain && { domain }),
    ...(author && { author }),
    ...(points !== undefined && { points }),
    ...(createdAt && { createdAt }),
    ...(commentCount !== undefined && { commentCount }),
  };
}

/** The head of an item page: a story with its text or its options, or one comment. Null where the page has none. */
export function readHead(document: Document, url: string): Story | null {
  const table = document.querySelector(HEAD);
  const rows = table && storyRows(table)[0];
  if (!rows) return readPermalink(document, url);
  const story = readStoryRows(rows);
  if (!story) return null;
  const text = textBelow(rows);
  const pollOptions = optionsIn(table, story.id);
  return {
    ...story,
    ...(text && { text }),
    ...(pollOptions.length > 0 && { kind: 'poll' as const, pollOptions }),
  };
}

/** The row that the page is about where that is one comment. */
export function permalinkRow(document: Document): Element | null {
  const row = document.querySelector(`${HEAD} tr.athing`);
  return row?.querySelector('td.default .comhead') ? row : null;
}

function readPermalink(document: Document, url: string): Story | null {
  const row = permalinkRow(document);
  const id = idIn(row?.id) ?? idIn(/[?&]id=(\d+)/.exec(url)?.[1]);
  if (!row || id === undefined) return null;
  const { author, text, createdAt } = readBody(row);
  if (!author && !text) return null;
  const title = withoutSiteName(foldWhitespace(document.title), HACKER_NEWS) || startOfEnding(text, 80);
  return { id, kind: 'comment', title, ...(author && { author }), ...(createdAt && { createdAt }), text };
}

function storyId(title: Element, subtext: Element): number | undefined {
  const link = subtext.querySelector('a[href*="item?id="]')?.getAttribute('href');
  return idIn(title.id) ?? idIn(/item\?id=(\d+)/.exec(link ?? '')?.[1]);
}

/** The address that a title leads to, unless it is the story's own thread. */
function outside(href: string | null | undefined, title: Element): string | undefined {
  const url = URL.parse(href ?? '', homeUrl(HACKER_NEWS));
  if (!href || !url || !/^https?:$/.test(url.protocol)) return undefined;
  return isPageOf(HACKER_NEWS, url.href) && !title.querySelector(DOMAIN) ? undefined : url.href;
}

function domainOf(title: Element, url: string): string {
  return foldWhitespace(title.querySelector(DOMAIN)?.textContent) || hostOf(url);
}

/** "12 comments" is 12, "discuss" is 0. */
function commentsIn(subtext: Element): number | undefined {
  const last = [...subtext.querySelectorAll('a')].at(-1)?.textContent ?? '';
  if (/^\s*discuss\s*$/.test(last)) return 0;
  return /comments?\s*$/.test(last) ? numberIn(last) : undefined;
}

function kindOf(title: string, anonymous: boolean): StoryKind {
  if (anonymous && !/^\[(?:dead|deleted|flagged)\]$/.test(title)) return 'job';
  const word = /^(ask|show) hn\b|^(poll)\b\s*:/i.exec(title);
  return ((word?.[1] ?? word?.[2])?.toLowerCase() as StoryKind | undefined) ?? 'story';
}

function textBelow({ subtext }: StoryRows): string {
  for (let row = subtext.closest('tr')?.nextElementSibling; row; row = row.nextElementSibling) {
    const cell = row.querySelector(TEXT) ?? row.querySelector(':scope > td:last-child');
    if (!cell || row.querySelector('form, table, .votelinks')) continue;
    const text = linesOf(cell);
    if (text) return text;
  }
  return '';
}

/** True on 2026-09-29: an option is a row, its score in the row after it. */
function optionsIn(table: Element, storyId: number): NonNullable<Story['pollOptions']> {
  return [...table.querySelectorAll('[id^="score_"]')].flatMap((score) => {
    const cell = score.closest('tr')?.previousElementSibling?.querySelector(':scope > td:last-child');
    const text = cell && score.id !== `score_${storyId}` ? linesOf(cell) : '';
    const points = numberIn(score.textContent);
    return text ? [{ text, ...(points !== undefined && { points }) }] : [];
  });
}
