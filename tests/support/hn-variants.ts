import { renderThread } from './render-thread.ts';
import type { SampleThread } from './sample-thread.ts';

const plain = (id: number, title: string, url?: string): SampleThread => ({
  id,
  title,
  ...(url && { url }),
  by: 'paper_lantern',
  points: 1,
  age: 90,
  comments: [],
});

/** A job in the markup of 2026-09-29: no score, no author, no form, no comments. */
export function jobPage(now: Date): { id: number; title: string; html: string } {
  const job = plain(48219001, 'Saltmarsh (YC W24) is hiring a clockmaker', 'https://saltmarsh.example/jobs');
  const html = renderThread(job, { now })
    .replace(/<span class="score".*?<\/span> by <a[^>]*class="hnuser">.*?<\/a> /, '')
    .replace(/ \| <a href="https:\/\/hn\.algolia[^>]*>past<\/a>.*?(?=<\/span><\/td>)/, '')
    .replace(/<form action="comment".*?<\/form>/, '')
    .replace(/<table border="0" class="comment-tree">.*?<\/table>/, '');
  return { id: job.id, title: job.title, html };
}

const OPTIONS = [
  ['A pencil', 41],
  ['A spreadsheet', 77],
  ['My memory, sadly', 23],
] as const;

/** A poll with three options between its head and its comments, in the markup of 2026-09-29. */
export function pollPage(comments: SampleThread['comments'], now: Date): { id: number; title: string; html: string } {
  const poll = { ...plain(48219100, 'Poll: What do you plan your week with?'), comments };
  const rows = OPTIONS.map(
    ([text, points], n) =>
      `<tr class='athing' id='${poll.id + 1 + n}'><td class='votelinks' valign="top"></td><td class="comment"><div style="margin-top:1px;margin-bottom:0px">${text}</div></td></tr><tr><td></td><td class="default"><span class="comhead"><span class="score" id="score_${poll.id + 1 + n}">${points} points</span></span></td></tr><tr style="height:7px"></tr>`,
  ).join('');
  const html = renderThread(poll, { now }).replace(
    '<form action="comment"',
    `<table border="0">${rows}</table><form action="comment"`,
  );
  return { id: poll.id, title: poll.title, html };
}

/** The page of a thread with the link that leads to its next part. */
export function withMore(html: string, path: string): string {
  return html.replace(
    /<\/table><br><br>/,
    `<tr><td><a href="${path}" class="morelink" rel="next">More</a></td></tr></table><br><br>`,
  );
}

/** The page as extensions that darken it leave it. */
export function darkThread(thread: SampleThread, now: Date): string {
  const style = `<style>body, #hnmain { background: #16181b !important } #hnmain td, #hnmain a:link { color: #a9adb3 !important }</style>`;
  return renderThread(thread, { now }).replace('</head>', `${style}</head>`);
}
