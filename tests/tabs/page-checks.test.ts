import { describe, expect, it } from 'vitest';
import type { PageProtocol } from '../../utils/messages.ts';
import type { DigestItem, JobRequest } from '../../utils/model.ts';
import { allowedJob, pageChecks } from '../../utils/page-checks.ts';
import { FULL, item } from '../favorites/samples.ts';

const HN = { id: 'yoyak', tab: { id: 1 }, url: 'https://news.ycombinator.com/news' } as never;
const THREAD = { id: 'yoyak', tab: { id: 1 }, url: 'https://news.ycombinator.com/item?id=41#42' } as never;
const BLOG = { id: 'yoyak', tab: { id: 1 }, url: 'https://www.blog.example/post?a=1' } as never;

const url = 'https://blog.example/post';
const LONG = `https://blog.example/${'a'.repeat(8_000)}`;
const NO_PAGES = [
  {},
  null,
  undefined,
  url,
  { url: '' },
  { url: 7 },
  { url: LONG },
  { url: 'javascript:alert(1)' },
  { url: 'file:///etc/passwd' },
  { url: 'https://' },
  { url, more: 1 },
];
const PAGE = { good: [{ url }, { url: 'http://blog.example:8080/?q=%20#top' }], bad: NO_PAGES };

const now = Date.now();
const seen = { id: 1, title: 'A story', url, seenAt: now };
const story = { id: 1, kind: 'story', title: 'A story' };
const facts = { url, title: 'A post' };
const { summary, digest, report } = FULL;
const layout = { side: 'right', width: 416, sheet: 0.6, folded: false };

/** Replies below replies. */
function nested(depth: number): DigestItem {
  let replies: DigestItem[] = [];
  for (let left = depth; left > 0; left--) replies = [item('아래', replies)];
  return item('위', replies);
}
const withItem = (one: object) => ({ facts, digest: { ...digest, items: [one] } });
const withBullet = (change: object) => ({
  facts,
  summary: { ...summary, opening: [{ ...summary.opening[0], ...change }] },
});

interface Row {
  from?: typeof HN;
  good: unknown[];
  bad: unknown[];
}

const [answer] = FULL.questions;
const asked = (change: object) => ({ url, question: { ...answer, ...change } });

const said = { id: 1, depth: 0, author: 'ann', text: 'x' };

