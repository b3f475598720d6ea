import { describe, expect, it } from 'vitest';
import { fetchThread, findStoryByUrl } from '../../utils/hacker-news/algolia.ts';
import type { AlgoliaNode } from '../../utils/hacker-news/api-schemas.ts';
import { fetchItem } from '../../utils/hacker-news/firebase.ts';
import { threadFromApi } from '../../utils/hacker-news/thread-from-api.ts';
import poll from './fixtures/algolia-poll.json' with { type: 'json' };
import search from './fixtures/algolia-search.json' with { type: 'json' };
import tree from './fixtures/algolia-thread.json' with { type: 'json' };
import item from './fixtures/firebase-story.json' with { type: 'json' };
import { fakeWorld, json } from './world.ts';

const answering = (algolia: unknown, firebase: () => Response | Error = () => json(null)) =>
  fakeWorld((url) => (url.startsWith('https://hn.algolia.com/') ? json(algolia) : firebase()));

describe('fetchItem', () => {
  it('gives the item', async () => {
    const { world, asked } = fakeWorld([json(item)]);
    expect(await fetchItem(900, {}, world)).toMatchObject({ by: 'jiwoo_dev', score: 340, kids: [901, 907, 905] });
    expect(asked[0]?.url).toBe('https://hacker-news.firebaseio.com/v0/item/900.json');
  });

  it.each([
    ['null', null, 'not_found'],
    ['another shape', { id: 'x' }, 'server'],
    ['a list', [], 'server'],
  ])('%s is an error', async (_, body, code) => {
    await expect(fetchItem(900, {}, fakeWorld([json(body)]).world)).rejects.toMatchObject({ code });
  });
});

describe('fetchThread', () => {
  it.each([5_000, 100_000])('reads a tree of %i levels', async (levels) => {
    const open = Array.from({ length: levels }, (_, n) => `{"id":${n + 2},"author":"a","text":"t${n}","children":[`);
    const body = `{"id":1,"type":"story","title":"Deep","children":[${open.join('')}${']}'.repeat(levels)}]}`;
    const answer = () => new Response(body, { headers: { 'content-type': 'application/json' } });
    const { world } = fakeWorld((url) => (url.startsWith('https://hn.algolia.com/') ? answer() : json(null)));
    const { comments } = await fetchThread(1, {}, world);
    expect(comments).toHaveLength(levels);
    expect(comments.at(-1)).toMatchObject({ id: levels + 1, depth: levels - 1, text: `t${levels - 1}` });
  });

  it('flattens the tree in reading order, top comments as Hacker News ranks them', async () => {
    const { story, comments, from } = await fetchThread(900, {}, answering(tree, () => json(item)).world);
    expect(from).toBe('api');
    expect(comments.map(({ id, depth }) => [id, depth])).toEqual([
      [901, 0],
      [902, 1],
      [903, 2],
      [904, 1],
      [906, 2],
      [907, 0],
      [905, 0],
    ]);
    expect(story).toEqual({
      id: 900,
      kind: 'show',
      title: 'Show HN: A key-value store that fits in a cache line',
      url: 'https://example.com/kv',
      domain: 'example.com',
      author: 'jiwoo_dev',
      points: 340,
      createdAt: '2026-09-28T10:00:00Z',
      commentCount: 9,
    });
  });

  it('reads texts as a page would show them', async () => {
    const { comments } = await fetchThread(900, {}, answering(tree).world);
    const text = (id: number) => comments.find((comment) => comment.id === id)?.text;
    expect(text(901)).toBe(
      'We moved 40 services to it & the p99 went from 80ms to 12ms.\nThe migration took two weekends: https://example.com/notes?a=1&b=2',
    );
    expect(text(902)).toBe('> went from 80ms to 12ms\nOn which hardware?');
    expect(text(907)).toBe(
      'Run this:\n  for (const x of xs) {\n    total += x < 3 ? 1 : 0;\n  }\nand tell me it is slow.',
    );
    expect(comments.find(({ id }) => id === 904)).toMatchObject({ author: null, text: '', state: 'deleted' });
  });

  it('does without Firebase', async () => {
    const { comments } = await fetchThread(900, {}, answering(tree, () => new TypeError('offline')).world);
    expect(comments.filter(({ depth }) => depth === 0).map(({ id }) => id)).toEqual([905, 901, 907]);
  });

  it('reads a poll', async () => {
    const { story } = await fetchThread(950, {}, answering(poll).world);
    expect(story).toMatchObject({
      kind: 'poll',
      text: 'Which one do you use at work?',
      pollOptions: [
        { text: 'Tabs', points: 120 },
        { text: 'Spaces & tears', points: 118 },
      ],
    });
    expect(story.url).toBeUndefined();
  });

  it('reads 20,000 comments below each other', () => {
    let node: AlgoliaNode = { id: 1, author: 'a', text: 'x' };
    for (let id = 2; id <= 20_000; id++) node = { id, author: 'a', text: 'x', children: [node] };
    expect(threadFromApi({ id: 99_999, children: [node] }, 'hn.algolia.com').comments).toHaveLength(20_000);
  });

  it.each([
    ['no id', { children: [] }],
    ['a child that is none', { id: 1, children: [{ id: 'two' }] }],
    ['text', 'hello'],
  ])('an answer with %s is an error', async (_, body) => {
    await expect(fetchThread(1, {}, answering(body).world)).rejects.toMatchObject({
      code: 'server',
      values: ['hn.algolia.com', '200'],
    });
  });
});

describe('findStoryByUrl', () => {
  it('takes the most discussed story of this very page', async () => {
    const { world, asked } = answering(search);
    expect(await findStoryByUrl('https://m.example.com/kv?ref=x#y', {}, world)).toEqual({
      id: 802,
      title: 'A key-value store in a cache line',
      url: 'http://example.com/kv',
      points: 310,
      comments: 141,
      seenAt: Date.parse('2026-10-01T00:00:00Z'),
    });
    const query = new URL(asked[0]?.url ?? '').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      query: 'example.com/kv',
      restrictSearchableAttributes: 'url',
      tags: 'story',
      typoTolerance: 'false',
    });
  });

  it('finds nothing where no story is about this page', async () => {
    expect(await findStoryByUrl('https://example.com/other', {}, answering(search).world)).toBeNull();
  });

  it.each([
    ['https://youtu.be/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
    ['https://arxiv.org/pdf/2401.01234v2', '2401.01234'],
    ['https://twitter.com/someone/status/123', '123'],
  ])('asks for what all addresses of %s share', async (url, query) => {
    const { world, asked } = answering({ hits: [] });
    await findStoryByUrl(url, {}, world);
    expect(new URL(asked[0]?.url ?? '').searchParams.get('query')).toBe(query);
  });

  it('says so when the answer is none', async () => {
    await expect(findStoryByUrl('https://example.com/', {}, answering({ hits: 1 }).world)).rejects.toMatchObject({
      code: 'server',
    });
  });
});
