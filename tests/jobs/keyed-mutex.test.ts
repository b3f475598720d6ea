import { describe, expect, it } from 'vitest';
import type { JobState } from '../../utils/domain/index.ts';
import type { UserModel } from '../../utils/domain/model-for-job.ts';
import { acquireLock } from '../../utils/jobs/keyed-mutex.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { article, collect, world } from './world.ts';

const never = new AbortController().signal;

describe('work under one key', () => {
  it('is done one after the other, in the order it was asked for; other keys do not wait', async () => {
    const done: string[] = [];
    const leave = await acquireLock('a', never);
    const turn = async (name: string) => {
      const leave = await acquireLock('a', never);
      done.push(name);
      return leave;
    };
    const second = turn('second');
    const third = turn('third');
    (await acquireLock('b', never))();
    expect(done).toEqual([]);
    leave();
    (await second)();
    (await third)();
    expect(done).toEqual(['second', 'third']);
    (await acquireLock('a', never))();
  });

  it('is not waited for any more by who gives up; those behind still wait for who works', async () => {
    const leave = await acquireLock('a', never);
    const stop = new AbortController();
    const second = acquireLock('a', stop.signal);
    let third = false;
    const last = acquireLock('a', never).then((leave) => {
      third = true;
      return leave;
    });
    stop.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    expect(third).toBe(false);
    leave();
    (await last)();
    expect(third).toBe(true);
  });
});

/** A model whose answer waits for `go`. */
function slowModel() {
  const go = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  let runs = 0;
  const own: UserModel = {
    engine: {
      id: 'own',
      version: '1',
      available: async () => true,
      async *digest() {},
      async *summarise(_, signal) {
        runs++;
        began.resolve();
        const sources = [{ kind: 'sentence', block: 0, text: 'We moved.' }] as const;
        const bullet = { text: '떠났음', depth: 0, language: 'ko', sources: [...sources] } as const;
        yield { type: 'outline', opening: 1, sections: [] };
        yield { type: 'bullet', section: -1, index: 0, bullet: { ...bullet, sources: [...sources] } };
        await go.promise;
        signal.throwIfAborted();
      },
    },
    async *answer() {},
    label: 'My model',
    names: ['own@1'],
    estimate: async () => ({ label: 'My model', input: 1, output: 1 }),
    runsAutomatically: () => false,
    wasCutOff: async () => false,
    begin: async () => () => {},
    total: () => undefined,
  };
  return { own, go: go.resolve, began: began.promise, runs: () => runs };
}

describe('the same article in two tabs', () => {
  const text = ({ summary }: JobState) => summary?.opening[0]?.text;
  const run = (w: ReturnType<typeof world>, signal = never) =>
    collect(runJob({ kind: 'article', article }, w, signal, { engine: 'own' }));

  it('is made once, and shown in both', async () => {
    const model = slowModel();
    const w = world({ own: model.own });
    const one = run(w);
    await model.began;
    // It looked before the first one had anything, and is at the model's door when that has it.
    let looked = 0;
    const other = run({ ...w, getCached: async (key) => (looked++ === 0 ? undefined : w.getCached(key)) });
    model.go();
    const [first, second] = await Promise.all([one, other]);
    expect([text(first.state), text(second.state)]).toEqual(['떠났음', '떠났음']);
    expect(second.state.report?.cached).toBe(true);
    expect(model.runs()).toBe(1);
  });

  it('is made for the other one where the first was cancelled', async () => {
    const model = slowModel();
    const w = world({ own: model.own });
    const stop = new AbortController();
    const first = run(w, stop.signal).catch(() => 'stopped');
    await model.began;
    const second = run(w);
    stop.abort();
    model.go();
    expect(await first).toBe('stopped');
    expect(text((await second).state)).toBe('떠났음');
    expect(model.runs()).toBe(2);
  });
});
