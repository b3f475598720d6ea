import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_AUTOMATIC_RUNS_PER_HOUR, MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR } from '../../utils/domain/limits.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let clock = 0;
let front = { active: true, focused: true, state: 'normal' };

/** The module as a background has it that has just started. */
async function startBackground() {
  vi.resetModules();
  const { attentionOf, forgetAutomaticRuns } = await import('../../utils/jobs/automatic-runs.ts');
  const ask = (
    url: string,
    { touched = true, document = url, kind = 'article' as 'article' | 'thread' | 'question', frameId = 0 } = {},
  ) => {
    const sender = { tab: { id: 7 }, url, frameId, documentId: document };
    return attentionOf(sender as never, { touched }, () => clock)(kind);
  };
  return { ask, forget: () => forgetAutomaticRuns(clock) };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  clock = Date.UTC(2026, 10, 23, 12);
  front = { active: true, focused: true, state: 'normal' };
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({
    active: front.active,
    windowId: 1,
  })) as never);
  vi.spyOn(fakeBrowser.windows, 'get').mockImplementation((async () => front) as never);
});

const page = (n: number, site = 'a.example') => `https://${site}/articles/${n}`;

describe('a run that nobody clicked for', () => {
  test('comes in a tab in front that the reader has touched', async () => {
    expect(await (await startBackground()).ask(page(1))).toBe('now');
  });

  test.each([
    ['nobody has touched the page', { touched: false }, {}],
    ['the tab is behind another', {}, { active: false }],
    ['the window has no focus', {}, { focused: false }],
    ['the window is minimized', {}, { state: 'minimized' }],
  ])('waits where %s, and comes when that is over', async (_, how, where) => {
    const { ask } = await startBackground();
    Object.assign(front, where);
    for (let i = 0; i < 30; i++) expect(await ask(page(1), how)).toBe('later');
    Object.assign(front, { active: true, focused: true, state: 'normal' });
    expect(await ask(page(1))).toBe('now');
  });

  test('does not come in a frame, nor for a tab that is gone', async () => {
    const { ask } = await startBackground();
    expect(await ask(page(1), { frameId: 3 })).toBe('no');
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7'));
    expect(await ask(page(1))).toBe('later');
  });

  test('does not come again after a reload, with a tracking parameter, or in another tab', async () => {
    const { ask } = await startBackground();
    expect(await ask(page(1), { document: 'A' })).toBe('now');
    expect(await ask(page(1), { document: 'B' })).toBe('no');
    expect(await ask(`${page(1)}?utm_source=x`, { document: 'C' })).toBe('no');
    expect(await ask(`${page(1)}#top`, { document: 'D' })).toBe('no');
    clock += 23 * HOUR_MS;
    expect(await ask(page(1), { document: 'E' })).toBe('no');
    clock += 2 * HOUR_MS;
    expect(await ask(page(1), { document: 'F' })).toBe('now');
  });

  test('does not come again for what a document calls itself by pushState', async () => {
    const { ask } = await startBackground();
    expect(await ask(page(1), { document: 'A' })).toBe('now');
    for (let n = 2; n < 30; n++) expect(await ask(page(n), { document: 'A' })).toBe('no');
  });

  test('comes once for each part of a page', async () => {
    const { ask } = await startBackground();
    expect(await ask(page(1), { kind: 'thread' })).toBe('now');
    expect(await ask(page(1), { kind: 'article' })).toBe('now');
    expect(await ask(page(1), { kind: 'thread' })).toBe('no');
  });

  test('comes a few times an hour on one site, and a few more on all of them', async () => {
    const { ask } = await startBackground();
    const count = async (site: string) => {
      let runs = 0;
      for (let n = 0; n < 40; n++) if ((await ask(page(n, site))) === 'now') runs++;
      return runs;
    };
    expect(await count('a.example')).toBe(MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR);
    let all = MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR;
    for (let site = 0; site < 10; site++) all += await count(`s${site}.example`);
    expect(all).toBe(MAX_AUTOMATIC_RUNS_PER_HOUR);
    clock += HOUR_MS + 1;
    expect(await ask(page(99))).toBe('now');
  });

  test('is counted over restarts of the background', async () => {
    let runs = 0;
    for (let n = 0; n < 40; n++) if ((await (await startBackground()).ask(page(n))) === 'now') runs++;
    expect(runs).toBe(MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR);
    expect(await (await startBackground()).ask(page(0), { document: 'again' })).toBe('no');
  });

  test('is counted when twenty pages ask at the same time', async () => {
    const { ask } = await startBackground();
    const all = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(page(n))));
    expect(all.filter((verdict) => verdict === 'now')).toHaveLength(MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR);
    const same = await Promise.all(
      Array.from({ length: 20 }, (_, n) => ask(page(0, 'b.example'), { document: `${n}` })),
    );
    expect(same.filter((verdict) => verdict === 'now')).toHaveLength(1);
  });

  test('is not free again where the clock is set back', async () => {
    const { ask } = await startBackground();
    for (let n = 0; n < 40; n++) await ask(page(n));
    clock -= 48 * HOUR_MS;
    expect(await ask(page(50))).toBe('no');
    expect(await ask(page(0), { document: 'again' })).toBe('no');
  });

  test('does not come where it cannot be written down', async () => {
    const { ask } = await startBackground();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    expect(await ask(page(1))).toBe('no');
  });

  test('leaves no address behind when everything is deleted, and still counts', async () => {
    const { ask, forget } = await startBackground();
    for (let n = 0; n < MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR; n++) await ask(page(n));
    await forget();
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('example');
    for (let n = 100; n < 140; n++) await ask(page(n, 'b.example'));
    expect(await ask(page(500, 'c.example'))).toBe('no');
  });
});
