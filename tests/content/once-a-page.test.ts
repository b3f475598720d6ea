// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leavePage, runOncePerPage } from '../../utils/content/single-instance.ts';

const PAGE = 'https://a.example/';
const begin = vi.fn(async () => {});
const settled = () => new Promise((resolve) => setTimeout(resolve));
const prerendering = (is: boolean) =>
  Object.defineProperty(document, 'prerendering', { value: is, configurable: true });

beforeEach(() => {
  begin.mockReset();
  leavePage();
});
afterEach(() => void prerendering(false));

describe('a page', () => {
  it('is begun once, however many scripts come to it', async () => {
    await Promise.all([runOncePerPage(PAGE, begin), runOncePerPage(PAGE, begin)]);
    expect(begin).toHaveBeenCalledOnce();
  });

  it('can be begun again where nothing could begin on it', async () => {
    begin.mockRejectedValueOnce(new Error('The extension is gone.'));
    await expect(runOncePerPage(PAGE, begin)).rejects.toThrow('gone');
    await runOncePerPage(PAGE, begin);
    expect(begin).toHaveBeenCalledTimes(2);
  });

  it('that is loaded ahead is begun when the reader opens it, and not before', async () => {
    prerendering(true);
    const begun = runOncePerPage(PAGE, begin);
    await settled();
    expect(begin).not.toHaveBeenCalled();
    prerendering(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    await begun;
    expect(begin).toHaveBeenCalledOnce();
  });
});
