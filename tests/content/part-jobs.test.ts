import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobRequest, JobState } from '../../utils/domain/index.ts';

interface Started {
  request: JobRequest;
  show(state: JobState): void;
  how: object;
}
const jobs = vi.hoisted(() => ({ started: [] as Started[] }));
vi.mock('../../utils/jobs/job-client.ts', () => ({
  startJob(request: JobRequest, show: (state: JobState) => void, how: object) {
    jobs.started.push({ request, show, how });
    return { cancel() {}, close() {} };
  },
}));
const { createPartJobs } = await import('../../utils/content/part-jobs.ts');
const { needsFullRefresh } = await import('../../utils/content/part-jobs.ts');

const article: JobRequest = { kind: 'article-at', url: 'https://a.example/' };
const thread: JobRequest = { kind: 'thread-at', storyId: 1 };
const done: JobState = { status: 'done', notices: [] };
beforeEach(() => void jobs.started.splice(0));

const attended = vi.hoisted(() => ({ waiting: [] as { then(): void; signal: AbortSignal }[] }));
vi.mock('../../utils/jobs/attention.ts', () => ({
  isUserActive: () => false,
  whenUserActive: (then: () => void, signal: AbortSignal) => attended.waiting.push({ then, signal }),
}));

describe('a part whose model waits for the reader', () => {
  const waiting: JobState = { ...done, estimate: { label: 'GPT', input: 1, output: 1, waits: true } };
  beforeEach(() => void attended.waiting.splice(0));

  it('is asked for again, by nobody’s wish, when the reader attends to the page', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ thread });
    jobs.started[0]!.show(waiting);
    expect(attended.waiting).toHaveLength(1);
    attended.waiting[0]!.then();
    expect(jobs.started.map(({ request, how }) => [request, how])).toEqual([
      [thread, {}],
      [thread, {}],
    ]);
  });

  it('waits no more when the reader asks for it, and when the panel is closed', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ thread, article });
    for (const { show } of jobs.started) show(waiting);
    parts.again('thread', { engine: 'own' });
    expect(attended.waiting.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    parts.close();
    expect(attended.waiting.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('does not wait where nothing would be made by itself', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ thread });
    jobs.started[0]!.show({ ...done, estimate: { label: 'GPT', input: 1, output: 1 } });
    expect(attended.waiting).toEqual([]);
  });
});

describe('the jobs of a panel', () => {
  it('say nothing about the engine before the reader does, then keep to it', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ article });
    parts.again('article', { engine: 'own' });
    parts.again('article', {});
    expect(jobs.started.map(({ how }) => how)).toEqual([{}, { engine: 'own' }, { engine: 'own' }]);
  });

  it('run before they say so: nothing is over while one of them has not begun', () => {
    const states: [string, JobState['status']][] = [];
    const parts = createPartJobs((part, { status }) => void states.push([part, status]));
    parts.follow({ article, thread });
    expect(states).toEqual([
      ['thread', 'running'],
      ['article', 'running'],
    ]);
    parts.again('article', { forceRefresh: true });
    expect(states).toHaveLength(2);
  });

  it('ask again what is made when a model was connected, and leave what runs', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ article, thread });
    jobs.started[1]!.show(done);
    parts.followModel();
    expect(jobs.started.map(({ request }) => request)).toEqual([thread, article, article]);
    expect(jobs.started[2]!.how).toEqual({});
  });

  it('let no other model work on what one made: that stays, with what the other would take', () => {
    const states: JobState[] = [];
    const parts = createPartJobs((_, state) => void states.push(state));
    parts.follow({ article });
    parts.again('article', { engine: 'own' });
    const estimate = { label: 'Old', input: 1, output: 1 };
    jobs.started[1]!.show({ ...done, byUserModel: true, title: '제목', estimate });
    parts.followModel();
    expect(jobs.started[2]!.how).toEqual({ engine: 'embedded' });
    jobs.started[2]!.show({ status: 'running', notices: [] });
    jobs.started[2]!.show({ ...done, title: 'other', estimate: { ...estimate, label: 'New' } });
    expect(states.at(-1)).toEqual({
      ...done,
      byUserModel: true,
      title: '제목',
      estimate: { ...estimate, label: 'New' },
    });
    parts.followModel();
    jobs.started[3]!.show(done);
    expect(states).toHaveLength(4);
    expect(states.at(-1)).toEqual({ ...done, byUserModel: true, title: '제목' });
  });

  it('let no other model work in the place of one that failed', () => {
    const parts = createPartJobs(() => {});
    parts.follow({ article });
    parts.again('article', { engine: 'own' });
    jobs.started[1]!.show({ ...done, notices: [{ code: 'model_failed', values: ['Old'] }] });
    parts.followModel();
    expect(jobs.started[2]!.how).toEqual({ engine: 'embedded' });
  });
});

describe('what is made again', () => {
  it.each([
    ['by the same engine: anew', { ...done }, 'embedded', true],
    ['by the same model: anew', { ...done, byUserModel: true }, 'own', true],
    ['by the model for the first time: what it made before is taken', { ...done }, 'own', false],
    ['by the embedded engine: what it made before is taken', { ...done, byUserModel: true }, 'embedded', false],
    [
      'where comments came since: only what is new',
      { ...done, byUserModel: true, notices: [{ code: 'digest_older', values: ['3'] }] },
      'own',
      false,
    ],
    ['where it is not finished: goes on', { ...done, status: 'cancelled', byUserModel: true }, 'own', false],
    ['where there is nothing: is made', undefined, 'own', false],
  ] as const)('%s', (_, job, by, anew) => {
    expect(needsFullRefresh(job as JobState | undefined, by)).toBe(anew);
  });
});
