import { describe, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../utils/domain/engine.ts';
import type { Bullet, CostEstimate, EnginePreference, JobState } from '../../utils/domain/index.ts';
import type { UserModel } from '../../utils/domain/model-for-job.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import type { JobDeps } from '../../utils/jobs/job-deps.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { article, collect, countingEngine, markingTranslator, thread, world } from './world.ts';

const signal = () => new AbortController().signal;

const korean = (text: string): Bullet => ({
  text,
  depth: 0,
  language: 'ko',
  sources: [{ kind: 'sentence', block: 0, text: 'We moved.' }],
});

interface Change {
  byItself?: boolean;
  offer?: Partial<CostEstimate>;
  /** Thrown after the first bullet. */
  breaks?: Error;
  refuses?: Error;
}

/** A model that answers two bullets, or breaks. */
function ownModel({ byItself = false, offer = {}, breaks, refuses }: Change = {}) {
  const calls = { runs: 0, released: 0 };
  async function* answer(): AsyncGenerator<EngineEvent> {
    calls.runs++;
    yield { type: 'outline', opening: 2, sections: [], more: true };
    yield { type: 'bullet', section: -1, index: 0, bullet: korean('클라우드를 떠났습니다') };
    if (breaks) throw breaks;
    yield { type: 'outline', opening: 2, sections: [], more: true };
    yield { type: 'bullet', section: -1, index: 1, bullet: korean('비용이 줄었음') };
    yield { type: 'whole', opening: 2, sections: [] };
  }
  async function* digest(): AsyncGenerator<EngineEvent> {
    calls.runs++;
    yield { type: 'threads', items: 1 };
    const item = { commentId: 8, author: 'ann', mood: 'positive', replyCount: 0, replies: [] } as const;
    yield { type: 'item', index: 0, item: { ...item, replies: [], bullet: korean('마음에 듦') } };
    yield { type: 'coverage', coverage: { unit: 'comments', read: 1, total: 1 } };
  }
  const own: UserModel = {
    engine: { id: 'own', version: '1', available: async () => true, summarise: answer, digest },
    async *answer() {},
    label: 'My model',
    names: ['own@1', 'openai', 'small'],
    estimate: async () => ({ label: 'My model', input: 1200, output: 300, cost: 0.02, ...offer }),
    runsAutomatically: () => byItself,
    wasCutOff: async () => false,
    async begin() {
      if (refuses) throw refuses;
      return () => void calls.released++;
    },
    total: () => ({ input: 1234, output: 321, cost: 0.03 }),
  };
  return { own, calls };
}

const run = (w: JobDeps, engine?: EnginePreference, forceRefresh = false, request: 'article' | 'thread' = 'article') =>
  collect(
    runJob(request === 'article' ? { kind: 'article', article } : { kind: 'thread', thread }, w, signal(), {
      forceRefresh,
      ...(engine && { engine }),
    }),
  );
const texts = ({ summary }: JobState) => summary?.opening.map((bullet) => bullet?.text);
const OWN = ['클라우드를 떠났음', '비용이 줄었음'];
const EMBEDDED = ['We moved.', 'It was cheap.'];

describe('without a click', () => {
  it('the embedded engine works, and the panel hears what the own model would take', async () => {
    const { own, calls } = ownModel();
    const { state } = await run(world({ own }));
    expect(texts(state)).toEqual(EMBEDDED);
    expect(state.estimate).toEqual({ label: 'My model', input: 1200, output: 300, cost: 0.02 });
    expect(calls.runs).toBe(0);
  });

  it('nothing waits for what the own model would take, but the end', async () => {
    const { own } = ownModel();
    const counted = Promise.withResolvers<CostEstimate>();
    const w = world({ own: { ...own, estimate: () => counted.promise } });
    const seen = collect(runJob({ kind: 'article', article }, w, signal()), ({ type }) => {
      if (type === 'bullet') counted.resolve({ label: 'My model', input: 1, output: 1 });
      return false;
    });
    expect((await seen).state).toMatchObject({ status: 'done', estimate: { label: 'My model' } });
  });

  it('the own model works where that is switched on', async () => {
    const { own } = ownModel({ byItself: true });
    expect(texts((await run(world({ own }))).state)).toEqual(OWN);
  });

  it('there is no offer where there is no model', async () => {
    expect((await run(world())).state.estimate).toBeUndefined();
  });
});

describe('on a click', () => {
  it('the own model writes Korean that no translator touches, and the report says who and what it cost', async () => {
    const { own, calls } = ownModel();
    const translator = markingTranslator();
    const { state } = await run(world({ own, translators: [translator] }), 'own');
    expect(texts(state)).toEqual(OWN);
    expect(translator.asked).toEqual(['Leaving the cloud']);
    expect(state.notices).toEqual([]);
    expect(state.report).toMatchObject({
      engine: 'own',
      label: 'My model',
      usage: { input: 1234, output: 321 },
      cost: 0.03,
    });
    expect(calls.released).toBe(1);
  });

  it('is told to set one up where there is none, beside the embedded summary', async () => {
    const { state } = await run(world(), 'own');
    expect(texts(state)).toEqual(EMBEDDED);
    expect(state.notices).toContainEqual(expect.objectContaining({ reason: { code: 'model_missing' } }));
  });

  it('can have the embedded engine back', async () => {
    const { own } = ownModel({ byItself: true });
    const w = world({ own });
    await run(w, 'own');
    expect(texts((await run(w, 'embedded')).state)).toEqual(EMBEDDED);
  });
});

describe('what was paid for', () => {
  it('is shown on the next visit without being paid for again', async () => {
    const { own, calls } = ownModel();
    const w = world({ own });
    await run(w, 'own');
    const again = await run(w);
    expect(texts(again.state)).toEqual(OWN);
    expect(again.state.report).toMatchObject({ cached: true, label: 'My model' });
    expect(again.state.estimate?.label).toBe('My model');
    await run(w, 'own');
    expect(calls.runs).toBe(1);
  });

  it('is made again only when the reader asks for it afresh', async () => {
    const { own, calls } = ownModel();
    const w = world({ own });
    await run(w, 'own');
    await run(w, 'own', true);
    expect(calls.runs).toBe(2);
  });

  it('belongs to its model: another one starts anew', async () => {
    const { own } = ownModel();
    const w = world({ own });
    await run(w, 'own');
    expect(texts((await run({ ...w, own: { ...own, names: ['own@1', 'openai', 'large'] } })).state)).toEqual(EMBEDDED);
  });

  it('is not what was of no use: a thread that has grown since begins anew', async () => {
    const { own } = ownModel();
    const digest: typeof own.engine.digest = async function* (...args) {
      yield { type: 'notice', notice: { code: 'model_unusable' } };
      yield* own.engine.digest(...args);
    };
    const w = world({ own: { ...own, engine: { ...own.engine, digest } } });
    expect((await run(w, 'own', false, 'thread')).state.byUserModel).toBe(true);
    const more = { ...thread, comments: [...thread.comments, { id: 9, depth: 0, author: 'bob', text: 'Me too.' }] };
    expect((await collect(runJob({ kind: 'thread', thread: more }, w, signal()))).state.byUserModel).toBeUndefined();
  });

  it('of a thread that has grown is shown, with how many comments came since', async () => {
    const { own, calls } = ownModel({ byItself: true });
    const w = world({ own });
    await run(w, 'own', false, 'thread');
    const more = { ...thread, comments: [...thread.comments, { id: 9, depth: 0, author: 'bob', text: 'Me too.' }] };
    const { state } = await collect(runJob({ kind: 'thread', thread: more }, w, signal()));
    expect(state.digest?.items[0]?.bullet.text).toBe('마음에 듦');
    expect(state.notices).toContainEqual({ code: 'digest_older', values: ['1'] });
    expect(calls.runs).toBe(1);
    await collect(runJob({ kind: 'thread', thread: more }, w, signal(), { engine: 'own' }));
    expect(calls.runs).toBe(2);
  });
});

describe('a model that cannot', () => {
  it.each([
    ['is refused by the day’s limit', ownModel({ refuses: new UserError('spending_limit', ['$1', '$1', '$0.02']) })],
    ['breaks in the middle', ownModel({ breaks: new UserError('model_cut', ['One']) })],
  ])('%s: the embedded summary comes, whole, with the reason', async (_, { own }) => {
    const { state } = await run(world({ own }), 'own');
    expect(state.status).toBe('done');
    expect(texts(state)).toEqual(EMBEDDED);
    expect(state.byUserModel).toBeUndefined();
    const failed = state.notices.find(({ code }) => code === 'model_failed');
    expect(failed?.values).toEqual(['My model']);
    expect(['spending_limit', 'model_cut']).toContain(failed?.reason?.code);
  });

  it('is not blamed on the next visit, nor shown half', async () => {
    const { own } = ownModel({ breaks: new UserError('model_cut', ['One']) });
    const w = world({ own });
    await run(w, 'own');
    const { state } = await run(w);
    expect(texts(state)).toEqual(EMBEDDED);
    expect(state.notices.map(({ code }) => code)).not.toContain('model_failed');
  });

  it.each([
    ['is refused', { refuses: new UserError('spending_limit', ['$1', '$1', '$0.02']) }, 'spending_limit'],
    ['breaks at once', { breaks: new UserError('model_cut', ['One']) }, 'model_cut'],
  ])('%s when the reader wants it anew: what it made before stays, with the reason', async (_, change, code) => {
    const w = world({ own: ownModel().own });
    await run(w, 'own');
    const { state } = await run({ ...w, own: ownModel(change).own }, 'own', true);
    expect(texts(state)).toEqual(OWN);
    expect(state).toMatchObject({ status: 'done', byUserModel: true, report: { cached: true, label: 'My model' } });
    expect(state.notices).toEqual([{ code: 'model_kept', reason: expect.objectContaining({ code }) }]);
    const { state: later } = await run({ ...w, own: ownModel().own });
    expect(later.notices).toEqual([]);
  });

  it('cannot bring a digest up to date: the older one stays, with what came since and the reason', async () => {
    const w = world({ own: ownModel().own });
    await run(w, 'own', false, 'thread');
    const more = { ...thread, comments: [...thread.comments, { id: 9, depth: 0, author: 'bob', text: 'Me too.' }] };
    const { own } = ownModel({ refuses: new UserError('spending_limit', ['$1', '$1', '$0.02']) });
    const { state } = await collect(
      runJob({ kind: 'thread', thread: more }, { ...w, own }, signal(), { engine: 'own' }),
    );
    expect(state.digest?.items[0]?.bullet.text).toBe('마음에 듦');
    expect(state.notices.map(({ code }) => code)).toEqual(['model_kept', 'digest_older']);
    expect(w.store.get('story:7')?.byUserModel).toBe(true);
  });

  it('frees what was kept for it', async () => {
    const { own, calls } = ownModel({ breaks: new Error('bug') });
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    await run(world({ own }), 'own');
    expect(calls.released).toBe(1);
  });
});

describe('a remake that was cut off', () => {
  async function cutOff() {
    const w = world({ own: ownModel().own });
    await run(w, 'own');
    const { own, calls } = ownModel();
    const other: typeof own.engine.summarise = async function* (...args) {
      for await (const event of own.engine.summarise(...args)) {
        if (event.type !== 'bullet') yield event;
        else yield { ...event, bullet: korean(event.index === 0 ? '다시 쓴 첫 줄임' : '다시 쓴 둘째 줄임') };
      }
    };
    const again = { ...w, own: { ...own, engine: { ...own.engine, summarise: other } } };
    const abort = new AbortController();
    const how = { engine: 'own', forceRefresh: true } as const;
    const stopped = collect(runJob({ kind: 'article', article }, again, abort.signal, how), (event) => {
      if (event.type === 'bullet') abort.abort();
      return false;
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    return { w: again, calls };
  }
  const resumed = (w: JobDeps) =>
    collect(runJob({ kind: 'article', article }, w, signal(), { engine: 'own', resume: true }));

  it('goes on where it was when its page comes back', async () => {
    const { w } = await cutOff();
    const { state, events } = await resumed(w);
    expect(events[0]).toMatchObject({ type: 'state', state: { status: 'running' } });
    expect(texts(state)).toEqual(['다시 쓴 첫 줄임', '다시 쓴 둘째 줄임']);
    expect(texts((await run(w)).state)).toEqual(['다시 쓴 첫 줄임', '다시 쓴 둘째 줄임']);
  });

  it('leaves what was whole before to the next visit', async () => {
    const { w, calls } = await cutOff();
    expect(texts((await run(w)).state)).toEqual(OWN);
    expect(calls.runs).toBe(1);
  });

  it('of which nothing came shows what was whole before', async () => {
    const w = world({ own: ownModel().own });
    await run(w, 'own');
    expect(texts((await resumed(w)).state)).toEqual(OWN);
  });
});

describe('a run that was cut off', () => {
  it('leaves the first line that came, however soon its background was stopped', async () => {
    const { own } = ownModel();
    const w = world({ own, now: () => 0 });
    const job = runJob({ kind: 'article', article }, w, signal(), { engine: 'own' });
    // The page shows the line; then the background works on until its answer stalls, and is gone.
    for await (const event of job) if (event.type === 'outline' && event.opening === 2 && w.store.size > 0) break;
    expect([...w.store.values()].map((state) => texts(state)?.filter((text) => text))).toEqual([[OWN[0]]]);
  });

  async function cutOff() {
    const { own, calls } = ownModel();
    const w = world({ own });
    const abort = new AbortController();
    const stopped = collect(runJob({ kind: 'article', article }, w, abort.signal, { engine: 'own' }), (event) => {
      if (event.type === 'bullet') abort.abort();
      return false;
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    return { w, calls };
  }

  it('shows what came on the next visit, and does not go on by itself', async () => {
    const { w, calls } = await cutOff();
    const { state } = await run(w);
    expect(state.status).toBe('cancelled');
    expect(state.byUserModel).toBe(true);
    expect(texts(state)?.filter((text) => text)).toEqual([OWN[0]]);
    expect(calls.runs).toBe(1);
  });

  it('goes on when the reader says so, over what is there', async () => {
    const { w } = await cutOff();
    const { state, events } = await run(w, 'own');
    expect(events[0]).toMatchObject({ type: 'state', state: { status: 'running' } });
    expect(texts(state)).toEqual(OWN);
    expect(state.status).toBe('done');
  });
});

it('the engine that counts is not asked twice for the embedded summary', async () => {
  const engine = countingEngine();
  const { own } = ownModel({ refuses: new UserError('model_consent', ['My model']) });
  const w = world({ own, engines: [engine] });
  await run(w);
  await run(w, 'own');
  expect(engine.runs).toBe(1);
});
