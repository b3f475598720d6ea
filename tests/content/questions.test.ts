import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelConfig } from '../../utils/content/panel-config.ts';
import type {
  ArticleRequest,
  Bullet,
  CostEstimate,
  JobRequest,
  JobState,
  SavedQuestion,
  ThreadRequest,
} from '../../utils/domain/index.ts';

interface Started {
  request: JobRequest;
  show(state: JobState): void;
  how: object;
  closed: boolean;
}
const jobs = vi.hoisted(() => ({ started: [] as Started[] }));
vi.mock('../../utils/jobs/job-client.ts', () => ({
  startJob(request: JobRequest, show: (state: JobState) => void, how: object) {
    const one: Started = { request, show, how, closed: false };
    jobs.started.push(one);
    return {
      cancel: () => show({ status: 'cancelled', notices: [] }),
      close() {
        one.closed = true;
      },
    };
  },
}));
const { createQuestionController } = await import('../../utils/content/question-controller.ts');

const article: ArticleRequest = { kind: 'article-at', url: 'https://a.example/' };
const thread: ThreadRequest = { kind: 'thread-at', storyId: 1 };
const bullet: Bullet = { text: '요점임', depth: 0, sources: [], language: 'ko' };
const done: JobState = { status: 'done', notices: [], summary: { opening: [bullet, null], sections: [] } };
const summarised: JobState = {
  ...done,
  estimate: { label: 'GPT', input: 1, output: 1, question: { tokens: 900, cost: 0.01 } },
};
const kept = (question: string, askedAt = 5): SavedQuestion => ({ question, bullets: [bullet], askedAt, model: 'GPT' });

let answered: SavedQuestion[];
let forgotten: string[];
let model: string | undefined;
function desk(plan: Partial<PanelConfig> = { article, thread }) {
  return createQuestionController({
    plan: () => plan as PanelConfig,
    model: () => model,
    changed: () => {},
    answered: (question) => answered.push(question),
    forgotten: (question) => forgotten.push(question),
  });
}
function ready(plan?: Partial<PanelConfig>) {
  const it = desk(plan);
  it.hear('article', summarised);
  return it;
}
const asked = (it: ReturnType<typeof desk>) => it.questions.list().map(({ question, job }) => [question, job.status]);

beforeEach(() => {
  jobs.started.splice(0);
  answered = [];
  forgotten = [];
  model = 'GPT';
});

describe('whether something can be asked', () => {
  it('waits for what there is to ask about, and for a model', () => {
    expect(desk().view()).toBeUndefined();
    expect(ready().view()?.takes).toEqual({ label: 'GPT', tokens: 900, cost: 0.01 });
    expect(ready({}).view()).toBeUndefined();
    model = undefined;
    expect(ready().view()).toBeUndefined();
  });

  it('is over with a model that may not', () => {
    const it = ready();
    it.hear('article', {
      ...summarised,
      estimate: { ...(summarised.estimate as CostEstimate), problem: { code: 'model_consent' } },
    });
    expect(it.view()).toBeUndefined();
  });

  it('goes on while the summary is made again, and ends with the model', () => {
    const it = ready();
    it.hear('article', { status: 'running', notices: [] });
    expect(it.view()?.takes).toBeDefined();
    it.forgetOffers();
    expect(it.view()).toBeUndefined();
  });

  it('counts both parts, and knows no price where one is not known', () => {
    const it = ready();
    const estimate: CostEstimate = { label: 'GPT', input: 1, output: 1, question: { tokens: 100 } };
    it.hear('thread', { status: 'done', notices: [], digest: { items: [] }, estimate });
    expect(it.view()?.takes).toEqual({ label: 'GPT', tokens: 1_000 });
  });
});

describe('asking', () => {
  it('is about what was made, by the own model, on this click', () => {
    const it = ready();
    it.questions.ask(` ${'왜?'.padEnd(1_200, '!')}`);
    const [job] = jobs.started;
    expect(job?.request).toEqual({ kind: 'question', question: '왜?'.padEnd(1_000, '!'), article });
    expect(job?.how).toEqual({ engine: 'own' });
  });

  it('is done one at a time', () => {
    const it = ready();
    it.questions.ask('왜?');
    it.questions.ask('뭐?');
    expect(asked(it)).toEqual([['왜?', 'running']]);
    jobs.started[0]?.show(done);
    it.questions.ask('뭐?');
    expect(
      asked(it)
        .map(([question]) => question)
        .toSorted(),
    ).toEqual(['뭐?', '왜?']);
    expect(jobs.started).toHaveLength(2);
  });

  it('keeps what is answered whole, and nothing else', () => {
    const it = ready();
    it.questions.ask('왜?');
    it.questions.cancel();
    expect(asked(it)).toEqual([['왜?', 'cancelled']]);
    expect(it.questions.made()).toEqual([]);
    it.questions.ask('왜?');
    jobs.started[1]?.show(done);
    expect(answered).toMatchObject([{ question: '왜?', bullets: [bullet], model: 'GPT' }]);
    expect(it.questions.made()).toEqual(answered);
  });
});

describe('what is kept with the page', () => {
  it('stands below, and goes up where it is asked again', () => {
    const it = ready();
    it.questions.follow([kept('왜?', 9), kept('뭐?', 5)]);
    expect(it.questions.list().map(({ question, kept }) => [question, kept])).toEqual([
      ['왜?', true],
      ['뭐?', true],
    ]);
    it.questions.ask('뭐?', true);
    expect(asked(it)).toEqual([
      ['뭐?', 'running'],
      ['왜?', 'done'],
    ]);
    expect(jobs.started[0]?.how).toMatchObject({ forceRefresh: true });
  });

  it('goes when it is deleted, at once and there', () => {
    const it = ready();
    it.questions.follow([kept('왜?')]);
    it.questions.forget('왜?');
    expect(it.questions.list()).toEqual([]);
    expect(forgotten).toEqual(['왜?']);
  });

  it('is shown without a model too', () => {
    model = undefined;
    const it = desk();
    it.questions.follow([kept('왜?')]);
    expect(it.view()).toMatchObject({ list: [{ question: '왜?' }] });
    expect(it.view()?.takes).toBeUndefined();
  });

  it('are twenty at most, the newest', () => {
    const it = desk();
    it.questions.follow(Array.from({ length: 30 }, (_, n) => kept(`${n}?`, n)));
    expect(it.questions.made().map(({ askedAt }) => askedAt)).toEqual(Array.from({ length: 20 }, (_, n) => 29 - n));
  });
});

it('a question that is deleted while it is answered is asked no further', () => {
  const it = ready();
  it.questions.ask('왜?');
  it.questions.forget('왜?');
  expect(jobs.started[0]?.closed).toBe(true);
  it.questions.ask('뭐?');
  expect(asked(it)).toEqual([['뭐?', 'running']]);
});
