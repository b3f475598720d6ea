// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageTheme, watchTheme } from '../../utils/content/page-theme.ts';

const heard = vi.fn();
let stop: () => void;
let sheet: HTMLStyleElement;
const told = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  heard.mockReset();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent =
    'body { background-color: rgb(255, 255, 255) } .dark, [mode=dark] body { background-color: rgb(17, 17, 17) }';
  stop = watchTheme(document, heard);
});
afterEach(() => {
  stop();
  sheet.remove();
  document.body.removeAttribute('class');
  document.documentElement.removeAttribute('mode');
  vi.unstubAllGlobals();
});

const turnDark = () => {
  sheet.textContent = 'body { background-color: rgb(17, 17, 17) }';
};

describe('a page that turns dark', () => {
  it.each([
    ['by a class', () => document.body.classList.add('dark')],
    ['by an attribute of its own', () => document.documentElement.setAttribute('mode', 'dark')],
    [
      'slowly',
      () => {
        turnDark();
        document.body.dispatchEvent(new Event('transitionend', { bubbles: true }));
      },
    ],
    [
      'by a style sheet that comes late',
      () => {
        turnDark();
        dispatchEvent(new Event('load'));
      },
    ],
  ])('%s takes the panel along', async (_, turn) => {
    turn();
    await told();
    expect(heard.mock.calls).toEqual([['dark']]);
  });

  it('tells nobody any more who stopped listening', async () => {
    stop();
    turnDark();
    document.body.dispatchEvent(new Event('transitionend', { bubbles: true }));
    dispatchEvent(new Event('load'));
    document.body.classList.add('dark');
    await told();
    expect(heard).not.toHaveBeenCalled();
  });
});

it('is not looked at for what moves somewhere on it', async () => {
  const link = document.body.appendChild(document.createElement('a'));
  turnDark();
  link.dispatchEvent(new Event('transitionend', { bubbles: true }));
  await told();
  expect(heard).not.toHaveBeenCalled();
  link.remove();
});

describe('the color of a page', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(246, 246, 239)', 'light'],
    ['rgb(22, 24, 27)', 'dark'],
    ['rgba(22, 24, 27, 0.9)', 'dark'],
    // What does not cover says nothing.
    ['rgba(0, 0, 0, 0)', 'light'],
    ['oklab(0.2 0.01 -0.02 / 0.1)', 'light'],
    // As new palettes have it.
    ['oklch(1 0 0)', 'light'],
    ['oklch(0.985 none none)', 'light'],
    ['oklch(0.145 0 0)', 'dark'],
    ['oklab(0.278078 -0.00000738595 -0.03 / 0.95)', 'dark'],
    ['lab(98.1 -0.4 1e-05)', 'light'],
    ['lch(8 2 280)', 'dark'],
    ['color(srgb 0.98 0.98 0.97)', 'light'],
    ['color(display-p3 0.07 0.07 0.08)', 'dark'],
  ])('%s is %s', (backgroundColor, theme) => {
    vi.stubGlobal('getComputedStyle', () => ({ backgroundColor, colorScheme: 'normal' }));
    expect(pageTheme(document)).toBe(theme);
  });
});
