// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBadge } from '../../components/badges/badge.ts';
import { watchTips } from '../../components/badges/tip.ts';
import { createOwnElement } from '../../components/shared/own-elements.ts';
import ko from '../../public/_locales/ko/messages.json';
import { createMoodFilter, type MoodFilter } from '../../utils/content/mood-filter.ts';
import type { Comment, Mood, MoodReading } from '../../utils/domain/index.ts';
import { textsFrom, translateWith } from '../../utils/i18n/texts.ts';

const MOODS: Record<string, Mood> = { '+': 'positive', '-': 'negative' };

let walk: MoodFilter;
let seen: Element[] = [];
let changes = 0;

/** A page whose comments have these moods, `.` none: a row each, with its header line. */
function pageOf(signs: string) {
  const comments = [...signs].map((_, index): Comment => ({ id: index + 1, depth: 0, author: 'ann', text: 'Text.' }));
  const table = document.createElement('table');
  document.body.append(table);
  const places = comments.map(({ id }) => {
    const place = document.createElement('span');
    place.append(createOwnElement(document, 'badge'));
    place.firstElementChild!.setAttribute('tabindex', '-1');
    table.insertRow().insertCell().append(place);
    return { id, place };
  });
  const readings = Object.fromEntries(
    [...signs].flatMap((sign, index) =>
      MOODS[sign] ? [[index + 1, { mood: MOODS[sign], confidence: 0.9, cues: [] } satisfies MoodReading]] : [],
    ),
  );
  walk = createMoodFilter(
    document,
    comments,
    () => places,
    () => changes++,
  );
  return { places, readings };
}

const bright = () => [...document.querySelectorAll('tr')].map((row) => (row.hasAttribute('data-yoyak-faded') ? 0 : 1));
const press = (key: string, target: EventTarget = document.body) =>
  !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  document.body.replaceChildren();
  seen = [];
  changes = 0;
  Element.prototype.scrollIntoView = function () {
    seen.push(this);
  };
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => walk.remove());

test('nothing is known before the moods are, and nothing can be picked', () => {
  pageOf('+-.');
  expect(walk.view()).toBeUndefined();
  walk.pick('positive');
  expect(bright()).toEqual([1, 1, 1]);
});

test('a picked mood stands out, the same again or none brings the others back', () => {
  const { readings } = pageOf('+-.+');
  walk.know(readings);
  expect(walk.view()).toMatchObject({ counts: { positive: 2, neutral: 1, negative: 1 }, of: 0, at: 0 });
  walk.pick('positive');
  expect(bright()).toEqual([1, 0, 0, 1]);
  expect(walk.view()).toMatchObject({ picked: 'positive', of: 2, at: 0 });
  walk.pick('neutral');
  expect(bright()).toEqual([0, 0, 1, 0]);
  walk.pick('neutral');
  expect(bright()).toEqual([1, 1, 1, 1]);
  walk.pick('negative');
  walk.pick(undefined);
  expect(bright()).toEqual([1, 1, 1, 1]);
  expect(changes).toBe(6);
});

test('n and p walk around the picked comments and take the keyboard there; Esc ends it', () => {
  const { places, readings } = pageOf('+.+.+');
  walk.know(readings);
  walk.pick('positive');
  for (const key of ['n', 'n', 'n', 'n', 'p']) expect(press(key)).toBe(true);
  expect(seen).toEqual([0, 2, 4, 0, 4].map((index) => places[index]?.place));
  expect(document.activeElement).toBe(places[4]?.place.firstElementChild);
  expect(walk.view()).toMatchObject({ at: 3, of: 3 });
  expect(press('Escape')).toBe(true);
  expect(bright()).toEqual([1, 1, 1, 1, 1]);
  expect(press('n')).toBe(false);
});

test('Esc ends the walk though the tip of the badge walked to takes the key', () => {
  const { readings, places } = pageOf('+-');
  const stop = watchTips(document);
  const badge = createBadge(document, { mood: 'positive', confidence: 0.9, cues: [] }, translateWith(textsFrom(ko)));
  places[0]?.place.replaceChildren(badge);
  walk.know(readings);
  walk.pick('positive');
  press('n');
  expect(document.querySelector('[data-yoyak="tip"]')).not.toBeNull();
  press('Escape', badge);
  expect(document.querySelector('[data-yoyak="tip"]')).toBeNull();
  expect(walk.view()?.picked).toBeUndefined();
  stop();
});

test.each(['input', 'textarea', 'panel'])('letters typed in %s stay there', (name) => {
  const { readings } = pageOf('+');
  const field = name === 'panel' ? createOwnElement(document, name, 'div') : document.createElement(name);
  document.body.append(field);
  walk.know(readings);
  walk.pick('positive');
  expect(press('n', field)).toBe(false);
  expect(seen).toEqual([]);
});

test('before anything is picked the page keeps its keys', () => {
  const { readings } = pageOf('+');
  walk.know(readings);
  expect(['n', 'p', 'Escape'].map((key) => press(key))).toEqual([false, false, false]);
});

test('removed, it leaves the page as it was', () => {
  const { readings } = pageOf('+-');
  walk.know(readings);
  walk.pick('positive');
  walk.remove();
  expect(bright()).toEqual([1, 1]);
  expect(walk.view()).toBeUndefined();
  expect(press('n')).toBe(false);
});

test('Esc in a field of the page ends the walk and stays the page’s own', () => {
  const { readings } = pageOf('+-');
  walk.know(readings);
  walk.pick('positive');
  const field = document.body.appendChild(document.createElement('textarea'));
  const heard = vi.fn();
  field.addEventListener('keydown', heard);
  expect(press('Escape', field)).toBe(false);
  expect(heard).toHaveBeenCalledOnce();
  expect(walk.view()?.picked).toBeUndefined();
});
