import { hnPage } from './hn-page.ts';
import { ageStamp, ageText, escapeText, renderText } from './hn-text.ts';
import { commentCount, type Row, rowsOf, type SampleThread } from './sample-thread.ts';

export { algoliaItem, firebaseItem } from './sample-api.ts';
export { inflate } from './sample-thread.ts';

interface Options {
  /** The moment that ages are counted from. */
  now: Date;
}

const age = (id: number, minutes: number, now: Date) =>
  `<span class="age" title="${ageStamp(minutes, now)}"><a href="item?id=${id}">${ageText(minutes)}</a></span> <span id="unv_${id}"></span>`;

const arrow = (id: number, goto: string) =>
  `<center><a id='up_${id}' href='vote?id=${id}&amp;how=up&amp;goto=${goto}'><div class='votearrow' title='upvote'></div></a></center>`;

function storyRows(thread: SampleThread, goto: string, { now }: Options): string {
  const { id, url, by, points, text } = thread;
  const count = commentCount(thread);
  const site = url && new URL(url).hostname.replace(/^www\./, '');
  const sitebit = site
    ? `<span class="sitebit comhead"> (<a href="from?site=${site}"><span class="sitestr">${site}</span></a>)</span>`
    : '';
  const discuss = count === 0 ? 'discuss' : `${count}&nbsp;comment${count === 1 ? '' : 's'}`;
  return `<table class="fatitem" border="0"><tr class="athing submission" id="${id}"><td align="right" valign="top" class="title"><span class="rank"></span></td><td valign="top" class="votelinks">${arrow(id, goto)}</td><td class="title"><span class="titleline"><a href="${escapeText(url ?? `item?id=${id}`)}">${escapeText(thread.title)}</a>${sitebit}</span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="subline"><span class="score" id="score_${id}">${points} point${points === 1 ? '' : 's'}</span> by <a href="user?id=${by}" class="hnuser">${by}</a> ${age(id, thread.age, now)} | <a href="hide?id=${id}&amp;goto=${goto}">hide</a> | <a href="https://hn.algolia.com/?query=${encodeURIComponent(thread.title)}&type=story&dateRange=all&sort=byDate&storyText=false&prefix&page=0" class="hnpast">past</a> | <a href="fave?id=${id}&amp;auth=">favorite</a> | <a href="item?id=${id}">${discuss}</a></span></td></tr>${text ? `<tr><td colspan="2"></td><td><div class="toptext">${renderText(text)}</div></td></tr>` : ''}<tr style='height:6px'/><tr><td colspan="2"></td><td><form action="comment" method="post"><input type="hidden" name="parent" value="${id}"><input type="hidden" name="goto" value="item?id=${id}"><textarea name="text" rows="8" cols="80" wrap="virtual"></textarea><br><br><input type="submit" value="add comment"></form></td></tr></table><br>
`;
}

function navs(row: Row, rows: Row[], index: number): string {
  let root = row;
  while (root.parent) root = root.parent;
  const to = (target: Row | undefined, name: string) =>
    target ? ` | <a href="#${target.id}" class="clicky" aria-hidden="true">${name}</a>` : '';
  return [
    row.depth > 1 ? to(root, 'root') : '',
    to(row.parent, 'parent'),
    to(row.previous, 'prev'),
    to(rows[index + row.size], 'next'),
  ].join('');
}

function commentRow(row: Row, index: number, rows: Row[], goto: string, { now }: Options): string {
  const { id, depth, size, comment } = row;
  const { by, state } = comment;
  const user = state === 'deleted' ? '' : `<a href="user?id=${by}" class="hnuser">${by}</a> `;
  const mark = state === 'dead' || state === 'flagged' ? ` [${state}] ` : '';
  const votes = state ? '' : arrow(id, goto);
  const text =
    state === 'deleted' || state === 'flagged'
      ? `[${state}]`
      : `<div class="commtext ${state === 'dead' ? 'cdd' : (comment.grey ?? 'c00')}">${renderText(comment.text)}</div>`;
  const reply = state
    ? ''
    : `<p><font size="1"><u><a href="reply?id=${id}&amp;goto=${goto}%23${id}" rel="nofollow">reply</a></u></font>`;
  return `<tr class="athing comtr" id="${id}"><td><table border="0"><tr><td class="ind" indent="${depth}"></td><td valign="top" class="votelinks">${votes}</td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead">${user}${age(id, comment.age, now)}${mark}<span class="navs">${navs(row, rows, index)} <a class="togg clicky" id="${id}" n="${size}" href="javascript:void(0)">[–]</a><span class="onstory"></span></span></span></div><br>
<div class="comment">${text}</div><div class="reply">${reply}</div></td></tr></table></td></tr>`;
}

/** The thread's page on news.ycombinator.com, in the markup of 2026-09-29. */
export function renderThread(thread: SampleThread, options: Options): string {
  const path = `item?id=${thread.id}`;
  const goto = encodeURIComponent(path);
  const rows = rowsOf(thread);
  const comments = rows.map((row, index) => commentRow(row, index, rows, goto, options)).join('\n');
  return hnPage({
    op: 'item',
    path,
    title: `${thread.title} | Hacker News`,
    canonical: `https://news.ycombinator.com/${path}`,
    body: `${storyRows(thread, goto, options)}<table border="0" class="comment-tree">${comments}</table><br><br>
`,
  });
}
