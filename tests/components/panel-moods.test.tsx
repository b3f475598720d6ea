// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MoodView } from '../../components/panel/panel-props.ts';
import { t } from '../support/texts.ts';
import { showPanel } from './show-panel.tsx';

const slice = (positive: number, negative: number) => ({
  from: '2026-11-23T05:00:00Z',
  moods: { positive, neutral: 5, negative },
});
const VIEW: MoodView = {
  counts: { positive: 2, neutral: 6, negative: 2 },
  of: 0,
  at: 0,
  extremes: { positive: 11, disputed: 13 },
  overTime: [],
};

let shown: ReturnType<typeof showPanel>;
const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-part="mood"] li button')];
const press = (key: string) =>
  document
    .querySelector('aside')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => document.body.replaceChildren());
afterEach(() => shown.said.splice(0));

test('without badges on the page the legend is words, no buttons', () => {
  shown = showPanel();
  expect(buttons()).toEqual([]);
  expect(document.querySelectorAll('[data-part="mood"] li')).toHaveLength(3);
});

test('with badges each mood of the legend can be picked', () => {
  shown = showPanel({ moods: VIEW });
  buttons()[2]?.click();
  expect(shown.said).toEqual([['pickMood', 'negative']]);
  expect(buttons().map((button) => button.ariaPressed ?? button.getAttribute('aria-pressed'))).toEqual([
    'false',
    'false',
    'false',
  ]);
});

test('before the digest has counted them, the moods are those of the page; none are awaited after a stop', () => {
  const stopped = { status: 'cancelled' as const, notices: [], digest: { items: [null] } };
  shown = showPanel({ thread: { ...stopped, status: 'running' }, moods: VIEW });
  expect(document.querySelector('[data-part="mood"]')?.textContent).toContain('긍정 20%');
  shown.update({ thread: stopped, moods: undefined });
  expect(document.querySelector('.mood-bar')).toBeNull();
});

describe('a picked mood', () => {
  const PICKED: MoodView = { ...VIEW, picked: 'negative', of: 2 };

  test('says how many it has, then at which of them the reader is', () => {
    shown = showPanel({ moods: PICKED });
    const said = () => document.querySelector('.walk [role="status"]')?.textContent;
    expect(said()).toBe('2개 · n 다음, p 이전');
    shown.update({ moods: { ...PICKED, at: 1 } });
    expect(said()).toBe('1/2');
  });

  test('is walked by buttons and by n and p, and put away', () => {
    shown = showPanel({ moods: PICKED });
    shown.button('다음 댓글').click();
    shown.button('이전 댓글').click();
    press('n');
    press('p');
    press('x');
    shown.button('모두 보기').click();
    expect(shown.said).toEqual([
      ['stepMood', 1],
      ['stepMood', -1],
      ['stepMood', 1],
      ['stepMood', -1],
      ['pickMood', undefined],
    ]);
  });

  test('letters are letters again when none is picked', () => {
    shown = showPanel({ moods: PICKED });
    shown.update({ moods: VIEW });
    press('n');
    expect(shown.said).toEqual([]);
  });
});

test('the threads that stand out are one click away', () => {
  shown = showPanel({ moods: VIEW });
  shown.button(t('moods_disputed')).click();
  expect(shown.said).toEqual([['jump', { kind: 'comment', id: 13 }]]);
  expect(document.body.textContent).not.toContain('가장 부정적인 스레드');
});

test('long threads have their course over time, as a picture with words', () => {
  shown = showPanel({ moods: { ...VIEW, overTime: [slice(5, 0), slice(0, 5), slice(0, 0)] } });
  const plot = document.querySelector('.mood-plot svg');
  expect(plot?.getAttribute('aria-label')).toMatch(/^\d+\S+ 전부터 \d+\S+ 전까지, 위는 긍정 아래는 부정$/);
  const heights = (mood: string) =>
    [...document.querySelectorAll(`.mood-plot .${mood}`)].map((box) => Number(box.getAttribute('height')) > 0);
  expect(heights('positive')).toEqual([true, false, false]);
  expect(heights('negative')).toEqual([false, true, false]);
});
