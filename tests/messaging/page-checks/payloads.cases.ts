import type { DigestItem } from '../../../utils/domain/index.ts';
import type { PageProtocol } from '../../../utils/messaging/index.ts';
import { FULL, item } from '../../storage/favorites/samples.ts';
import { HN } from './senders.ts';

export const url = 'https://blog.example/post';
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
export const seen = { id: 1, title: 'A story', url, seenAt: now };
export const story = { id: 1, kind: 'story', title: 'A story' };
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

/** What each verb takes, and what it refuses; sent from an article where `from` says nothing else. */
export const ROWS: Record<keyof PageProtocol, Row> = {
  warmUp: { good: [{}], bad: [null, url, { url }] },
  getPageState: {
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
      withItem(nested(10)),
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
      withItem(nested(11)),
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
