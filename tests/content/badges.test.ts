// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MoodReading } from '../../utils/domain/index.ts';
import type { CommentReadings, PageState } from '../../utils/messaging/verbs.ts';
import { t } from '../support/texts.ts';

type Said = { id: number; text: string };
const background = vi.hoisted(() => ({
  asked: [] as Said[][],
  stances: {} as CommentReadings['stances'],
  answer: (comments: Said[]): Promise<CommentReadings> | CommentReadings => ({
    moods: Object.fromEntries(comments.map(({ id }) => [id, { mood: 'positive', confidence: 0.9, cues: [] }])),
    stances: background.stances,
  }),
}));
vi.mock('../../utils/messaging/index.ts', () => ({
  request: async (_: 'moods', comments: Said[]) => {
    background.asked.push(comments);
    return background.answer(comments);
  },
}));
const { pageBadges } = await import('../../utils/content/page-badges.ts');

const badges = () =>
  [...document.getElementsByTagName('data')].filter((mark) => mark.getAttribute('data-yoyak') === 'badge');
const everyTask = () => new Promise((resolve) => setTimeout(resolve));

/** However slow the machine is. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });

const heard: Record<number, MoodReading>[] = [];

function pageOf(count: number) {
  const comments = Array.from({ length: count }, (_, id) => ({
    id,
    depth: 0,
    author: 'someone',
    text: `comment ${id}`,
  }));
  const places = comments.map(({ id }) => {
    const place = document.createElement('span');
    document.body.append(place);
    return { id, place };
  });
  return { comments, places };
}

function show(count: number, on = true) {
  const { comments, places } = pageOf(count);
  return pageBadges({ comments, places: () => places, onMoods: (readings) => heard.push({ ...readings }) }, t, on);
}

beforeEach(() => {
  document.body.replaceChildren();
  background.asked = [];
  heard.length = 0;
});

test('asks about comments deeper than the background takes as if they stood there', async () => {
  const { comments, places } = pageOf(3);
  const deep = comments.map((comment, n) => ({ ...comment, depth: [0, 5_000, 100_000][n]! }));
  pageBadges({ comments: deep, places: () => places }, t, true);
  await until(() => expect(badges()).toHaveLength(3));
  expect(background.asked.flat()).toMatchObject([{ depth: 0 }, { depth: 1_000 }, { depth: 1_000 }]);
});

test.each([
  [5, [5]],
  [300, [300]],
  [1_500, [100, 1_400]],
  [5_000, [100, 2_000, 2_000, 900]],
])('%i comments are asked about in few parts, the first screen first', async (count, parts) => {
  show(count);
  await until(() => expect(badges()).toHaveLength(count));
  expect(background.asked.map(({ length }) => length)).toEqual(parts);
  expect(Object.keys(background.asked[0]?.[0] ?? {})).toEqual(['id', 'depth', 'author', 'text']);
});

test('what is worth more comes first: nothing is asked before', async () => {
  const first = Promise.withResolvers<void>();
  const { comments, places } = pageOf(3);
  const shown = pageBadges({ comments, places: () => places, after: first.promise }, t, true);
  await everyTask();
  expect(background.asked).toEqual([]);
  first.resolve();
  await until(() => expect(badges()).toHaveLength(3));
  shown.remove();
  expect(badges()).toEqual([]);
});

test('badges come in few changes of the page, and moods are told of with the last', async () => {
  const changes: number[] = [];
  const stood: number[] = [];
  const observer = new MutationObserver((records) => changes.push(records.length));
  const { comments, places } = pageOf(250);
  pageBadges({ comments, places: () => places, onMoods: () => stood.push(badges().length) }, t, true);
  observer.observe(document.body, { childList: true, subtree: true });
  await until(() => expect(badges()).toHaveLength(250));
  observer.disconnect();
  expect(changes).toEqual([155, 95]);
  expect(stood).toEqual([155]);
});

test('all moods are told of when they are all known, and again when comments come', async () => {
  const shown = show(1_500);
  await until(() => expect(heard).toHaveLength(1));
  expect(Object.keys(heard[0] ?? {})).toHaveLength(1_500);
  shown.more([{ id: 9_999, depth: 0, author: 'ann', text: 'A new one.' }]);
  await until(() => expect(heard).toHaveLength(2));
  expect(heard[1]?.[9_999]?.mood).toBe('positive');
  expect(background.asked.at(-1)?.map(({ id }) => id)).toEqual([9_999]);
});

test('a stance stands beside the mood', async () => {
  background.stances = { 1: 'disagrees' };
  const { comments, places } = pageOf(2);
  pageBadges({ comments, places: () => places }, t, true);
  await until(() => expect(badges()).toHaveLength(2));
  background.stances = {};
  expect(places.map(({ place }) => place.lastElementChild?.getAttribute('data-stance'))).toEqual([null, 'disagrees']);
});

test('a thread is not asked about in two parts', async () => {
  const { comments, places } = pageOf(600);
  // The 100th to 129th comment answer the 99th.
  const tree = comments.map((comment, index) => ({ ...comment, depth: index > 98 && index < 130 ? 1 : 0 }));
  pageBadges({ comments: tree, places: () => places }, t, true);
  await until(() => expect(badges()).toHaveLength(600));
  expect(background.asked.map(({ length }) => length)).toEqual([130, 470]);
});

test('of a comment without end the beginning is read', async () => {
  const { comments, places } = pageOf(1);
  pageBadges({ comments: [{ ...comments[0]!, text: 'x'.repeat(70_000) }], places: () => places }, t, true);
  await until(() => expect(badges()).toHaveLength(1));
  expect(background.asked[0]?.[0]?.text).toHaveLength(60_000);
});

test('comments that come while others are read: all moods are told of once, together', async () => {
  const usual = background.answer;
  let first: (readings: CommentReadings) => void = () => undefined;
  background.answer = (comments) =>
    comments.length === 3 ? new Promise((resolve) => (first = resolve)) : usual(comments);
  const shown = show(3);
  shown.more([{ id: 9, depth: 0, author: 'ann', text: 'A new one.' }]);
  await until(() => expect(background.asked).toHaveLength(2));
  await everyTask();
  expect(heard).toEqual([]);
  first(await usual(background.asked[0] ?? []));
  await until(() => expect(heard).toHaveLength(1));
  background.answer = usual;
  expect(Object.keys(heard[0] ?? {})).toEqual(['0', '1', '2', '9']);
});

test('where the background fails nothing is said of moods', async () => {
  const usual = background.answer;
  background.answer = () => Promise.reject(new Error('gone'));
  const said = vi.spyOn(console, 'error').mockReturnValue();
  show(3);
  await until(() => expect(said).toHaveBeenCalled());
  await everyTask();
  background.answer = usual;
  expect(heard).toEqual([]);
  said.mockRestore();
});

describe('the switch', () => {
  test('off: nothing is asked', async () => {
    show(3, false);
    await everyTask();
    expect(background.asked).toEqual([]);
  });

  test('off and on again: the badges come back without asking twice', async () => {
    const shown = show(5);
    await until(() => expect(badges()).toHaveLength(5));
    shown.update?.({ badges: false } as PageState);
    expect(badges()).toEqual([]);
    shown.update?.({ badges: true } as PageState);
    await until(() => expect(badges()).toHaveLength(5));
    expect(background.asked).toHaveLength(1);
  });

  test('turned off while the answer is on its way: none comes late', async () => {
    let answer: (readings: CommentReadings) => void = () => undefined;
    const usual = background.answer;
    background.answer = () => new Promise((resolve) => (answer = resolve));
    const shown = show(3);
    await until(() => expect(background.asked).toHaveLength(1));
    shown.remove();
    answer(await usual(background.asked[0] ?? []));
    await everyTask();
    background.answer = usual;
    expect(badges()).toEqual([]);
  });
});
