import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobRequest, JobState } from '../../utils/domain/index.ts';

const client = vi.hoisted(() => ({ shows: [] as ((state: JobState) => void)[], cancelled: 0, wanted: 0 }));
vi.mock('../../utils/jobs/job-client.ts', () => ({
  startJob(_: JobRequest, show: (state: JobState) => void, how: object) {
    expect(how).toEqual({ prefetch: true });
    client.shows.push(show);
    return { wanted: () => void client.wanted++, cancel: () => void client.cancelled++, close() {} };
  },
}));
const { prefetchJob, adoptJob } = await import('../../utils/jobs/prefetch.ts');

const request = (): JobRequest => ({ kind: 'thread-at', storyId: 1 });
const state = (status: JobState['status'], title: string): JobState => ({ status, title, notices: [] });

beforeEach(() => {
  client.shows.length = 0;
  client.cancelled = 0;
  client.wanted = 0;
});

describe('a job that was started ahead', () => {
  it('tells whoever takes it where it is, then all that follows', () => {
    const mine = request();
    const heard: (string | undefined)[] = [];
    prefetchJob(mine);
    client.shows[0]!(state('running', 'one'));
    client.shows[0]!(state('running', 'two'));
    expect(client.wanted).toBe(0);
    const handle = adoptJob(mine, ({ title }) => heard.push(title));
    expect(client.wanted).toBe(1);
    expect(heard).toEqual(['two']);
    client.shows[0]!(state('done', 'three'));
    expect(heard).toEqual(['two', 'three']);
    handle?.cancel();
    expect(client.cancelled).toBe(1);
  });

  it('says nothing before anything came', () => {
    const mine = request();
    const heard: JobState[] = [];
    prefetchJob(mine);
    expect(adoptJob(mine, (now) => heard.push(now))).toBeDefined();
    expect(heard).toEqual([]);
  });

  it('is taken once, and only with the same object', () => {
    const mine = request();
    prefetchJob(mine);
    expect(adoptJob(request(), () => {})).toBeUndefined();
    expect(adoptJob(mine, () => {})).toBeDefined();
    expect(adoptJob(mine, () => {})).toBeUndefined();
    expect(client.shows).toHaveLength(1);
  });
});
