import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepJob, keptJob } from '../../utils/database/kept-jobs.ts';
import { openDatabase } from '../../utils/database/open.ts';
import type { JobState } from '../../utils/model.ts';
import { tidy, tidyWhenDue } from '../../utils/tabs/tidy.ts';
import { freshDatabase } from '../database/fresh.ts';
import { stubPermissions } from '../permissions/stub.ts';

const HOUR = 3_600_000;
const RUNNING: JobState = { status: 'running', notices: [] };

/** A job that nobody finished for longer than such are kept. */
async function leaveOld(key: string) {
  await keepJob(key, 'article', RUNNING);
  const database = await openDatabase();
  await database.put('jobs', { key, state: RUNNING, updatedAt: 0 });
}

beforeEach(async () => {
  vi.useRealTimers();
  fakeBrowser.reset();
  stubPermissions();
  await freshDatabase();
});

test('a browser that is not closed for days is tidied once a day', async () => {
  await leaveOld('one');
  await tidyWhenDue();
  expect(await keptJob('one')).toBeUndefined();
  await leaveOld('two');
  await tidyWhenDue(Date.now() + 23 * HOUR);
  expect(await keptJob('two')).toBeDefined();
  await tidyWhenDue(Date.now() + 25 * HOUR);
  expect(await keptJob('two')).toBeUndefined();
});

test('one that was started just now was tidied then', async () => {
  await tidy();
  await leaveOld('one');
  await tidyWhenDue();
  expect(await keptJob('one')).toBeDefined();
});
