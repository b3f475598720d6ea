// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBadge, drawBadges, removeBadges } from '../../components/badges/badge.ts';
import type { Mood, MoodReading } from '../../utils/model.ts';
import { english, korean } from './show-panel.tsx';

const reading = (mood: Mood, cues: string[] = []): MoodReading => ({ mood, confidence: 0.824, cues });
const badges = () => [...document.querySelectorAll<HTMLElement>('yoyak-badge')];

/** A page of `count` comments whose header lines end as Hacker News' do. */
function pageOf(count: number) {
  return Array.from({ length: count }, (_, id) => {
    const place = document.createElement('span');
    place.append(`user${id} 3 hours ago [–]`);
    document.body.append(place);
    return { id, place };
  });
}
const readingsFor = (count: number, mood: Mood = 'positive') =>
  Object.fromEntries(Array.from({ length: count }, (_, id) => [id, reading(mood)]));

beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.restoreAllMocks());

test.each([
  ['positive', '▲ 긍정', '▲ Positive'],
  ['neutral', '● 중립', '● Neutral'],
  ['negative', '▼ 부정', '▼ Negative'],
] as const)('%s is a shape and a word', (mood, ko, en) => {
  expect(createBadge(document, reading(mood), korean).textContent).toBe(ko);
  const badge = createBadge(document, reading(mood), english);
  expect(badge.textContent).toBe(en);
  expect(badge.localName).toBe('yoyak-badge');
  expect(badge.dataset.mood).toBe(mood);
});

test('the tooltip says how sure it is and why, as text', () => {
  const badge = createBadge(document, reading('negative', ['terrible', '<b>bad</b>']), korean);
  expect(badge.title).toBe('부정 · 확신 82% · 단서: terrible, <b>bad</b>');
  expect(badge.querySelector('b')).toBeNull();
  expect(badge.getAttribute('aria-label')).toBe('분위기: 부정, 확신 82%');
  expect(createBadge(document, reading('negative'), korean).title).toBe('부정 · 확신 82%');
});

describe('drawing', () => {
  test('one badge at the end of each header line that has a reading', async () => {
    const places = pageOf(3);
    expect(await drawBadges(places, { 0: reading('positive'), 2: reading('negative') }, korean)).toBe(2);
    expect(places.map(({ place }) => place.lastElementChild?.textContent)).toEqual(['▲ 긍정', undefined, '▼ 부정']);
  });

  test('drawing again changes nothing', async () => {
    const places = pageOf(20);
    await drawBadges(places, readingsFor(20), korean);
    const first = badges();
    expect(await drawBadges(places, readingsFor(20), korean)).toBe(0);
    expect(badges()).toEqual(first);
  });

  test('another reading, language or theme takes the place of the old one', async () => {
    const places = pageOf(1);
    await drawBadges(places, readingsFor(1), korean);
    await drawBadges(places, readingsFor(1, 'negative'), english, { theme: 'dark' });
    expect(badges().map((badge) => [badge.textContent, badge.dataset.theme])).toEqual([['▼ Negative', 'dark']]);
  });

  test('two badges that a page copied become one', async () => {
    const places = pageOf(1);
    await drawBadges(places, readingsFor(1), korean);
    places[0]?.place.append(badges()[0]!.cloneNode(true));
    await drawBadges(places, readingsFor(1), korean);
    expect(badges()).toHaveLength(1);
  });

  test('two at once still make one badge a comment', async () => {
    const places = pageOf(50);
    await Promise.all([drawBadges(places, readingsFor(50), korean), drawBadges(places, readingsFor(50), korean)]);
    expect(badges()).toHaveLength(50);
  });

  test('the page gets its turn between slices, and an abort there stops it', async () => {
    let now = 0;
    // Every look at the clock costs 3 ms: three or so badges a slice.
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
    const abort = new AbortController();
    const drawn = drawBadges(pageOf(1_500), readingsFor(1_500), korean, { signal: abort.signal });
    expect(badges().length).toBeLessThan(10);
    abort.abort();
    expect(await drawn).toBeLessThan(10);
  });

  test('all come off', async () => {
    await drawBadges(pageOf(5), readingsFor(5), korean);
    removeBadges(document);
    expect(badges()).toEqual([]);
    expect(document.body.children).toHaveLength(5);
  });
});
