// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOwnElement } from '../../components/shared/own-elements.ts';
import { createPressGuard, type PressGuard } from '../../utils/content/press-guard.ts';

interface Look {
  isVisible?: boolean;
  intersectionRatio?: number;
}

/** The browser's looks at elements, made by hand. */
class Observer {
  static all: Observer[] = [];
  target: Element | undefined;
  readonly hear: IntersectionObserverCallback;
  readonly options: IntersectionObserverInit;
  constructor(hear: IntersectionObserverCallback, options: IntersectionObserverInit) {
    this.hear = hear;
    this.options = options;
    Observer.all.push(this);
  }
  observe(target: Element) {
    this.target = target;
  }
  disconnect() {
    Observer.all = Observer.all.filter((each) => each !== this);
  }
}

const rect = (left: number) => new DOMRect(left, 12, 400, 700);

/** The browser looks at `element`, and again where that made another observer. */
function look(element: Element, { isVisible = true, intersectionRatio = 1 }: Look = {}): void {
  for (let turns = 0; turns < 2; turns++) {
    const observer = Observer.all.find(({ target }) => target === element)!;
    const entry = {
      time: performance.now(),
      isVisible,
      intersectionRatio,
      boundingClientRect: rect(868),
      rootBounds: new DOMRect(0, 0, 1280, 900),
    };
    observer.hear([entry as unknown as IntersectionObserverEntry], observer as unknown as IntersectionObserver);
  }
}

let host: HTMLElement;
let box: HTMLElement;
let button: HTMLButtonElement;
let guard: PressGuard;

const press = (element: Element = button) => {
  element.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  element.dispatchEvent(new Event('click', { bubbles: true }));
  return guard.judge();
};
const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  Observer.all = [];
  host = createOwnElement(document, 'panel', 'div');
  document.documentElement.append(host);
  box = document.createElement('aside');
  button = document.createElement('button');
  box.append(button);
  host.attachShadow({ mode: 'closed' }).append(box);
  guard = createPressGuard(host, box);
});
afterEach(() => {
  guard.stop();
  host.remove();
  document.documentElement.removeAttribute('style');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a press counts in a panel that was seen from the first look on', () => {
  look(box);
  expect(press()).toBe('seen');
});

test('a press before the first look has to come again', () => {
  expect(press()).toBe('unsure');
});

test.each([
  ['was covered', { isVisible: false }],
  ['moved', { intersectionRatio: 0.9 }],
])('a panel that %s has to stand there for half a second before a press counts', (_, away) => {
  look(box);
  wait(5_000);
  look(box, away);
  look(box);
  wait(499);
  expect(press()).toBe('unsure');
  wait(1);
  expect(press()).toBe('seen');
});

test('where nobody knows, the second press counts after a second, if its own button was seen meanwhile', () => {
  look(box, { isVisible: false });
  expect(press()).toBe('unsure');
  look(button);
  wait(999);
  expect(press()).toBe('unsure');
  wait(1);
  expect(press()).toBe('seen');
  expect(press()).toBe('unsure');
});

test('a button that is covered itself is never pressed, however often', () => {
  look(box, { isVisible: false });
  expect(press()).toBe('unsure');
  look(button, { isVisible: false });
  for (let times = 0; times < 5; times++) {
    wait(1_200);
    expect(press()).toBe('hidden');
  }
});

test('a second press on another button is a first one', () => {
  const other = document.createElement('button');
  box.append(other);
  look(box, { isVisible: false });
  expect(press()).toBe('unsure');
  look(button);
  wait(1_200);
  expect(press(other)).toBe('unsure');
});

test('a second press that comes late is a first one', () => {
  look(box, { isVisible: false });
  press();
  look(button);
  wait(15_000);
  expect(press()).toBe('unsure');
});

test('under a filter, by which nothing is seen for sure, the second press counts', () => {
  look(box, { isVisible: false });
  document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)';
  expect(press()).toBe('unsure');
  look(button, { isVisible: false });
  wait(1_000);
  expect(press()).toBe('seen');
});

test.each([
  'opacity: 0',
  'opacity: 0.5',
  'filter: opacity(0)',
  'filter: url(#x)',
  'filter: invert(0.5)',
  'transform: scale(0.1)',
])('a press counts never where the page says html { %s }', (css) => {
  look(box);
  wait(5_000);
  document.documentElement.setAttribute('style', css);
  expect(press()).toBe('hidden');
  expect(guard.isHidden()).toBe(true);
});

test('a press counts never where the page took the panel elsewhere', () => {
  look(box);
  wait(5_000);
  document.body.append(host);
  expect(press()).toBe('hidden');
  document.documentElement.append(host);
  expect(press()).toBe('seen');
});

test('all that one press sets going is judged once', () => {
  look(box, { isVisible: false });
  press();
  look(button);
  wait(1_000);
  expect([press(), guard.judge(), guard.judge()]).toEqual(['seen', 'seen', 'seen']);
});
