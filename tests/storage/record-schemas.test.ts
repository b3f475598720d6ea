import { beforeEach, describe, expect, test } from 'vitest';
import { countBrokenRecords, deleteBrokenRecords } from '../../utils/background/maintenance.ts';
import type { JobRequest, JobState } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { cacheAnswer, getCachedAnswer, pruneAnswers } from '../../utils/storage/answer-cache.ts';
import { changePageQuestions, getPageQuestions } from '../../utils/storage/favorites/favorite-questions.ts';
import { getCachedJob, getCheckpoint, getFinishedJobs, pruneJobs, saveJob } from '../../utils/storage/job-cache.ts';
import { getStoredModel, getStoredModels } from '../../utils/storage/models-table.ts';
import { openDatabase } from '../../utils/storage/open-database.ts';
import { beginCall } from '../../utils/storage/paid-calls.ts';
import { isJobState } from '../../utils/storage/record-schemas.ts';
import { findSeenStory, rememberStories } from '../../utils/storage/seen-stories.ts';
import { dayOf, getSpendingSince } from '../../utils/storage/spending.ts';
import { translationMemory } from '../../utils/storage/translation-memory.ts';
import { draft } from '../llm/account/samples.ts';
import { SAMPLE_THREADS, samplePage } from '../pages/samples/index.ts';
import { jobStates, readSample } from '../support/pipeline.ts';
import { freshDatabase } from './fresh.ts';

beforeEach(freshDatabase);

const WRONG = [null, undefined, 7, 'x', [], {}, new Date(0), { status: 'done' }, { status: 'over', notices: [] }];

describe('a kept job', () => {
  const done: JobState = { ...EMPTY_JOB, status: 'done', summary: { opening: [null], sections: [] } };

  test('that the product made is one in every state that it goes through', async () => {
    const article = readSample(samplePage('article-en'));
    if (article?.kind !== 'article') throw new Error('no article');
    const requests: JobRequest[] = [
      { kind: 'article', article: article.article },
      { kind: 'thread-at', storyId: SAMPLE_THREADS[0]!.id },
    ];
    let states = 0;
    for (const request of requests) {
      for await (const state of jobStates(request)) {
        expect(isJobState(structuredClone(state)), JSON.stringify(state).slice(0, 2_000)).toBe(true);
        states++;
      }
    }
    expect(states).toBeGreaterThan(50);
  }, 60_000);

  test('that is broken counts as not there, and goes when it is tidied', async () => {
    const database = await openDatabase();
    for (const value of WRONG) {
      await database.put('cache', { key: 'a', kind: 'article', value: value as JobState, size: 1, usedAt: 1 });
      await database.put('jobs', { key: 'a', state: value as JobState, updatedAt: 1 });
      expect(await getCachedJob('a')).toBeUndefined();
      expect(await getCheckpoint('a')).toBeUndefined();
      expect(await getFinishedJobs(['a'])).toEqual([]);
    }
    await saveJob('a', 'article', done);
    expect(await getCachedJob('a')).toEqual(done);
  });

  test('that does not say when it was used goes, too', async () => {
    const database = await openDatabase();
    await saveJob('good', 'article', done);
    for (const usedAt of [undefined, NaN, {}, null]) {
      await database.put('cache', { key: `${usedAt}`, kind: 'article', value: done, size: 1, usedAt } as never);
      await database.put('jobs', { key: `${usedAt}`, state: done, updatedAt: usedAt } as never);
      await database.put('parts', { key: `${usedAt}`, value: 1, size: 1, usedAt } as never);
    }
    await pruneJobs();
    await pruneAnswers();
    expect(await database.getAllKeys('cache')).toEqual(['good']);
    expect(await database.getAllKeys('jobs')).toEqual([]);
    expect(await database.getAllKeys('parts')).toEqual([]);
  });

  test('that does not say its size goes first, and no other with it', async () => {
    const database = await openDatabase();
    for (const size of [NaN, Infinity, -5, '7', null]) {
      await database.put('cache', { key: `${size}`, kind: 'article', value: done, size: size as number, usedAt: 9 });
    }
    await saveJob('good', 'article', done);
    await pruneJobs();
    expect(await database.getAllKeys('cache')).toEqual(['good']);
    await database.put('parts', { key: 'wrong', value: 1, size: NaN, usedAt: Date.now() + 9 });
    await cacheAnswer('good', 1);
    await pruneAnswers();
    expect([await getCachedAnswer('wrong'), await getCachedAnswer('good')]).toEqual([undefined, 1]);
  });
});

