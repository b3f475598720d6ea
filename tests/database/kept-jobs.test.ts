import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { begunJob, keepJob, keptJob } from '../../utils/database/kept-jobs.ts';
import { keepPart, keptPart } from '../../utils/database/parts.ts';
import { deleteEverything } from '../../utils/database/usage.ts';
import type { JobState } from '../../utils/model.ts';

const done = (title: string): JobState => ({ status: 'done', notices: [], title });

beforeEach(deleteEverything);

describe('a job that is made once more', () => {
  const running = (title: string): JobState => ({ status: 'running', notices: [], title });

  it('stands behind what is whole until it is whole itself', async () => {
    await keepJob('key', 'article', done('old'));
    await keepJob('key', 'article', running('new'));
    expect([(await keptJob('key'))?.title, (await begunJob('key'))?.title]).toEqual(['old', 'new']);
    await keepJob('key', 'article', done('new'));
    expect([(await keptJob('key'))?.title, await begunJob('key')]).toEqual(['new', undefined]);
  });
});

describe('what is read while it changes', () => {
  it('is not put back as it was: a job', async () => {
    await keepJob('key', 'article', done('old'));
    await Promise.all([keptJob('key'), keepJob('key', 'article', done('new'))]);
    expect((await keptJob('key'))?.title).toBe('new');
  });

  it('is not put back as it was: a part', async () => {
    await keepPart('key', 'old');
    await Promise.all([keptPart('key'), keepPart('key', 'new')]);
    expect(await keptPart('key')).toBe('new');
  });

  it('does not come back after everything was deleted', async () => {
    await keepJob('key', 'article', done('old'));
    await keepPart('key', 'old');
    await Promise.all([keptJob('key'), keptPart('key'), deleteEverything()]);
    expect([await keptJob('key'), await keptPart('key')]).toEqual([undefined, undefined]);
  });
});
