import { hnPage } from './hn-page.ts';
import { ageStamp, ageText, escapeText } from './hn-text.ts';

export interface FrontStory {
  id: number;
  title: string;
  /** Absent for text posts. */
  url?: string;
  /** Minutes before the moment the page is made. */
  age: number;
  /** These three are absent for job advertisements. */
  by?: string;
  points?: number;
  comments?: number;
}

function subtext({ id, by, points, comments, age }: FrontStory, now: Date): string {
  const when = `<span class="age" title="${ageStamp(age, now)}"><a href="item?id=${id}">${ageText(age)}</a></span>`;
  const hide = `<a href="hide?id=${id}&amp;goto=news">hide</a>`;
  if (points === undefined) return `${when} | ${hide}`;
  const discuss = comments ? `${comments}&nbsp;comment${comments === 1 ? '' : 's'}` : 'discuss';
  return `<span class="subline"><span class="score" id="score_${id}">${points} point${points === 1 ? '' : 's'}</span> by <a href="user?id=${by}" class="hnuser">${by}</a> ${when} <span id="unv_${id}"></span> | ${hide} | <a href="item?id=${id}">${discuss}</a></span>`;
}

function site(url: string): string {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const owner = host === 'github.com' ? `/${pathname.split('/')[1]}` : '';
  return `<span class="sitebit comhead"> (<a href="from?site=${host}${owner}"><span class="sitestr">${host}${owner}</span></a>)</span>`;
}

function row(story: FrontStory, index: number, now: Date): string {
  const { id, url, title, points } = story;
  const vote =
    points === undefined
      ? '<td></td>'
      : `<td valign="top" class="votelinks"><center><a id='up_${id}' href='vote?id=${id}&amp;how=up&amp;goto=news'><div class='votearrow' title='upvote'></div></a></center></td>`;
  return `<tr class="athing submission" id="${id}"><td align="right" valign="top" class="title"><span class="rank">${index + 1}.</span></td>${vote}<td class="title"><span class="titleline"><a href="${escapeText(url ?? `item?id=${id}`)}">${escapeText(title)}</a>${url ? site(url) : ''}</span></td></tr><tr><td colspan="2"></td><td class="subtext">${subtext(story, now)}</td></tr><tr class="spacer" style="height:5px"></tr>`;
}

/** The front page of news.ycombinator.com, in the markup of 2026-09-29. */
export function renderFront(stories: readonly FrontStory[], { now }: { now: Date }): string {
  const rows = stories.map((story, index) => row(story, index, now)).join('\n');
  return hnPage({
    op: 'news',
    path: 'news',
    title: 'Hacker News',
    body: `<table border="0" cellpadding="0" cellspacing="0">${rows}<tr class="morespace" style="height:10px"></tr><tr><td colspan="2"></td><td class='title'><a href='?p=2' class='morelink' rel='next'>More</a></td></tr></table>`,
  });
}
