import { expect, test } from 'vitest';
import type { JobRequest } from '../../utils/domain/index.ts';
import { enabledEngines } from '../../utils/engines/index.ts';
import type { JobDeps } from '../../utils/jobs/job-deps.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { market, queue } from '../extractive/articles.ts';
import { withSummarizer } from '../support/with-summarizer.ts';
import { collect, markingTranslator, thread, world } from './world.ts';

const browser = withSummarizer();

const ARTICLE: JobRequest = { kind: 'article', article: queue };
const made = async (request: JobRequest, surroundings: JobDeps) =>
  (await collect(runJob(request, surroundings, new AbortController().signal))).state;
const wanting = (summarizer: boolean, change: Partial<JobDeps> = {}) =>
  world({ engines: enabledEngines({ summarizer }), ...change });

test('switched on, it makes English articles, translated like any other', async () => {
  const state = await made(ARTICLE, wanting(true, { translators: [markingTranslator()] }));
  expect(state.report).toMatchObject({ engine: 'summarizer', translator: 'marking' });
  expect(state.summary?.opening).toHaveLength(5);
  const korean = state.summary?.opening.filter((bullet) => bullet?.text.startsWith('번역: ')) ?? [];
  expect(korean.length).toBeGreaterThan(2);
  expect(browser.fake.asked).not.toHaveLength(0);
});

test.each<[string, JobRequest, boolean, Availability]>([
  ['switched off', ARTICLE, false, 'available'],
  ['not downloaded', ARTICLE, true, 'downloadable'],
  ['a Korean article', { kind: 'article', article: market }, true, 'available'],
  ['another language', { kind: 'article', article: { ...queue, language: 'other' } }, true, 'available'],
  ['a thread', { kind: 'thread', thread }, true, 'available'],
])('%s: the embedded engine, and says so', async (_, request, on, availability) => {
  browser.fake.availability = availability;
  const state = await made(request, wanting(on));
  expect(state.report?.engine).toBe('extractive');
  expect([browser.fake.asked.length, browser.fake.downloads]).toEqual([0, 0]);
});

test('what was made with the switch off is not shown with it on, and is there again after', async () => {
  const { store } = wanting(false);
  const shared = {
    getCached: async (key: string) => store.get(key),
    save: async (key: string, state: never) => void store.set(key, state),
  };
  const reports = [];
  for (const on of [false, true, false, true]) reports.push((await made(ARTICLE, wanting(on, shared))).report);
  expect(reports.map((report) => [report?.engine, report?.cached ?? false])).toEqual([
    ['extractive', false],
    ['summarizer', false],
    ['extractive', true],
    ['summarizer', true],
  ]);
});
