import { describe, expect, test } from 'vitest';
import { findTargetTab, popupPage } from '../../../components/popup/popup-page.ts';

const OWN = 'chrome-extension://abc/';
const tab = (id: number, url?: string, lastAccessed = 0) => ({ id, lastAccessed, ...(url && { url }) });
const popup = tab(9, `${OWN}popup.html`, 900);

describe('the tab that the reader means', () => {
  test.each([
    ['the active one', tab(1, 'https://wired.com/'), [], 1],
    ['the active one, whatever it is', tab(1, 'chrome://settings/'), [tab(2, 'https://wired.com/', 99)], 1],
    ['the active one, hidden or not', tab(1), [tab(2, 'https://wired.com/', 99)], 1],
    [
      'the page used last, behind a popup in a tab',
      popup,
      [tab(1, 'https://a.com/', 10), tab(2, 'https://b.com/', 20)],
      2,
    ],
    [
      'no page of ours, nor of the browser',
      popup,
      [tab(1, `${OWN}options.html`, 30), tab(2, 'about:blank', 40), tab(3, 'https://a.com/', 1)],
      3,
    ],
    ['a page that can be seen before one that cannot', popup, [tab(1, undefined, 50), tab(2, 'https://a.com/', 1)], 2],
    ['a hidden one where there is no other', popup, [popup, tab(1, undefined, 50), tab(2, 'about:blank', 60)], 1],
    ['none', popup, [popup], undefined],
  ])('is %s', (_, active, others, expected) => {
    expect(findTargetTab(active, others, OWN)?.id).toBe(expected);
  });
});

describe('what the popup can do', () => {
  test.each([
    [undefined, 'none'],
    [{ id: 1 }, 'hidden'],
    [{ id: 1, url: 'chrome://newtab/' }, 'refused'],
    [{ id: 1, url: 'about:addons' }, 'refused'],
    [{ id: 1, url: 'view-source:https://www.wired.com/' }, 'refused'],
    [{ id: 1, url: 'file:///home/me/page.html' }, 'file'],
    [{ id: 1, url: 'https://addons.mozilla.org/ko/firefox/' }, 'refused'],
    [{ id: 1, url: 'https://chromewebstore.google.com/detail/x' }, 'refused'],
    [{ id: 1, url: 'https://www.wired.com/story/x' }, 'article'],
    [{ id: 1, url: 'https://news.ycombinator.com/item?id=1' }, 'thread'],
    [{ id: 1, url: 'https://news.ycombinator.com/' }, 'list'],
    [{ id: 1, url: 'https://news.ycombinator.com/newest' }, 'list'],
    [{ id: 1, url: 'https://news.hada.io/topic?id=1' }, 'topic'],
    [{ id: 1, url: 'https://news.ycombinator.com.evil.example/item?id=1' }, 'article'],
  ])('%o is %s', (open, kind) => {
    expect(popupPage(open).kind).toBe(kind);
  });

  test('a page that stays hidden from the toolbar’s button is one of the browser’s', () => {
    expect(popupPage({ id: 1 }, true).kind).toBe('refused');
  });

  test.each([
    ['https://www.wired.com/story/x', false],
    ['https://mail.google.com/mail/u/0/', 'mail'],
    ['https://obank.kbstar.com/quics', 'bank'],
    ['https://wired.com/login', 'login'],
    ['http://localhost:3000/', 'local'],
    ['http://192.168.0.1/', 'private'],
  ])('%s is left alone because it is %s', (url, untouched) => {
    expect(popupPage({ id: 1, url })).toMatchObject({ untouched });
  });

  test.each([
    ['https://www.wired.com/', '  A title ', 'A title'],
    ['https://news.ycombinator.com/item?id=1', 'Show HN: X | Hacker News', 'Show HN: X'],
    ['https://www.wired.com/', '', 'wired.com'],
    ['https://www.wired.com/', undefined, 'wired.com'],
  ])('%s with the title %o is called %s', (url, title, expected) => {
    expect(popupPage({ id: 1, url, title })).toMatchObject({ title: expected });
  });
});
