// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlKey } from '../../utils/sites/canonical-url.ts';

/** Each line: addresses of one page. */
const SAME: string[][] = [
  [
    'https://example.com/post',
    'http://example.com/post',
    'https://www.example.com/post/',
    'https://example.com/post#part-2',
  ],
  [
    'https://example.com/',
    'http://www.example.com',
    'https://example.com/index.html',
    'https://m.example.com/?utm_source=x',
  ],
  [
    'https://example.com/a',
    'https://example.com/a?utm_source=hn&utm_medium=web',
    'https://example.com/a?fbclid=1&gclid=2',
  ],
  [
    'https://example.com/a',
    'https://example.com/a?UTM_Campaign=x',
    'https://example.com/a?ref=hackernews',
    'https://example.com/a?',
  ],
  ['https://example.com/a?b=1&c=2', 'https://example.com/a?c=2&b=1', 'https://example.com//a/?c=2&b=1&mc_cid=9'],
  [
    'https://example.com/a',
    'https://amp.example.com/a',
    'https://example.com/a/amp/',
    'https://example.com/a?amp=1',
    'https://example.com/a.amp',
  ],
  ['https://example.com/a.html', 'https://example.com/a.amp.html', 'https://mobile.example.com/a.html'],
  [
    'https://example.com/a',
    'https://www.google.com/amp/s/example.com/a',
    'https://example-com.cdn.ampproject.org/c/s/example.com/a',
  ],
  [
    'https://example.com/a',
    'https://web.archive.org/web/20240102030405/https://example.com/a',
    'https://web.archive.org/web/2024id_/http://example.com/a/',
  ],
  ['https://example.com/~me/%ED%95%9C%EA%B8%80', 'https://example.com/~me/한글', 'https://EXAMPLE.com/~me/한글'],
  ['https://example.com:443/a', 'https://example.com/a', 'http://example.com:80/a'],
  [
    'https://arxiv.org/abs/2401.01234',
    'https://arxiv.org/pdf/2401.01234',
    'https://arxiv.org/pdf/2401.01234v3.pdf',
    'https://www.arxiv.org/html/2401.01234v2',
    'https://export.arxiv.org/abs/2401.01234v1',
  ],
  ['https://arxiv.org/abs/cs/0112017', 'https://arxiv.org/pdf/cs/0112017.pdf'],
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ?t=42',
    'https://m.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&list=PL1',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://youtube.com/live/dQw4w9WgXcQ?si=abc',
  ],
  [
    'https://www.reddit.com/r/rust/comments/abc123/some_title/',
    'https://old.reddit.com/r/rust/comments/abc123/',
    'https://np.reddit.com/r/rust/comments/abc123/other_title',
    'https://reddit.com/comments/abc123',
  ],
  [
    'https://twitter.com/someone/status/123',
    'https://x.com/someone/status/123?s=20',
    'https://mobile.twitter.com/someone/status/123/photo/1',
  ],
  ['https://x.com/Someone', 'https://twitter.com/someone'],
  [
    'https://github.com/Owner/Repo',
    'https://github.com/owner/repo.git',
    'https://www.github.com/owner/repo/?tab=readme-ov-file#usage',
  ],
  ['https://en.wikipedia.org/wiki/Hangul', 'https://en.m.wikipedia.org/wiki/Hangul#History'],
  [
    'https://n.news.naver.com/mnews/article/001/0014000000?sid=105',
    'https://n.news.naver.com/article/001/0014000000',
    'https://news.naver.com/main/read.naver?mode=LSD&oid=001&aid=0014000000',
    'https://n.news.naver.com/article/comment/001/0014000000',
  ],
  [
    'https://blog.naver.com/someone/223000000000',
    'https://m.blog.naver.com/someone/223000000000',
    'https://blog.naver.com/PostView.naver?blogId=someone&logNo=223000000000',
  ],
  [
    'https://news.ycombinator.com/item?id=1',
    'https://news.ycombinator.com/item?id=1&p=2',
    'http://news.ycombinator.com/item?id=1#5',
  ],
  ['https://news.hada.io/topic?id=7', 'https://news.hada.io/topic?id=7&go=comments'],
  ['https://app.example.com/#/post/1', 'https://app.example.com/?utm_source=a#/post/1'],
];

