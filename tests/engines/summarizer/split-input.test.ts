import { describe, expect, test } from 'vitest';
import { queue } from '../../extractive/articles.ts';
import { contract } from '../../extractive/odd-pages.ts';
import { copied, failure } from '../../support/summarizer.ts';
import { withSummarizer } from '../../support/with-summarizer.ts';
import { GOOD, listed, made, openingOf } from './made.ts';

const browser = withSummarizer();

describe('a text over the quota', () => {
  const sentences = (texts: string[]) => texts.join(' ').replace(/\s+/g, ' ');

  test.each([true, false])('is read in pieces, every sentence once (measured: %s)', async (measures) => {
    Object.assign(browser.fake, { quota: 600, measures });
    await made(queue);
    const read = browser.fake.asked.filter((text) => !text.startsWith('- '));
    expect(read.length).toBeGreaterThan(2);
    for (const text of browser.fake.asked) expect(text.length).toBeLessThanOrEqual(600);
    expect(sentences(read)).toContain('Each worker takes up to 50 jobs in one statement.');
    expect(sentences(read).split('In June a failover lost 212 jobs')).toHaveLength(2);
  });

  test('has its points said together, and those of the pieces where that is no use', async () => {
    browser.fake.quota = 900;
    browser.fake.answer = (text) => (text.startsWith('- ') ? listed(GOOD) : copied(text));
    expect(openingOf(await made(queue))).toEqual(GOOD.map((point) => point.slice(0, -1)));
    browser.fake.answer = (text) => (text.startsWith('- ') ? 'Sorry.' : copied(text));
    const state = await made(queue);
    expect(openingOf(state)).toHaveLength(5);
    expect(state.notices).toEqual([]);
  });

  test('that fails in one piece has the points of the others', async () => {
    browser.fake.quota = 900;
    browser.fake.answer = (text, nth) => (nth === 1 ? ['* The', failure('NotReadableError')] : copied(text));
    expect((await made(queue)).notices).toEqual([]);
  });

  test('by far is read by what was extracted of it', async () => {
    browser.fake.quota = 6000;
    const page = contract(60_000);
    const state = await made(page);
    expect(browser.fake.asked.length).toBeLessThanOrEqual(8);
    expect(openingOf(state)).toHaveLength(5);
    expect(state.coverage?.read).toBe(state.coverage?.total);
  });
});
