import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runMaintenance, runMaintenanceWhenDue } from '../../utils/background/maintenance.ts';
import type { JobState } from '../../utils/domain/index.ts';
import { getCachedJob, saveJob } from '../../utils/storage/job-cache.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { stubPermissions } from '../permissions/stub.ts';
import { freshDatabase } from '../storage/fresh.ts';

const HOUR = 3_600_000;
const RUNNING: JobState = { status: 'running', notices: [] };

/** A job that nobody finished for longer than such are kept. */
async function leaveOld(key: string) {
  await saveJob(key, 'article', RUNNING);
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
  await runMaintenanceWhenDue();
  expect(await getCachedJob('one')).toBeUndefined();
  await leaveOld('two');
  await runMaintenanceWhenDue(Date.now() + 23 * HOUR);
  expect(await getCachedJob('two')).toBeDefined();
  await runMaintenanceWhenDue(Date.now() + 25 * HOUR);
  expect(await getCachedJob('two')).toBeUndefined();
});

test('one that was started just now was tidied then', async () => {
  await runMaintenance();
  await leaveOld('one');
  await runMaintenanceWhenDue();
  expect(await getCachedJob('one')).toBeDefined();
});
