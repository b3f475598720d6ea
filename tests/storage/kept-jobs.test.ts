import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobState } from '../../utils/domain/index.ts';
import { cacheAnswer, getCachedAnswer } from '../../utils/storage/answer-cache.ts';
import { getCachedJob, getCheckpoint, saveJob } from '../../utils/storage/job-cache.ts';
import { deleteEverything } from '../../utils/storage/storage-usage.ts';

const done = (title: string): JobState => ({ status: 'done', notices: [], title });

beforeEach(deleteEverything);

describe('a job that is made once more', () => {
  const running = (title: string): JobState => ({ status: 'running', notices: [], title });

  it('stands behind what is whole until it is whole itself', async () => {
    await saveJob('key', 'article', done('old'));
    await saveJob('key', 'article', running('new'));
    expect([(await getCachedJob('key'))?.title, (await getCheckpoint('key'))?.title]).toEqual(['old', 'new']);
    await saveJob('key', 'article', done('new'));
    expect([(await getCachedJob('key'))?.title, await getCheckpoint('key')]).toEqual(['new', undefined]);
  });
});

describe('what is read while it changes', () => {
  it('is not put back as it was: a job', async () => {
    await saveJob('key', 'article', done('old'));
    await Promise.all([getCachedJob('key'), saveJob('key', 'article', done('new'))]);
    expect((await getCachedJob('key'))?.title).toBe('new');
  });

  it('is not put back as it was: a part', async () => {
    await cacheAnswer('key', 'old');
    await Promise.all([getCachedAnswer('key'), cacheAnswer('key', 'new')]);
    expect(await getCachedAnswer('key')).toBe('new');
  });

  it('does not come back after everything was deleted', async () => {
    await saveJob('key', 'article', done('old'));
    await cacheAnswer('key', 'old');
    await Promise.all([getCachedJob('key'), getCachedAnswer('key'), deleteEverything()]);
    expect([await getCachedJob('key'), await getCachedAnswer('key')]).toEqual([undefined, undefined]);
  });
});