const ROWS: Record<keyof PageProtocol, Row> = {
  wake: { good: [{}], bad: [null, url, { url }] },
  open: {
    good: [{ url }, { url, article: 'https://m.blog.example/post' }, { url, article: undefined }],
    bad: [{}, null, url, { url: LONG }, { url, article: LONG }, { url, article: 7 }, { url, more: 1 }],
  },
  moods: {
    good: [
      [],
      [{ ...said, text: '' }],
      Array(2_000).fill({ ...said, text: 'x' }),
      [{ ...said, text: 'x'.repeat(60_000) }],
    ],
    bad: [
      {},
      null,
      Array(2_001).fill({ ...said, text: 'x' }),
      [{ ...said, text: 'x'.repeat(60_001) }],
      [{ ...said, id: '1' }],
      [{ ...said, id: 1.5 }],
      [{ id: 1, text: 'x' }],
      [{ ...said, depth: -1 }],
      [{ ...said, author: undefined }],
      [{ ...said, text: 'x', more: 1 }],
      [null],
    ],
  },
  showPanel: PAGE,
  storiesSeen: {
    from: HN,
    good: [[], [seen], [{ ...seen, author: 'pg', points: 0, comments: 12 }], Array(500).fill(seen)],
    bad: [
      {},
      null,
      seen,
      Array(501).fill(seen),
      [seen, { ...seen, url: 'javascript:alert(1)' }],
      [{ ...seen, url: LONG }],
      [{ ...seen, seenAt: now + 3_600_000 }],
      [{ ...seen, seenAt: -1 }],
      [{ ...seen, seenAt: Number.NaN }],
      [{ ...seen, seenAt: String(now) }],
      [{ ...seen, id: 0 }],
      [{ ...seen, id: '1' }],
      [{ ...seen, title: undefined }],
      [{ ...seen, title: 'x'.repeat(20_001) }],
      [{ ...seen, points: Number.POSITIVE_INFINITY }],
      [{ ...seen, comments: -1 }],
      [{ ...seen, urlKey: 'bank.example' }],
    ],
  },
  storyOf: PAGE,
  findStory: PAGE,
  star: {
    good: [
      { facts },
      { facts: { ...facts, siteName: 'Blog', story } },
      { facts, summary, digest, report },
      { facts, questions: FULL.questions },
      { facts, report: { ...report, label: 'GPT', usage: { input: 9_000, output: 300 }, cost: 0.0123 } },
      withItem(nested(20)),
    ],
    bad: [
      {},
      null,
      { facts: { title: 'A post' } },
      { facts: { ...facts, url: 'javascript:alert(1)' } },
      { facts: { ...facts, url: LONG } },
      { facts: { ...facts, title: 'x'.repeat(20_001) } },
      { facts: { ...facts, title: ['A post'] } },
      { facts: { ...facts, more: 1 } },
      { facts: { ...facts, story: { ...story, id: -1 } } },
      { facts: { ...facts, story: { ...story, points: 0.5 } } },
      { facts: { ...facts, story: { ...story, commentCount: -1 } } },
      { facts, tags: ['not from here'] },
      { facts, note: 'not from here' },
      { facts, summary: null },
      { facts, questions: [{ ...answer, more: 1 }] },
      { facts, questions: Array(21).fill(answer) },
      { facts, summary: { ...summary, more: 1 } },
      { facts, summary: { opening: summary.opening } },
      { facts, summary: { opening: [null], sections: [] } },
      { facts, summary: { opening: [], sections: [{ heading: 1, bullets: [] }] } },
      withBullet({ text: { html: '<b>' } }),
      withBullet({ depth: 3 }),
      withBullet({ strong: [0, 9_999] }),
      withBullet({ strong: [0, 1, 'more'] }),
      withBullet({ more: 1 }),
      withBullet({ sources: [{ kind: 'page', url }] }),
      withBullet({ text: 'x'.repeat(2_000_000) }),
      withItem(null as never),
      withItem({ ...item('x'), mood: 'angry' }),
      withItem({ ...item('x'), replies: [{ bullet: null }] }),
      withItem(nested(100_000)),
      { facts, digest: { items: [], moods: { positive: -1, neutral: 0, negative: 0 } } },
      { facts, report: { ...report, milliseconds: 'fast' } },
      { facts, report: { ...report, label: { html: '<b>' } } },
      { facts, report: { ...report, usage: { input: -1, output: 0 } } },
      { facts, report: { ...report, cost: Number.POSITIVE_INFINITY } },
      { facts, report: { ...report, key: 'sk-123' } },
      { facts, report: { ...report, more: 1n } },
    ],
  },
  unstar: PAGE,
  keepQuestion: {
    good: [{ url, question: answer }, asked({ bullets: [] }), asked({ question: '가'.repeat(1_000) })],
    bad: [
      {},
      null,
      { url },
      { url: LONG, question: answer },
      asked({ question: '' }),
      asked({ question: '가'.repeat(1_001) }),
      asked({ askedAt: '어제' }),
      asked({ bullets: null }),
      asked({ bullets: [{ text: '<b>' }] }),
      asked({ more: 1 }),
      { url, question: answer, more: 1 },
    ],
  },
  forgetQuestion: {
    good: [{ url, question: '왜?' }],
    bad: [
      {},
      null,
      { url },
      { url, question: 7 },
      { url, question: 'x'.repeat(1_001) },
      { url, question: '', more: 1 },
    ],
  },
  setSite: {
    good: [
      { url, mode: 'on' },
      { url: 'http://www.blog.example/other', mode: 'click' },
      { url: 'https://BLOG.example/', mode: 'off' },
    ],
    bad: [
      {},
      null,
      { url },
      { url, mode: 'always' },
      { url, mode: 'on', more: 1 },
      { url: 'https://bank.example/', mode: 'on' },
      { url: 'https://example/', mode: 'on' },
      { url: 'https://blog.example@bank.example/', mode: 'on' },
      { url: 'file:///a', mode: 'on' },
    ],
  },
  setLayout: {
    good: [layout, { side: 'left', width: 240, sheet: 0, folded: true }, { ...layout, width: 1_200, sheet: 1 }],
    bad: [
      {},
      null,
      { ...layout, side: 'top' },
      { ...layout, width: 239 },
      { ...layout, width: 1_201 },
      { ...layout, width: Number.NaN },
      { ...layout, width: '416' },
      { ...layout, sheet: -0.1 },
      { ...layout, sheet: 1.1 },
      { ...layout, folded: 0 },
      { ...layout, more: 1 },
      { side: 'left', width: 416, sheet: 0.6 },
    ],
  },
  askAccess: PAGE,
  openOptions: {
    good: [{}, { at: 'translator' }, { at: 'sites' }, { at: 'models' }, { at: undefined }],
    bad: [null, undefined, 'sites', { at: '../grant.html' }, { at: null }, { more: 1 }],
  },
  openFavorites: { good: [{}], bad: [null, undefined, 'x', { more: 1 }] },
};

/** What a failure is called by. */
function nameOf(payload: unknown): string {
  try {
    return (JSON.stringify(payload) ?? String(payload)).slice(0, 120);
  } catch {
    return 'no JSON';
  }
}

describe.each(Object.entries(ROWS))('%s', (verb, { from = BLOG, good, bad }) => {
  const check = pageChecks[verb as keyof PageProtocol];

  it.each(good.map((payload) => [nameOf(payload), payload]))('takes %s', (_, payload) => {
    expect(check(payload, from)).toBe(true);
  });

  it.each(bad.map((payload) => [nameOf(payload), payload]))('refuses %s', (_, payload) => {
    expect(check(payload, from)).toBe(false);
  });
});