describe('questions of a page', () => {
  test('that are broken are left out, and the next one is kept beside the others', async () => {
    const good = { question: '왜?', bullets: [], askedAt: 1 };
    const value = [null, good, { question: '' }, { ...good, bullets: [{}] }, { ...good, askedAt: 'x' }];
    for (const broken of [...WRONG, value]) {
      await (await openDatabase()).put('parts', { key: 'questions a', value: broken, size: 1, usedAt: 1 });
      expect(await getPageQuestions('a')).toEqual(broken === value ? [good] : []);
    }
    await changePageQuestions('a', (kept) => [...kept, { ...good, question: '언제?' }]);
    expect((await getPageQuestions('a')).map(({ question }) => question)).toEqual(['왜?', '언제?']);
  });
});

describe('a model', () => {
  const model = { ...draft, id: 'one', savedAt: 1 };

  test.each([
    'id',
    'provider',
    'label',
    'baseUrl',
    'model',
    'savedAt',
    'price',
    'context',
    'consent',
    'deletedAt',
    'key',
  ])('that is broken in its %s is not used, and keeps no other from being used', async (field) => {
    const database = await openDatabase();
    await database.put('engines', model);
    const wrong = { ...model, id: 'two', [field]: field === 'id' ? 7 : {} };
    await database.put('engines', wrong as never);
    expect((await getStoredModels()).map(({ id }) => id)).toEqual(['one']);
    expect(await getStoredModel('two')).toBeUndefined();
  });

  test('whose price is no number never counts as free', async () => {
    for (const input of [NaN, -1, '0', null]) {
      await (await openDatabase()).put('engines', { ...model, price: { input, output: 1 } } as never);
      expect(await getStoredModels()).toEqual([]);
    }
  });
});

describe('what models took', () => {
  const today = dayOf(new Date());
  const row = {
    key: `${today} one`,
    day: today,
    engine: 'one',
    label: 'One',
    input: 1,
    output: 1,
    calls: 1,
    unpriced: 0,
  };
  const call = {
    engine: 'one',
    label: 'One',
    likely: { input: 1, cost: 0.1 },
    most: { input: 1, output: 1, cost: 0.1 },
  };
  const limit = { unit: 'dollars', most: 1 } as const;

  test('that is broken is told nobody, and lets no call through until it is deleted', async () => {
    for (const cost of [NaN, 'much', null, undefined, {}, -Infinity, -5, true]) {
      await (await openDatabase()).put('spending', { ...row, cost } as never);
      expect(await getSpendingSince(today)).toEqual([]);
      expect(await beginCall(call, limit, new Date()), String(cost)).toMatchObject({ used: NaN, open: 0 });
    }
    expect(await countBrokenRecords()).toBe(1);
    await deleteBrokenRecords();
    expect(await countBrokenRecords()).toBe(0);
    expect(await beginCall(call, limit, new Date())).toEqual(expect.any(String));
  });

  test('in a call that is broken stops no other call', async () => {
    for (const wrong of [{}, { most: null }, { likely: 7 }, { ...call, worker: 'old', day: 7 }]) {
      await (await openDatabase()).put('calls', { id: 'wrong', ...wrong } as never);
      expect(await beginCall(call, { ...limit, most: 100 }, new Date())).toEqual(expect.any(String));
      expect(await (await openDatabase()).get('calls', 'wrong')).toBeUndefined();
    }
  });
});

test('a translation that is no text counts as not there', async () => {
  const memory = translationMemory('one');
  for (const text of [null, 7, {}, undefined]) {
    await (await openDatabase()).put('translations', { hash: 'one\na', text, usedAt: 1 } as never);
    expect(await memory.get('a')).toBeUndefined();
  }
});

test('a story that is broken is not told, another of the same page is', async () => {
  const story = { id: 1, title: 'A', url: 'https://a.example/', seenAt: 1 };
  await rememberStories([story, { ...story, id: 2, title: null as never, comments: 99 }]);
  expect(await findSeenStory(story.url)).toMatchObject({ id: 1 });
});

test('states that are folded from events keep their shape', () => {
  const state = applyJobEvent(EMPTY_JOB, { type: 'outline', opening: 2, sections: [{ heading: '', bullets: 1 }] });
  expect(isJobState(structuredClone(state))).toBe(true);
});
