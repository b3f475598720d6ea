// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { badgePlaces, commentRow, pageKind, readStories, readThread } from '../../utils/sites/hacker-news.ts';

const HN = 'https://news.ycombinator.com/';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const comment = (id: number, indent: number) => `<tr class="athing comtr" id="${id}"><td><table><tr>
  <td class="ind" indent="${indent}"></td><td class="default"><div><span class="comhead"><a href="user?id=u${id}" class="hnuser">u${id}</a>
  <span class="age" title="2026-09-28T09:00:00"><a href="item?id=${id}">1 hour ago</a></span><span class="navs"> <a class="togg clicky" id="${id}" n="1">[–]</a></span></span></div>
  <div class="comment"><div class="commtext c00">Words of ${id}.</div></div></td></tr></table></td></tr>`;
const thread = (count: number) =>
  parse(`<html op="item"><body><table class="fatitem"><tr class="athing submission" id="1"><td class="title"><span class="titleline">
  <a href="https://a.example/">A</a></span></td></tr><tr><td class="subtext"><span class="score" id="score_1">5 points</span> by <a class="hnuser" href="user?id=x">x</a>
  <a href="item?id=1">${count} comments</a></td></tr></table><table class="comment-tree">${Array.from({ length: count }, (_, i) => comment(i + 100, i % 4)).join('')}</table></body></html>`);

describe('pageKind', () => {
  it.each<[string, string, string, string]>([
    ['a thread', '<html op="item"><table class="fatitem"></table>', 'item?id=1', 'thread'],
    ['a thread whose markup is new', '<html><main>all new</main>', 'item?id=1', 'thread'],
    ['a page about nothing', '<html op="item"><body>No such item.', 'item?id=1', 'other'],
    ['a profile', '<html op="user"><body>user: x', 'user?id=x', 'other'],
    ['a login', '<html><body><form></form>', 'login', 'other'],
    ['new comments', `<html op="newcomments"><table>${comment(5, 0)}</table>`, 'newcomments', 'other'],
  ])('%s', (_, html, path, kind) => {
    expect(pageKind(parse(html), HN + path)).toBe(kind);
  });
});

describe('a thread', () => {
  it('finds the row of a comment, not the toggle with the same id', () => {
    const row = commentRow(thread(5), 102);
    expect(row?.tagName).toBe('TR');
    expect(row?.textContent).toContain('Words of 102.');
    expect(commentRow(thread(5), 999)).toBeNull();
  });

  it('puts badges at the end of the header lines', () => {
    const document = thread(3);
    const places = badgePlaces(document);
    expect(places.map(({ id }) => id)).toEqual([100, 101, 102]);
    expect(places.every(({ place }) => place.className === 'comhead')).toBe(true);
  });

  it('has no badge for the story, whose site stands in a line of the same name', () => {
    const document = thread(1);
    document.querySelector('.titleline')?.insertAdjacentElement('beforeend', document.createElement('span'));
    document.querySelector('.titleline span')?.setAttribute('class', 'sitebit comhead');
    expect(badgePlaces(document).map(({ id }) => id)).toEqual([100]);
  });

  it('reads 1,500 comments', () => {
    const document = thread(1500);
    const read = readThread(document, `${HN}item?id=1`);
    expect(read?.comments).toHaveLength(1500);
    expect(read?.comments.at(-1)).toMatchObject({ id: 1599, text: 'Words of 1599.' });
  }, 30_000);

  it('is not taken from a page of which hardly anything is understood', () => {
    const document = thread(10);
    for (const text of document.querySelectorAll('.commtext, .comment')) text.removeAttribute('class');
    expect(readThread(document, `${HN}item?id=1`)).toBeNull();
  });
});

describe('a list', () => {
  it('says when its stories were seen', () => {
    const [story] = readStories(thread(0), `${HN}news`, 1234);
    expect(story).toMatchObject({ id: 1, url: 'https://a.example/', points: 5, comments: 0, seenAt: 1234 });
  });
});
