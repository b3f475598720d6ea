import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withOffscreenPage } from '../../utils/lib/offscreen-page.ts';

let open: boolean;
const createDocument = vi.fn(async () => {
  open = true;
});
beforeEach(() => {
  open = false;
  createDocument.mockClear();
  vi.stubGlobal('chrome', { offscreen: { hasDocument: async () => open, createDocument } });
});
afterEach(() => vi.unstubAllGlobals());

class Gone extends Error {}
const isGone = (error: unknown) => error instanceof Gone;

test('opens the page once for all who want it', async () => {
  const work = () => withOffscreenPage(() => open, isGone);
  expect(await Promise.all([work(), work()])).toEqual([true, true]);
  expect(await work()).toBe(true);
  expect(createDocument).toHaveBeenCalledTimes(1);
});

test('opens it again where it went just then', async () => {
  const work = vi.fn(() => {
    if (work.mock.calls.length > 1) return 'done';
    open = false;
    throw new Gone();
  });
  expect(await withOffscreenPage(work, isGone)).toBe('done');
  expect(createDocument).toHaveBeenCalledTimes(2);
});

test.each([
  ['goes on going', new Gone(), 2],
  ['fails otherwise', new Error('no'), 1],
])('throws what a page throws that %s', async (_, error, tries) => {
  const work = vi.fn().mockRejectedValue(error);
  await expect(withOffscreenPage(work, isGone)).rejects.toBe(error);
  expect(work).toHaveBeenCalledTimes(tries);
});
