// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createBadge,
  createStance,
  createStanding,
  detailsOf,
  putMarks,
  removeMarks,
} from '../../components/badges/badge.ts';
import type { Mood, MoodReading } from '../../utils/domain/index.ts';
import { english, korean } from './show-panel.tsx';

const reading = (mood: Mood, cues: string[] = []): MoodReading => ({ mood, confidence: 0.824, cues });
const badges = () => [...document.querySelectorAll<HTMLElement>('[data-yoyak="badge"]')];

/** A page of `count` comments whose header lines end as Hacker News' do. */
function pageOf(count: number) {
  return Array.from({ length: count }, (_, id) => {
    const place = document.createElement('span');
    place.append(`user${id} 3 hours ago [–]`);
    document.body.append(place);
    return { id, place };
  });
}
type Place = { id: number; place: HTMLElement };
/** Puts a badge on every place; returns how many of them are new. */
const draw = (places: Place[], mood: Mood = 'positive', t = korean, theme: 'light' | 'dark' = 'light') =>
  putMarks(places.map(({ place }) => [place, createBadge(document, reading(mood), t, theme)] as const));

beforeEach(() => document.body.replaceChildren());

test.each([
  ['positive', '▲ 긍정', '▲ Positive'],
  ['neutral', '●', '●'],
  ['negative', '▼ 부정', '▼ Negative'],
] as const)('%s is a shape, and a word where it is a mood', (mood, ko, en) => {
  expect(createBadge(document, reading(mood), korean).textContent).toBe(ko);
  const badge = createBadge(document, reading(mood), english);
  expect(badge.textContent).toBe(en);
  expect(badge.matches(`[data-yoyak="badge"][data-yoyak-mood="${mood}"]`)).toBe(true);
});

test('it says how sure it is and why, as text', () => {
  const badge = createBadge(document, reading('negative', ['terrible', '<b>bad</b>']), korean);
  expect(detailsOf(badge)).toEqual(['▼ 부정', '신뢰도 82%', '근거 단어: terrible, <b>bad</b>']);
  expect(badge.getAttribute('aria-label')).toBe('분위기 부정, 신뢰도 82%');
  expect(badge.getAttribute('aria-description')).toBe('근거 단어: terrible, <b>bad</b>');
  expect(detailsOf(createBadge(document, reading('negative'), korean))).toEqual(['▼ 부정', '신뢰도 82%']);
});

test.each([
  [1, '0점', '0 pts'],
  [2, '−1점', '−1 pts'],
  [5, '−4점', '−4 pts'],
])('grey %i stands for %s', (grey, ko, en) => {
  expect(createStanding(document, grey, korean).textContent).toBe(ko);
  expect(createStanding(document, grey, english).textContent).toBe(en);
});

describe('on a page', () => {
  test('a badge stands at the end of its header line', () => {
    const places = pageOf(2);
    expect(draw(places.slice(1))).toBe(1);
    expect(places.map(({ place }) => place.lastElementChild?.textContent)).toEqual([undefined, '▲ 긍정']);
  });

  test('the same badges again change nothing', () => {
    const places = pageOf(20);
    draw(places);
    const first = badges();
    expect(draw(places)).toBe(0);
    expect(badges()).toEqual(first);
  });

  test('another reading, language or theme takes the place of the old one', () => {
    const places = pageOf(1);
    draw(places);
    draw(places, 'negative', english, 'dark');
    expect(badges().map((badge) => [badge.textContent, badge.dataset.theme])).toEqual([['▼ Negative', 'dark']]);
  });

  test('two badges that a page copied become one', () => {
    const places = pageOf(1);
    draw(places);
    places[0]?.place.append(badges()[0]!.cloneNode(true));
    draw(places);
    expect(badges()).toHaveLength(1);
  });

  test.each([
    ['agrees', '동의', 'agrees'],
    ['disagrees', '반대', 'disagrees'],
    ['asks', '질문', 'asks'],
    ['adds-source', '출처', 'source'],
  ] as const)('a comment that %s says so in a word', (stance, ko, en) => {
    expect(createStance(document, stance, korean).textContent).toBe(ko);
    expect(createStance(document, stance, english).textContent).toBe(en);
    expect(detailsOf(createStance(document, stance, korean))).toHaveLength(2);
  });

  test('what the community says stands beside the mood', () => {
    const [first] = pageOf(1);
    draw([first!]);
    putMarks([[first!.place, createStanding(document, 3, korean)]]);
    expect([...first!.place.children].map(({ textContent }) => textContent)).toEqual(['▲ 긍정', '−2점']);
    removeMarks(document);
    expect(first!.place.children).toHaveLength(0);
  });

  test('all come off', () => {
    draw(pageOf(5));
    removeMarks(document);
    expect(badges()).toEqual([]);
    expect(document.body.children).toHaveLength(5);
  });
});
