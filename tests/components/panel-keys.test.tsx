// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOwnElement } from '../../components/shared/own-elements.ts';
import { running, threadDone } from './samples.ts';
import { callbacks, click, press, showPanel } from './show-panel.tsx';

const ARTICLE = { kind: 'article', url: 'https://bridges.example/drones', title: '드론', now: 0 } as const;
const LAYOUT = { side: 'right', width: 416, sheet: 0.6, folded: false } as const;
let panel: ReturnType<typeof showPanel>;
beforeEach(() => vi.stubGlobal('innerWidth', 1280));
afterEach(() => {
  panel.leave();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('Esc', () => {
  test('in the panel closes it, and the page does not hear of it', () => {
    panel = showPanel();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    panel.button('저장').focus();
    press('Escape');
    expect(panel.said).toEqual([['close']]);
    expect(heard).not.toHaveBeenCalled();
  });

  test('closes it while nothing on the page has the focus', () => {
    panel = showPanel();
    press('Escape', document.body);
    expect(panel.said).toEqual([['close']]);
  });

  test('stays with the page where something there has the focus or took it', () => {
    panel = showPanel();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    press('Escape', field);
    const dialog = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', dialog);
    press('Escape', document.body);
    document.body.removeEventListener('keydown', dialog);
    expect(panel.said).toEqual([]);
  });

  test('leaves a folded panel alone unless the focus is on it', () => {
    panel = showPanel({ layout: { ...LAYOUT, folded: true } });
    press('Escape', document.body);
    expect(panel.said).toEqual([]);
    press('Escape', panel.button('요약 펼치기, 새 내용 있음'));
    expect(panel.said).toEqual([['close']]);
  });

  test('works in a shadow root whose keys the page never hears', () => {
    const host = document.body.appendChild(createOwnElement(document, 'panel', 'div'));
    const root = host.attachShadow({ mode: 'closed' });
    panel = showPanel({}, undefined, root);
    press('Escape', panel.button('저장'));
    expect(panel.said).toEqual([['close']]);
  });
});

describe('a search that runs', () => {
  const searching = { page: ARTICLE, thread: undefined, threadSearch: 'searching' } as const;

  test('is given up with Esc where the focus is on its button; the panel stays', () => {
    panel = showPanel(searching);
    press('Escape', panel.button('그만 찾기'));
    expect(panel.said).toEqual([['cancelSearch']]);
  });

  test('is not given up by the second half of a double click', () => {
    panel = showPanel(searching);
    click(panel.button('그만 찾기'), { detail: 2 });
    expect(panel.said).toEqual([]);
  });

  test('leaves Esc to the panel when it is over', () => {
    panel = showPanel({ ...searching, threadSearch: 'none' });
    press('Escape', panel.button('다시 찾기'));
    expect(panel.said).toEqual([['close']]);
  });
});

describe('a page that became another article', () => {
  test('is offered by its title, and said politely', () => {
    panel = showPanel({ next: '두 번째 글' });
    expect(panel.part('moved')?.textContent).toContain('두 번째 글');
    expect(panel.one('p.sr[role=status]')?.textContent).toContain('다른 글로 이동했습니다');
    click(panel.button('이 글 요약하기'));
    expect(panel.said).toEqual([['follow']]);
  });
});

describe('copying', () => {
  const open = () => click(panel.button('더 보기'));
  const line = 'Markdown으로 복사';

  test('is a line of the menu where something is made, and says that it is done', async () => {
    const copy = vi.fn(async () => {});
    panel = showPanel({ on: { ...callbacks(), copy } });
    open();
    click(panel.button(line));
    expect(copy).toHaveBeenCalledOnce();
    await act(async () => {});
    expect(panel.one('.toast')?.textContent).toBe('복사했습니다.');
    expect(panel.one('p.sr[role=status]')?.textContent).toBe('복사했습니다.');
  });

  test('says so where the browser refuses', async () => {
    panel = showPanel({ on: { ...callbacks(), copy: () => Promise.reject(new Error('no')) } });
    open();
    click(panel.button(line));
    await act(async () => {});
    expect(panel.one('.toast')?.textContent).toContain('복사하지 못했습니다');
  });

  test('is not there before anything is made', () => {
    panel = showPanel({ article: running(), thread: running(), on: { ...callbacks(), copy: () => {} } });
    open();
    expect(panel.all('[role=menuitem]').map((each) => each.textContent)).not.toContain(line);
  });
});

describe('moving it', () => {
  test.each([
    ['right', 'ArrowLeft', {}, 432],
    ['right', 'ArrowRight', {}, 400],
    ['right', 'ArrowLeft', { shiftKey: true }, 480],
    ['right', 'Home', {}, 320],
    ['right', 'End', {}, 720],
    ['left', 'ArrowRight', {}, 432],
    ['left', 'ArrowLeft', {}, 400],
  ] as const)('docked %s, %s %o makes it %i wide', (side, key, more, width) => {
    panel = showPanel({ layout: { ...LAYOUT, side } });
    const edge = panel.one('[role=separator][aria-orientation=vertical]')!;
    expect(press(key, edge, more)).toBe(false);
    expect(panel.said).toEqual([['layout', { ...LAYOUT, side, width }]]);
    expect(edge.getAttribute('aria-valuenow')).toBe(String(width));
  });

  test('it never gets wider than the window', () => {
    vi.stubGlobal('innerWidth', 500);
    panel = showPanel();
    press('End', panel.one('[aria-orientation=vertical]')!);
    expect(panel.said).toEqual([['layout', { ...LAYOUT, width: 452 }]]);
  });

  test.each([
    ['ArrowUp', 0.92],
    ['ArrowDown', 0.32],
    ['Home', 0.32],
    ['End', 0.92],
  ] as const)('as a sheet, %s brings it to %d', (key, sheet) => {
    panel = showPanel();
    press(key, panel.one('[aria-orientation=horizontal]')!);
    expect(panel.said).toEqual([['layout', { ...LAYOUT, sheet }]]);
  });

  test('other keys on the edge are left to others', () => {
    panel = showPanel();
    expect(press('a', panel.one('[aria-orientation=vertical]')!)).toBe(true);
    expect(panel.said).toEqual([]);
  });

  test('a button flips it', () => {
    panel = showPanel();
    click(panel.button('왼쪽으로 옮기기'));
    expect(panel.said).toEqual([['layout', { ...LAYOUT, side: 'left' }]]);
    expect(panel.one('.yoyak')?.dataset.side).toBe('left');
  });

  test('a layout that comes from elsewhere wins', () => {
    panel = showPanel();
    click(panel.button('왼쪽으로 옮기기'));
    panel.update({ layout: { ...LAYOUT, width: 500 } });
    expect(panel.one('.yoyak')?.dataset.side).toBe('right');
    expect(panel.one('[role=separator]')?.getAttribute('aria-valuenow')).toBe('500');
    // Also when it is the very one that was there before the reader moved something.
    panel.update({ layout: { ...LAYOUT } });
    expect(panel.one('.yoyak')?.dataset.side).toBe('right');
    expect(panel.one('[role=separator]')?.getAttribute('aria-valuenow')).toBe('416');
  });
});

describe('folding', () => {
  test('leaves a tab that has the focus; the tab brings it back', () => {
    panel = showPanel();
    click(panel.button('접기'));
    expect(panel.said).toEqual([['layout', { ...LAYOUT, folded: true }]]);
    expect(document.activeElement?.className).toBe('tab');
    click(document.activeElement);
    expect(document.activeElement).toBe(panel.part('panel'));
    expect(panel.one('.tab')).toBeNull();
  });

  test('the tab gets a dot when something new came', () => {
    panel = showPanel({ thread: running() });
    click(panel.button('접기'));
    expect(panel.one('.unread')).toBeNull();
    panel.update({ thread: threadDone() });
    expect(panel.one('.unread')).not.toBeNull();
    expect(panel.one('.tab')?.ariaLabel).toBe('요약 펼치기, 새 내용 있음');
  });
});

describe('menus', () => {
  const open = (label: string) => {
    act(() => panel.button(label).focus());
    press('ArrowDown');
  };
  const lines = () => panel.all('[role^=menuitem]').map((line) => line.textContent);

  test('the arrows go round, a letter jumps, Esc closes the menu and not the panel', () => {
    panel = showPanel();
    open('더 보기');
    expect(lines()).toEqual(['즐겨찾기 열기', '내 모델 연결하기', '설정']);
    const at = () => document.activeElement?.textContent;
    expect(at()).toBe('즐겨찾기 열기');
    press('ArrowUp');
    expect(at()).toBe('설정');
    press('ArrowDown');
    expect(at()).toBe('즐겨찾기 열기');
    press('설');
    expect(at()).toBe('설정');
    press('Escape');
    expect(lines()).toEqual([]);
    expect(document.activeElement).toBe(panel.button('더 보기'));
    expect(panel.said).toEqual([]);
  });

  test('the site menu begins at the present mode and names the host', () => {
    panel = showPanel({ mode: 'click' });
    const button = panel.one('.site-button')!;
    expect(button.ariaLabel).toBe('news.ycombinator.com 자동 요약: 누를 때만');
    click(button);
    expect(panel.all('[role=menuitemradio]').map((line) => [line.textContent, line.ariaChecked])).toEqual([
      ['켜기', 'false'],
      ['누를 때만', 'true'],
      ['끄기', 'false'],
    ]);
    expect(document.activeElement?.textContent).toBe('누를 때만');
    click(panel.button('끄기'));
    expect(panel.said).toEqual([['mode', 'off']]);
    expect(lines()).toEqual([]);
  });

  test('a press elsewhere closes it, Tab too', () => {
    panel = showPanel();
    open('더 보기');
    act(() => {
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
    expect(lines()).toEqual([]);
    open('더 보기');
    press('Tab');
    expect(lines()).toEqual([]);
  });

  test('copying is offered where it can be done, and its end is told', async () => {
    panel = showPanel();
    const copy = vi.fn(() => Promise.reject(new Error('no')));
    panel.update({ on: { ...callbacks(), copy } });
    open('더 보기');
    await act(async () => panel.button('Markdown으로 복사').click());
    expect(copy).toHaveBeenCalledOnce();
    expect(panel.one('[aria-live=polite]')?.textContent).toBe('복사하지 못했습니다. 다시 시도해 주세요.');
  });
});

test('the star tells whether it is pressed', () => {
  panel = showPanel({ favorite: true });
  expect(panel.part('star')?.getAttribute('aria-pressed')).toBe('true');
  click(panel.part('star'));
  click(panel.part('close'));
  expect(panel.said).toEqual([['star'], ['close']]);
});
