import { describe, expect, it, vi } from 'vitest';
import type { Bullet, CostEstimate, QuestionRequest } from '../../utils/domain/index.ts';
import type { AnswerEvent, QuestionInput, UserModel } from '../../utils/domain/model-for-job.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import type { JobDeps } from '../../utils/jobs/job-deps.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { article, collect, markingTranslator, thread, world } from './world.ts';

const said = (text: string, language: Bullet['language'] = 'ko'): Bullet => ({
  text,
  depth: 0,
  language,
  sources: [{ kind: 'sentence', block: 0, text: 'It was cheap.' }],
});

interface Change {
  bullets?: Bullet[];
  /** Thrown after the first bullet. */
  breaks?: Error;
  refuses?: Error;
  /** Waited for before the first bullet. */
  after?: Promise<void>;
}

function model({
  bullets = [said('비용이 줄었습니다'), said('모두 만족합니다')],
  breaks,
  refuses,
  after,
}: Change = {}) {
  const calls = { asked: [] as QuestionInput[], offered: [] as string[], released: 0 };
  const own: UserModel = {
    engine: {
      id: 'own',
      version: '1',
      available: async () => true,
      summarise: async function* () {},
      digest: async function* () {},
    },
    async *answer(asked): AsyncGenerator<AnswerEvent> {
      calls.asked.push(asked);
      yield { type: 'coverage', coverage: { unit: 'characters', read: 40, total: 40 } };
      await after;
      for (const [index, bullet] of bullets.entries()) {
        yield { type: 'bullet', index, bullet };
        if (breaks) throw breaks;
      }
      yield { type: 'usage', input: 90, output: 9 };
      yield { type: 'end', found: bullets.length > 0 };
    },
    label: 'My model',
    names: ['own@1', 'openai', 'small'],
    async estimate(material): Promise<CostEstimate> {
      calls.offered.push(material.kind);
      return { label: 'My model', input: 100, output: 50, cost: 0.01 };
    },
    runsAutomatically: () => true,
    wasCutOff: async () => false,
    async begin() {
      if (refuses) throw refuses;
      return () => void calls.released++;
    },
    total: () => ({ input: 90, output: 9, cost: 0.01 }),
  };
  return { own, calls };
}

const QUESTION: QuestionRequest = { kind: 'question', question: '쌌나요?', article: { kind: 'article', article } };
const ask = (w: JobDeps, change: Partial<QuestionRequest> = {}, how: { forceRefresh?: boolean; engine?: 'own' } = {}) =>
  collect(runJob({ ...QUESTION, ...change }, w, new AbortController().signal, { engine: 'own', ...how }));
const texts = (state: { summary?: { opening: (Bullet | null)[] } }) =>
  state.summary?.opening.map((bullet) => bullet?.text);

describe('a question', () => {
  it('is answered in bullets with nominal endings, with what was read, by whom and at what cost', async () => {
    const { own, calls } = model();
    const { state, events } = await ask(world({ own }));
    expect(state.status).toBe('done');
    expect(texts(state)).toEqual(['비용이 줄었음', '모두 만족함']);
    expect(state.coverage).toEqual({ unit: 'characters', read: 40, total: 40 });
    expect(state.report).toMatchObject({ label: 'My model', usage: { input: 90, output: 9 }, cost: 0.01 });
    expect(calls.offered).toEqual(['question']);
    expect(calls.released).toBe(1);
    expect(events.map(({ type }) => type)).not.toContain('title');
  });

  it('is asked about what the parts of the panel are made of, read the same way', async () => {
    const { own, calls } = model();
    await ask(world({ own }), {
      article: { kind: 'article-at', url: article.url },
      thread: { kind: 'thread-at', storyId: 7 },
    });
    expect(calls.asked).toEqual([{ question: '쌌나요?', article, thread }]);
  });

  it('that the page does not answer ends with no bullets', async () => {
    const { own } = model({ bullets: [] });
    const { state } = await ask(world({ own }));
    expect(state).toMatchObject({ status: 'done', summary: { opening: [] } });
  });

  it('may be answered in English: the translator helps', async () => {
    const { own } = model({ bullets: [said('It was cheap.', 'en')] });
    const translator = markingTranslator();
    expect(texts((await ask(world({ own, translators: [translator] }))).state)).toEqual(['번역: It was cheap.']);
  });
});

