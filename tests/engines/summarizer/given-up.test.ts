import { describe, expect, test, vi } from 'vitest';
import { summarizerEngine } from '../../../utils/engines/summarizer/summarizer-engine.ts';
import { queue } from '../../extractive/articles.ts';
import { withSummarizer } from '../../support/with-summarizer.ts';
import { made } from './made.ts';

const browser = withSummarizer();

describe('a browser that does not answer', () => {
  const stuck = new Promise<never>(() => {});
  const SPOTS: [string, () => void][] = [
    ['create', () => Object.assign(browser.fake.gate, { create: stuck })],
    ['measure', () => Object.assign(browser.fake.gate, { measure: stuck })],
    ['answer', () => Object.assign(browser.fake, { answer: () => ['* The', stuck] })],
  ];

  test.each(SPOTS)('%s: giving up is heard at once', async (_, hold) => {
    hold();
    const controller = new AbortController();
    const reason = new DOMException('enough', 'AbortError');
    const running = (async () => {
      for await (const event of summarizerEngine.summarise(queue, controller.signal))
        if (event.type === 'outline') setTimeout(() => controller.abort(reason), 20);
    })();
    await expect(running).rejects.toBe(reason);
  });

  test.each(SPOTS)('%s: after a while the extracted opening is shown', async (_, hold) => {
    vi.useFakeTimers();
    try {
      hold();
      const running = made(queue);
      await vi.advanceTimersByTimeAsync(130_000);
      expect((await running).notices).toEqual([{ code: 'summarizer_unused' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a session that comes when nobody waits any more is closed', async () => {
    const late = Promise.withResolvers<void>();
    Object.assign(browser.fake, { gate: { create: late.promise }, heeds: false });
    vi.useFakeTimers();
    const running = made(queue);
    await vi.advanceTimersByTimeAsync(130_000);
    vi.useRealTimers();
    await running;
    late.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect([browser.fake.created.length, browser.fake.open()]).toEqual([1, 0]);
  });
});
