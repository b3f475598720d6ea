// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onNavigate } from '../../utils/content/spa-navigation.ts';

let moves: string[];
let stop: () => void;
const begin = () => {
  stop = onNavigate(window, (url) => moves.push(new URL(url).pathname + new URL(url).hash));
};

beforeEach(() => {
  moves = [];
  history.replaceState(null, '', '/one');
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('with the Navigation API', () => {
  const navigation = new EventTarget();
  const push = (path: string) => {
    history.pushState(null, '', path);
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  beforeEach(() => {
    Object.assign(window, { navigation });
    begin();
  });
  afterEach(() => {
    Reflect.deleteProperty(window, 'navigation');
  });

  it('hears of every page, each once', () => {
    push('/two');
    window.dispatchEvent(new PopStateEvent('popstate'));
    push('/three');
    expect(moves).toEqual(['/two', '/three']);
  });

  it('takes a fragment for a place on the page, unless it is a route', () => {
    push('/one#costs');
    push('/one#/settings');
    expect(moves).toEqual(['/one#/settings']);
  });

  it('hears nothing more when it was stopped', () => {
    stop();
    push('/two');
    expect(moves).toEqual([]);
  });
});

describe('without the Navigation API', () => {
  beforeEach(begin);

  it('hears of back and forward', () => {
    history.pushState(null, '', '/two');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(moves).toEqual(['/two']);
  });

  it('looks after a click, when the page’s own handlers are done', () => {
    document.body.addEventListener('click', () => history.pushState(null, '', '/two'), { once: true });
    document.body.click();
    expect(moves).toEqual([]);
    vi.runAllTimers();
    expect(moves).toEqual(['/two']);
  });
});