describe('what only some pages may send', () => {
  const elsewhere = [
    'https://blog.example/',
    'https://news.ycombinator.com.evil.example/',
    'http://news.ycombinator.com/',
    undefined,
  ];

  it.each(elsewhere)('no stories from %s', (url) => {
    expect(pageChecks.storiesSeen([seen], { url } as never)).toBe(false);
  });

  it.each(elsewhere)('no thread from %s', (url) => {
    const job = { kind: 'thread' } as JobRequest;
    expect(allowedJob(job, { url } as never)).toBe(false);
    expect(allowedJob(job, HN)).toBe(true);
  });

  it.each(['article', 'article-at', 'thread-at'])('%s from anywhere', (kind) => {
    expect(allowedJob({ kind } as JobRequest, BLOG)).toBe(true);
  });

  const question = FULL.questions?.[0];
  const about = (url: string): [keyof PageProtocol, object][] => [
    ['open', { url }],
    ['open', { url: 'https://www.blog.example/post', article: url }],
    ['keepQuestion', { url, question }],
    ['forgetQuestion', { url, question: '왜?' }],
    ['unstar', { url }],
    ['askAccess', { url }],
  ];
  const ofPagesAlone = (url: string): [keyof PageProtocol, object][] => [
    ['storyOf', { url }],
    ['findStory', { url }],
    ['star', { facts: { url, title: 'A post' } }],
    ['star', { facts: { url, title: 'A post', story: { ...story, url } } }],
  ];

  describe.each([
    'https://bank.example/post',
    'https://notblog.example/post',
    'https://blog.example.evil.example/post',
    'https://blog.example@bank.example/post',
    'https://example2/post',
  ])('nothing of what is kept about %s', (foreign) => {
    it.each([...about(foreign), ...ofPagesAlone(foreign)])('%s %j from another site', (verb, payload) => {
      expect(pageChecks[verb](payload, BLOG)).toBe(false);
      expect(pageChecks[verb](payload, { url: 'file:///a' } as never)).toBe(false);
      expect(pageChecks[verb](payload, {} as never)).toBe(false);
    });

    it.each(about(foreign))('but %s %j from a thread, which may be about a page anywhere', (verb, payload) => {
      expect(pageChecks[verb](payload, THREAD)).toBe(true);
    });

    it.each([...about(foreign), ...ofPagesAlone(foreign)])('no %s %j from a list of stories', (verb, payload) => {
      expect(pageChecks[verb](payload, HN)).toBe(false);
    });

    it.each(ofPagesAlone(foreign))('no %s %j from a thread that is not about it', (verb, payload) => {
      expect(pageChecks[verb](payload, THREAD)).toBe(false);
    });
  });

  it.each([
    ['https://blog.example/post', 'https://m.blog.example/post'],
    ['https://amp.blog.example/post', 'https://blog.example/post'],
    ['http://blog.example:8080/post', 'https://www.blog.example/post'],
    ['https://news.hada.io/topic?id=1', 'https://news.hada.io/topic?id=1&go=comments'],
  ])('%s is a page’s own address on %s', (own, page) => {
    const sender = { url: page } as never;
    expect(pageChecks.open({ url: page, article: own }, sender)).toBe(true);
    for (const verb of ['unstar', 'storyOf', 'findStory', 'askAccess'] as const) {
      expect(pageChecks[verb]({ url: own }, sender)).toBe(true);
    }
    expect(pageChecks.star({ facts: { url: own, title: 'A post' } }, sender)).toBe(true);
    expect(pageChecks.keepQuestion({ url: own, question }, sender)).toBe(true);
    expect(pageChecks.forgetQuestion({ url: own, question: '왜?' }, sender)).toBe(true);
  });

  const thread = 'https://news.ycombinator.com/item?id=41';
  it.each([
    ['its story', { url, story: { ...story, id: 41, url } }, true],
    ['its own address', { url: thread }, true],
    ['its own address with its story', { url: thread, story: { ...story, id: 41 } }, true],
    ['another story', { url, story: { ...story, id: 42, url } }, false],
    ['another page than its story’s', { url, story: { ...story, id: 41, url: 'https://blog.example/other' } }, false],
    ['a page without a story', { url }, false],
    ['a page as a story without one', { url, story: { ...story, id: 41 } }, false],
  ])('a thread stars %s', (_, facts, allowed) => {
    expect(pageChecks.star({ facts: { title: 'A post', ...facts } }, THREAD)).toBe(allowed);
  });

  it.each(['file:///home/a.html', 'about:blank', ''])('a page without a host opens as what it is: %j', (url) => {
    expect(pageChecks.open({ url: `${url}#top`, article: url }, { url } as never)).toBe(true);
    expect(pageChecks.open({ url, article: url }, BLOG)).toBe(false);
    expect(pageChecks.open({ url, article: 'bank.example/post' }, BLOG)).toBe(false);
  });

  it('no mode from a page without a host', () => {
    for (const url of [undefined, 'file:///a', 'about:blank']) {
      expect(pageChecks.setSite({ url: 'https://blog.example/', mode: 'on' }, { url } as never)).toBe(false);
      expect(pageChecks.setSite({ url: 'https://www./', mode: 'on' }, { url } as never)).toBe(false);
    }
  });
});
