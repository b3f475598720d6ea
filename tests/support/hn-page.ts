import { escapeText } from './hn-text.ts';

/** A stylesheet of our own in the site's proportions: orange bar, small Verdana, beige ground, 40 px a level. */
const STYLE = `
body { font: 10pt/1.25 Verdana, "DejaVu Sans", Geneva, sans-serif; color: #828282; margin: 8px; }
td { font: inherit; font-size: 10pt; color: #828282; }
a:link { color: #000; text-decoration: none; } a:visited { color: #828282; text-decoration: none; }
.pagetop { font-size: 10pt; color: #222; } .pagetop a:visited, .topsel a { color: #000; } .hnname { margin: 0 5px 0 1px; }
.title { font-size: 10pt; overflow: hidden; } .titleline { font-size: 10pt; } .rank { color: #828282; }
.subtext, .subtext td { font-size: 7pt; } .subtext a:link, .subtext a:visited { color: #828282; } .subtext a:hover { text-decoration: underline; }
.comhead { font-size: 8pt; } .comhead a:link, .comhead a:visited { color: #828282; } .comhead a:hover { text-decoration: underline; } .sitebit.comhead { font-size: 8pt; }
.toptext { color: #000; font-size: 9pt; margin-top: 6px; max-width: 1215px; line-height: 1.35; }
.comment { font-size: 9pt; max-width: 1215px; overflow-wrap: anywhere; line-height: 1.35; } .reply, .reply a { font-size: 7pt; }
.commtext, .commtext a:link { color: #000; } .commtext a { text-decoration: underline; }
.comment p, .commtext p, .toptext p { margin: 8px 0 0; } .commtext pre { margin: 2px 0; padding: 2px; overflow-x: auto; max-width: 900px; font: 9pt/1.35 monospace; }
.c00, .c00 a:link { color: #000; } .c5a, .c5a a:link { color: #5a5a5a; } .c73, .c73 a:link { color: #737373; } .c88, .c88 a:link { color: #888; }
.c9c, .c9c a:link { color: #9c9c9c; } .cae, .cae a:link { color: #aeaeae; } .cdd, .cdd a:link { color: #ddd; }
.votelinks { min-width: 14px; } .votearrow { width: 10px; height: 10px; margin: 3px 2px 6px; background: #999; clip-path: polygon(50% 10%, 95% 90%, 5% 90%); }
.default { padding-bottom: 10px; width: 100%; } td.ind { padding: 0; } .noshow { display: none; } .togg { cursor: pointer; }
.yclinks { font-size: 8pt; } .yclinks a:link { color: #828282; } .morelink { font-size: 10pt; }
textarea { font: 10pt monospace; max-width: 100%; } input { font: 10pt monospace; }
${Array.from({ length: 20 }, (_, n) => `td.ind[indent="${n + 1}"] { padding-left: ${(n + 1) * 40}px; }`).join(' ')}
@media (max-width: 750px) {
  body { margin: 0; } #hnmain { width: 100%; } .pagetop { line-height: 15pt; } .title, .titleline { font-size: 11pt; } .comment { font-size: 9.5pt; }
  .subtext, .subtext td { font-size: 9pt; } .comhead { font-size: 9pt; } .votelinks { min-width: 18px; }
  textarea { width: calc(100vw - 70px); } .commtext pre { max-width: calc(100vw - 80px); }
  ${Array.from({ length: 20 }, (_, n) => `td.ind[indent="${n + 1}"] { padding-left: ${(n + 1) * 12}px; }`).join(' ')}
}`;

/** What the site's script does on a click on [–]: folds a comment and everything below it. */
const FOLD = `document.addEventListener('click', (event) => {
  const togg = event.target instanceof Element && event.target.closest('a.togg');
  if (!togg) return;
  const rows = [...document.querySelectorAll('tr.comtr')];
  const depth = (row) => Number(row.querySelector('td.ind').getAttribute('indent'));
  const start = rows.indexOf(togg.closest('tr.comtr'));
  const fold = rows[start].classList.toggle('coll');
  for (const part of rows[start].querySelectorAll('.comment, .votearrow')) part.classList.toggle('noshow', fold);
  togg.textContent = fold ? '[' + togg.getAttribute('n') + ' more]' : '[–]';
  for (const row of rows.slice(start + 1)) {
    if (depth(row) <= depth(rows[start])) break;
    row.classList.toggle('noshow', fold);
  }
  event.preventDefault();
});`;

const MARK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 18 18'%3E%3Cpath fill='%23ff6600' d='M0 0h18v18H0z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='1.8' d='M5 4l4 5.5 4-5.5M9 9.5V14.5'/%3E%3C/svg%3E";

export interface HnPage {
  /** The kind of page, in `html[op]`. */
  op: 'item' | 'news';
  /** Path and query below the site's root. */
  path: string;
  title: string;
  canonical?: string;
  /** Rows of the big box. */
  body: string;
}

/** A whole page of the site in the markup of 2026-09-29, signed out. */
export function hnPage({ op, path, title, canonical, body }: HnPage): string {
  const goto = encodeURIComponent(path);
  return `<html lang="en" op="${op}"><head><meta charset="utf-8"><meta name="referrer" content="origin"><meta name="viewport" content="width=device-width, initial-scale=1.0"><style>${STYLE}
</style><link rel="icon" href="${MARK}">${canonical ? `<link rel="canonical" href="${canonical}">` : ''}<title>${escapeText(title)}</title></head><body><center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#ff6600"><table border="0" cellpadding="0" cellspacing="0" width="100%" style="padding:2px"><tr><td style="width:18px;padding-right:4px"><a href="https://news.ycombinator.com"><img src="${MARK}" width="18" height="18" alt="" style="border:1px white solid; display:block"></a></td><td style="line-height:12pt; height:10px;"><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b><a href="newest">new</a> | <a href="front">past</a> | <a href="newcomments">comments</a> | <a href="ask">ask</a> | <a href="show">show</a> | <a href="jobs">jobs</a> | <a href="submit" rel="nofollow">submit</a></span></td><td style="text-align:right;padding-right:4px;"><span class="pagetop"><a href="login?goto=${goto}">login</a></span></td></tr></table></td></tr><tr style='height:10px'/><tr id="bigbox"><td>${body}</td></tr><tr><td><table width="100%" cellspacing="0" cellpadding="1"><tr><td bgcolor="#ff6600"></td></tr></table><br>
<center><span class="yclinks"><a href="newsguidelines.html">Guidelines</a> | <a href="newsfaq.html">FAQ</a> | <a href="lists">Lists</a> | <a href="https://github.com/HackerNews/API">API</a> | <a href="security.html">Security</a> | <a href="https://www.ycombinator.com/legal/">Legal</a> | <a href="https://www.ycombinator.com/apply/">Apply to YC</a> | <a href="mailto:hn@ycombinator.com">Contact</a></span><br><br>
<form method="get" action="//hn.algolia.com/">Search: <input type="text" name="q" size="17" autocorrect="off" spellcheck="false" autocapitalize="off" autocomplete="off"></form></center></td></tr></table></center><script>${FOLD}</script></body></html>
`;
}