/** Each line: addresses of different pages. */
const DIFFERENT: string[][] = [
  [
    'https://example.com/a',
    'https://example.com/b',
    'https://example.com/A',
    'https://example.org/a',
    'https://blog.example.com/a',
    'https://example.com:8080/a',
  ],
  ['https://example.com/?p=1', 'https://example.com/?p=2', 'https://example.com/'],
  ['https://m.com/a', 'https://com/a'],
  ['https://amp.dev/a', 'https://dev/a'],
  ['https://example.com/a/index.htmlx', 'https://example.com/a', 'https://example.com/camp'],
  ['https://arxiv.org/abs/2401.01234', 'https://arxiv.org/abs/2401.01235', 'https://arxiv.org/list/cs.CL/recent'],
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v=aaaaaaaaaaa',
    'https://www.youtube.com/@channel',
  ],
  [
    'https://www.reddit.com/r/rust/comments/abc123/title/',
    'https://www.reddit.com/r/rust/comments/abc123/title/def456/',
    'https://www.reddit.com/r/rust/',
  ],
  ['https://x.com/a/status/1', 'https://x.com/a/status/2', 'https://x.com/a'],
  ['https://github.com/a/b', 'https://github.com/a/b/issues/1', 'https://github.com/a', 'https://github.com/a/c'],
  ['https://slashdot.org/article.pl?sid=1', 'https://slashdot.org/article.pl?sid=2'],
  ['https://app.example.com/#/post/1', 'https://app.example.com/#/post/2', 'https://app.example.com/'],
  ['https://news.ycombinator.com/item?id=1', 'https://news.ycombinator.com/item?id=2', 'https://news.ycombinator.com/'],
];

describe('urlKey', () => {
  it.each(SAME.map((line) => [line[0], line]))('one page: %s', (_, line) => {
    expect([...new Set(line.map((url) => urlKey(url)))]).toHaveLength(1);
  });

  it.each(DIFFERENT.map((line) => [line[0], line]))('different pages: %s', (_, line) => {
    expect(new Set(line.map((url) => urlKey(url))).size).toBe(line.length);
  });

  it.each(['', 'not an address', 'about:blank', 'mailto:a@example.com', 'https://example.com/%E0%A4%A'])(
    'never throws: %j',
    (url) => {
      expect(typeof urlKey(url)).toBe('string');
    },
  );
});

function pageWith(canonical: string): Document {
  return new DOMParser().parseFromString(`<head><link rel="canonical" href="${canonical}"></head>`, 'text/html');
}

describe('canonicalUrl', () => {
  it.each([
    ['https://www.example.com/a/?utm_source=x#y', 'https://www.example.com/a/'],
    ['https://example.com/a?id=3&fbclid=1', 'https://example.com/a?id=3'],
    ['https://example.com/a?ref=main', 'https://example.com/a?ref=main'],
    ['https://example.com/#/route?x', 'https://example.com/#/route?x'],
    ['about:blank', 'about:blank'],
  ])('%s -> %s', (url, kept) => {
    expect(canonicalUrl(url)).toBe(kept);
  });

  it.each([
    [
      'a tidier address',
      'https://m.example.com/a?x_from=1&utm_source=y',
      'https://example.com/a?x_from=1',
      'https://example.com/a?x_from=1',
    ],
    [
      'a relative one',
      'https://example.com/blog/12345',
      '/blog/12345-the-title',
      'https://example.com/blog/12345-the-title',
    ],
    [
      'a parent domain',
      'https://amp.example.com/long-title',
      'https://example.com/news/long-title',
      'https://example.com/news/long-title',
    ],
    [
      'the front page for every page',
      'https://example.com/blog/12345',
      'https://example.com/',
      'https://example.com/blog/12345',
    ],
    [
      'the query dropped that names the page',
      'https://example.com/view?no=12',
      'https://example.com/view',
      'https://example.com/view?no=12',
    ],
    [
      'the page before this one',
      'https://example.com/blog/second-thing',
      'https://example.com/blog/first-one',
      'https://example.com/blog/second-thing',
    ],
    [
      'another site',
      'https://example.com/long-title',
      'https://elsewhere.org/long-title',
      'https://example.com/long-title',
    ],
    ['no address at all', 'https://example.com/a', 'javascript:alert(1)', 'https://example.com/a'],
  ])('canonical link: %s', (_, url, canonical, kept) => {
    expect(canonicalUrl(url, pageWith(canonical))).toBe(kept);
  });
});
