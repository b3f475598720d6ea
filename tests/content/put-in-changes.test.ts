// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createOwnElement } from '../../components/shared/own-elements.ts';

/** Milliseconds that a page takes to show a change of so many marks. */
let costOf: (marks: number) => number;
vi.mock('../../utils/lib/yield-to-main.ts', () => ({
  afterNextPaint: async () => {
    const before = changes.reduce((sum, marks) => sum + marks, 0);
    changes.push(standing() - before);
    return costOf(changes.at(-1) ?? 0);
  },
}));
const changes: number[] = [];
const { badgesPerBatch, createBadgeBatcher } = await import('../../utils/content/batch-badges.ts');

function marksOf(count: number) {
  return Array.from({ length: count }, () => {
    const place = document.createElement('span');
    document.body.append(place);
    return [place, createOwnElement(document, 'badge')] as const;
  });
}

const standing = () => document.querySelectorAll('[data-yoyak="badge"]').length;

/** Puts `parts` of marks one after the other; `changes` tells then how many each change of the page had. */
async function putAll(rows: number, parts: number[], signal = new AbortController().signal, beforeLast = () => {}) {
  const put = createBadgeBatcher(rows, signal);
  for (const [index, part] of parts.entries()) {
    await put(marksOf(part), () => index === parts.length - 1 && beforeLast());
  }
}

beforeEach(() => {
  document.body.replaceChildren();
  changes.length = 0;
});

test.each([
  ['a short thread, at first', 138, undefined, 276],
  ['a long thread, at first: its rows cost too', 1000, undefined, 130],
  ['a longer one: not much less than its rows cost', 2500, undefined, 318],
  ['a machine like the measured one', 1000, { marks: 50, milliseconds: 23 }, 231],
  ['a machine twice as fast', 1000, { marks: 50, milliseconds: 11.5 }, 633],
  ['a machine that is busy', 1000, { marks: 100, milliseconds: 90 }, 127],
  ['a busy one with a short page', 20, { marks: 10, milliseconds: 90 }, 40],
])('%s', (_, rows, before, marks) => {
  expect(badgesPerBatch(rows, before)).toBe(marks);
});

test.each([
  ['few go in at once', 138, [90], 1, [90]],
  ['more go in several', 1000, [250], 1, [104, 146]],
  ['what a part has cost tells how much the next may', 1000, [50, 450], 1, [50, 170, 170, 110]],
  ['a fast machine needs fewer', 1000, [50, 450], 0.4, [50, 450]],
  ['a slow machine more', 1000, [50, 450], 1.6, [50, 102, 102, 102, 102, 42]],
  ['as few as leave room for nothing else go in one', 300, [215], 1, [138, 77]],
])('%s', async (_, rows, parts, slowness, expected) => {
  costOf = (marks) => slowness * (18 + 0.1 * marks);
  await putAll(rows, parts);
  expect(changes).toEqual(expected);
});

test('a change that had to wait for something else says nothing of the others', async () => {
  let change = 0;
  costOf = (marks) => (18 + 0.1 * marks) * (++change === 2 ? 10 : 1);
  await putAll(1000, [50, 450]);
  expect(changes).toEqual([50, 170, 170, 110]);
});

test('nor does one that was not shown', async () => {
  costOf = () => 0;
  await putAll(1000, [50, 250]);
  expect(changes).toEqual([50, 104, 103, 43]);
});

test('a page that nobody sees gets them all at once, without waiting for frames', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  costOf = () => Number.NaN;
  await putAll(1000, [50, 450]);
  hidden.mockRestore();
  expect(standing()).toBe(500);
  expect(changes).toEqual([]);
});

test('what is to be laid out with the last change is told just before it', async () => {
  costOf = () => 40;
  let stood: number | undefined;
  await putAll(1000, [50, 200], undefined, () => {
    stood = standing();
  });
  expect(stood).toBe(224);
  expect(standing()).toBe(250);
});

test('once taken back nothing more is put and nobody is told', async () => {
  const abort = new AbortController();
  const told = vi.fn();
  costOf = () => {
    abort.abort();
    return 40;
  };
  await putAll(1000, [50, 200], abort.signal, told);
  expect(standing()).toBe(50);
  expect(told).not.toHaveBeenCalled();
});

test('nothing to put: it is told all the same', async () => {
  const told = vi.fn();
  await putAll(10, [0], undefined, told);
  expect(told).toHaveBeenCalledOnce();
});
