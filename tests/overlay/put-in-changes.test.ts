// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

/** Milliseconds that a page takes to show a change of so many marks. */
let costOf: (marks: number) => number;
vi.mock('../../utils/pace.ts', () => ({
  painted: async () => {
    const before = changes.reduce((sum, marks) => sum + marks, 0);
    changes.push(standing() - before);
    return costOf(changes.at(-1) ?? 0);
  },
}));
const changes: number[] = [];
const { marksAtOnce, putterOfMarks } = await import('../../utils/overlay/put-in-changes.ts');

function marksOf(count: number) {
  return Array.from({ length: count }, () => {
    const place = document.createElement('span');
    document.body.append(place);
    return [place, document.createElement('yoyak-badge')] as const;
  });
}

const standing = () => document.querySelectorAll('yoyak-badge').length;

/** Puts `parts` of marks one after the other; `changes` tells then how many each change of the page had. */
async function putAll(rows: number, parts: number[], signal = new AbortController().signal, beforeLast = () => {}) {
  const put = putterOfMarks(rows, signal);
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
  ['a long thread, at first: its rows cost too', 1000, undefined, 170],
  ['a longer one: as much as its rows cost', 2500, undefined, 425],
  ['a machine like the measured one', 1000, { marks: 50, milliseconds: 23 }, 231],
  ['a machine twice as fast', 1000, { marks: 50, milliseconds: 11.5 }, 633],
  ['a machine that is busy', 1000, { marks: 100, milliseconds: 90 }, 170],
  ['a busy one with a short page', 20, { marks: 10, milliseconds: 90 }, 40],
  ['a page that nobody sees is not painted: as at first', 1000, { marks: 100, milliseconds: 0 }, 170],
])('%s', (_, rows, before, marks) => {
  expect(marksAtOnce(rows, before)).toBe(marks);
});

test.each([
  ['few go in at once', 138, [90], 1, [90]],
  ['more go in equal changes', 1000, [250], 1, [125, 125]],
  ['what a part has cost tells how much the next may', 1000, [50, 450], 1, [50, 225, 225]],
  ['a fast machine needs fewer', 1000, [50, 450], 0.4, [50, 450]],
  ['a slow machine more', 1000, [50, 450], 1.6, [50, 150, 150, 150]],
])('%s', async (_, rows, parts, slowness, expected) => {
  costOf = (marks) => slowness * (18 + 0.1 * marks);
  await putAll(rows, parts);
  expect(changes).toEqual(expected);
});

test('what is to be laid out with the last change is told just before it', async () => {
  costOf = () => 40;
  let stood: number | undefined;
  await putAll(1000, [50, 200], undefined, () => {
    stood = standing();
  });
  expect(stood).toBe(150);
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
