import { beforeEach, expect, test } from 'vitest';
import { findKnownStory } from '../../utils/background/stories.ts';
import type { JobState } from '../../utils/domain/index.ts';
import { storyCacheKey } from '../../utils/jobs/run-job.ts';
import { saveJob } from '../../utils/storage/job-cache.ts';
import { rememberStories } from '../../utils/storage/seen-stories.ts';
import { freshDatabase } from '../storage/fresh.ts';

const URL = 'https://paper.example/cloud';
const STORY = { id: 7, title: 'Leaving the cloud', url: URL, comments: 3, seenAt: 1 };

beforeEach(freshDatabase);

test('a page hears of the story that was seen for it', async () => {
  await rememberStories([STORY]);
  expect(await findKnownStory(`${URL}?utm_source=hn`)).toEqual({ story: STORY });
  expect(await findKnownStory('https://paper.example/other')).toBeNull();
});

test('its digest comes without what was true of the day it was made', async () => {
  const digest: JobState = {
    status: 'done',
    digest: { items: [], moods: { positive: 1, neutral: 0, negative: 0 } },
    notices: [
      { code: 'thread_continues' },
      { code: 'translator_missing' },
      { code: 'model_failed', values: ['My model'], reason: { code: 'spending_limit' } },
    ],
    report: { engine: 'extractive', version: '1', milliseconds: 12 },
    estimate: { label: 'A model that is gone', input: 1_200, output: 300, cost: 0.02 },
  };
  await rememberStories([STORY]);
  await saveJob(storyCacheKey(7), 'thread', digest);
  const found = (await findKnownStory(URL))?.digest;
  expect(found).toMatchObject({ status: 'done', digest: digest.digest, report: { cached: true } });
  expect(found?.notices).toEqual([{ code: 'thread_continues' }]);
  expect(found).not.toHaveProperty('estimate');
});
