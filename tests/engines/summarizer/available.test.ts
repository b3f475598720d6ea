import { describe, expect, test } from 'vitest';
import { downloadSummarizer, summarizerState } from '../../../utils/engines/summarizer/summarizer-api.ts';
import { summarizerEngine } from '../../../utils/engines/summarizer/summarizer-engine.ts';
import { extractiveEngine } from '../../../utils/extractive/extractive-engine.ts';
import { market, queue } from '../../extractive/articles.ts';
import { withSummarizer } from '../../support/with-summarizer.ts';
import { made, never, openingOf } from './made.ts';

const browser = withSummarizer();

describe('what it leaves to the extractive engine', () => {
  test.each([
    ['Korean', market],
    ['one that need not be shortened', { ...queue, blocks: queue.blocks.slice(0, 2) }],
  ])('%s: the browser is not asked', async (_, page) => {
    expect(await made(page)).toEqual(await made(page, extractiveEngine));
    expect(browser.fake.created).toHaveLength(0);
  });

  test('it takes English articles alone', () => {
    const takes = (kind: 'article' | 'thread', language: 'ko' | 'en' | 'other') =>
      summarizerEngine.takes?.({ kind, language });
    expect([takes('article', 'en'), takes('article', 'ko'), takes('article', 'other'), takes('thread', 'en')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a download', () => {
  test.each(['downloadable', 'downloading', 'unavailable'] as const)(
    'is never begun by a summary (%s)',
    async (state) => {
      browser.fake.availability = state;
      expect(await summarizerEngine.available()).toBe(false);
      expect(openingOf(await made(queue))).toEqual(openingOf(await made(queue, extractiveEngine)));
      expect([browser.fake.downloads, browser.fake.created.length]).toEqual([0, 0]);
    },
  );

  test('tells how far it is, and can be stopped', async () => {
    browser.fake.availability = 'downloadable';
    const ratios: number[] = [];
    await downloadSummarizer((ratio) => ratios.push(ratio), never());
    expect(ratios).toEqual([0, 0.4, 1]);
    expect(await summarizerState()).toBe('ready');
    const controller = new AbortController();
    browser.fake.gate.create = new Promise(() => {});
    const stopped = downloadSummarizer(() => {}, controller.signal);
    controller.abort(new DOMException('enough', 'AbortError'));
    await expect(stopped).rejects.toBe(controller.signal.reason);
  });

  test('of a browser without one ends at once', async () => {
    Object.assign(globalThis, { Summarizer: undefined });
    expect(await summarizerState()).toBe('missing');
    await expect(downloadSummarizer(() => {}, never())).rejects.toThrow();
    expect((await made(queue)).notices).toEqual([{ code: 'summarizer_unused' }]);
  });
});