describe('what was paid for', () => {
  it('is not paid for twice: same question, same text, same model', async () => {
    const { own, calls } = model();
    const w = world({ own });
    await ask(w);
    const { state } = await ask(w, { question: ' 쌌나요?\n' });
    expect(state.report?.cached).toBe(true);
    expect(texts(state)).toHaveLength(2);
    expect(calls.asked).toHaveLength(1);
  });

  /** Two tabs: the second looks for what is kept while the first one's model works. */
  async function inTwoTabs(breaks?: Error) {
    const looked = Promise.withResolvers<void>();
    const [first, second] = [model({ after: looked.promise, ...(breaks && { breaks }) }), model()];
    const w = world({ own: first.own });
    const kept: JobDeps['getCached'] = (key) => {
      looked.resolve();
      return w.getCached(key);
    };
    const one = ask(w);
    await vi.waitFor(() => expect(first.calls.asked).toHaveLength(1));
    const states = (await Promise.all([one, ask({ ...w, getCached: kept, own: second.own })])).map(
      ({ state }) => state,
    );
    return { states, paid: second.calls.asked.length };
  }

  it('is not paid for twice by two tabs that ask at once: the second shows what the first was answered', async () => {
    const { states, paid } = await inTwoTabs();
    expect(states.map((state) => texts(state)?.length)).toEqual([2, 2]);
    expect(states.map(({ report }) => report?.cached ?? false)).toEqual([false, true]);
    expect(paid).toBe(0);
  });

  it('is asked by the tab that waited where the first one’s answer was cut', async () => {
    const { states, paid } = await inTwoTabs(new UserError('model_cut', ['One']));
    expect(states.map(({ status }) => status)).toEqual(['failed', 'done']);
    expect(paid).toBe(1);
  });

  it.each([
    ['another question', { question: '빨랐나요?' }, {}, {}],
    ['another text', { article: { kind: 'article', article: { ...article, title: 'B' } } } as const, {}, {}],
    ['a thread besides', { thread: { kind: 'thread', thread } } as const, {}, {}],
    ['another model', {}, { names: ['own@1', 'openai', 'large'] }, {}],
    ['a wish for another answer', {}, {}, { forceRefresh: true }],
  ])('is asked again for %s', async (_, change, names, how) => {
    const { own, calls } = model();
    const w = world({ own });
    await ask(w);
    await ask({ ...w, own: { ...own, ...names } }, change, how);
    expect(calls.asked).toHaveLength(2);
  });
});

describe('nothing is asked', () => {
  it('anew that broke off while it was asked once more: the answer of before is not taken for the new one', async () => {
    const { own } = model();
    const w = world({ own });
    await ask(w);
    const { own: breaking } = model({ breaks: new UserError('model_cut', ['One']) });
    await ask({ ...w, own: breaking }, {}, { forceRefresh: true });
    const back = await collect(runJob(QUESTION, w, new AbortController().signal, { resume: true }));
    expect(back.state).toMatchObject({ status: 'failed', error: { code: 'answer_cut' } });
    expect(texts((await ask(w)).state)).toHaveLength(2);
  });

  it('without a click: who comes back after a break hears that it broke, or the whole answer', async () => {
    const { own, calls } = model();
    const w = world({ own });
    const cut = await collect(runJob(QUESTION, w, new AbortController().signal));
    expect(cut.state).toMatchObject({ status: 'failed', error: { code: 'answer_cut' } });
    expect(calls.asked).toEqual([]);
    await ask(w);
    const back = await collect(runJob(QUESTION, w, new AbortController().signal));
    expect(texts(back.state)).toHaveLength(2);
    expect(calls.asked).toHaveLength(1);
  });

  it.each([
    ['no model', () => world(), 'model_missing'],
    [
      'a model that may not',
      () => world({ own: model({ refuses: new UserError('spending_limit', ['$1', '$1', '$0.01']) }).own }),
      'spending_limit',
    ],
  ])('with %s', async (_, make, code) => {
    expect((await ask(make())).state).toMatchObject({ status: 'failed', error: { code } });
  });

  it('about a page without a text', async () => {
    const { own, calls } = model();
    const { state } = await ask(world({ own }), { article: { kind: 'article', article: { ...article, blocks: [] } } });
    expect(state.error?.code).toBe('no_article');
    expect(calls.asked).toEqual([]);
  });
});

it('a model that breaks leaves what came, with the reason, and frees what was kept for it', async () => {
  const { own, calls } = model({ breaks: new UserError('model_cut', ['One']) });
  const { state } = await ask(world({ own }));
  expect(texts(state)).toEqual(['비용이 줄었음']);
  expect(state).toMatchObject({ status: 'failed', error: { code: 'model_cut' } });
  expect(calls.released).toBe(1);
});

it('a cancel ends the asking, and the next click asks anew', async () => {
  const { own, calls } = model();
  const w = world({ own });
  const abort = new AbortController();
  const stopped = collect(runJob(QUESTION, w, abort.signal, { engine: 'own' }), (event) => {
    if (event.type === 'bullet') abort.abort();
    return false;
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(calls.released).toBe(1);
  expect((await ask(w)).state.status).toBe('done');
});
