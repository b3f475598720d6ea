import type { Comment } from '../domain/index.ts';
import { idIn, numberIn } from './shared/parse-number.ts';
import { utcIn } from './shared/parse-time.ts';
import { foldWhitespace, linesOf } from './shared/text-lines.ts';

/** True from 2016 to 2026-09-29: one row a comment, its id on the row. */
const ROW = 'tr.comtr';
/** True on 2026-09-29: `td.ind[indent]`. Until 2026 nothing but a spacer image in it told the depth. */
const INDENT = 'td.ind[indent]';
const SPACER = 'img[src$="s.gif"]';
const SPACER_STEP = 40;
/** True on 2026-09-29. */
const HEADER = '.comhead';
const AUTHOR = 'a.hnuser';
const AGE = '.age[title]';
/** True on 2026-09-29 as `div.commtext`, until 2024 as `span.commtext`; a deleted comment has nothing but what is around it. */
const BODY = '.commtext';
const AROUND_BODY = '.comment';
/** True from 2015 to 2026-09-29: the reply link, inside or beside the body. */
const NOT_TEXT = '.reply';

const skipped = (element: Element): boolean => element.matches(NOT_TEXT);

/** The rows of all comments below the head, in page order. */
export const commentRows = (document: Document): Element[] => [...document.querySelectorAll(ROW)];

/** The comment of `row`, null where its id or depth cannot be told. */
export function readComment(row: Element): Comment | null {
  const id = commentId(row);
  const depth = depthOf(row);
  if (id === undefined || depth === undefined) return null;
  return { id, depth, ...readBody(row) };
}

/** Author, text, time and standing: what the head of a comment's own page has too. */
export function readBody(row: Element): Omit<Comment, 'id' | 'depth'> {
  const body = row.querySelector(BODY) ?? row.querySelector(AROUND_BODY);
  const text = body ? linesOf(body, skipped) : '';
  const placeholder = /^\[(dead|deleted|flagged)\]$/.exec(text)?.[1] as Comment['state'];
  const state = placeholder ?? stateIn(row.querySelector(HEADER));
  const createdAt = utcIn(row.querySelector(AGE)?.getAttribute('title'));
  const grey = greyOf(body);
  return {
    author: foldWhitespace(row.querySelector(AUTHOR)?.textContent) || null,
    text: placeholder ? '' : text,
    ...(createdAt && { createdAt }),
    ...(grey !== undefined && { grey }),
    ...(state && { state }),
  };
}

/** The id of the comment in `row`. */
export const commentId = (row: Element): number | undefined => idIn(row.id);

/** The header line, at the end of which a badge goes. */
export const headerOf = (row: Element): Element | null => row.querySelector(HEADER);

function depthOf(row: Element): number | undefined {
  const indent = idIn(row.querySelector(INDENT)?.getAttribute('indent'));
  if (indent !== undefined) return indent;
  const width = numberIn(row.querySelector(SPACER)?.getAttribute('width'));
  return width === undefined ? undefined : Math.round(width / SPACER_STEP);
}

function stateIn(header: Element | null): Comment['state'] {
  const own = [...(header?.childNodes ?? [])].filter((node) => node.nodeType === 3).map((node) => node.nodeValue);
  const marks = own.join(' ');
  if (marks.includes('[flagged]')) return 'flagged';
  return marks.includes('[dead]') ? 'dead' : undefined;
}

/** True on 2026-09-29: c00 5a 73 82 88 9c ae be ce dd. */
const SHADES = [0x00, 0x5a, 0x73, 0x88, 0x9c, 0xce, 0xdd];

function greyOf(body: Element | null): number | undefined {
  const shade = /(?:^|\s)c([0-9a-f]{2})(?:\s|$)/i.exec(body?.className ?? '')?.[1];
  if (shade === undefined) return undefined;
  const grey = SHADES.findIndex((highest) => Number.parseInt(shade, 16) <= highest);
  return grey === -1 ? SHADES.length - 1 : grey;
}
