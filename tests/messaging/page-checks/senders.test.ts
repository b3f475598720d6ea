import { describe, expect, it } from 'vitest';
import type { JobRequest } from '../../../utils/domain/index.ts';
import type { PageProtocol } from '../../../utils/messaging/index.ts';
import { isAllowedJob, pageChecks } from '../../../utils/messaging/page-checks.ts';
import { FULL } from '../../storage/favorites/samples.ts';
import { seen, story, url } from './payloads.cases.ts';
import { BLOG, HN, THREAD } from './senders.ts';

describe('what only some pages may send', () => {
  const elsewhere = [
    'https://blog.example/',
    'https://news.ycombinator.com.evil.example/',
    'http://news.ycombinator.com/',
    'https://news.ycombinator.com:8443/',
    'https://news.ycombinator.com./',
    'https://a.news.ycombinator.com/',
    'https://news.ycombinator.com@evil.example/',
    'blob:https://news.ycombinator.com/a',
    undefined,
  ];

  it.each(elsewhere)('no stories from %s', (url) => {
    expect(pageChecks.storiesSeen([seen], { url } as never)).toBe(false);
  });

  it.each(elsewhere)('no thread from %s', (url) => {
    const job = { kind: 'thread' } as JobRequest;
    expect(isAllowedJob(job, { url } as never)).toBe(false);
    expect(isAllowedJob(job, HN)).toBe(true);
  });

  it('a thread that the background asks the API for, from anywhere', () => {
    expect(isAllowedJob({ kind: 'thread-at' } as JobRequest, BLOG)).toBe(true);
  });

  it.each([
    [url, true],
    ['https://m.blog.example/post', true],
    ['https://bank.example/post', false],
    ['https://someone.blog.example/post', false],
  ])('the text of an article at %s from the blog: %s', (url, allowed) => {
    const article = { kind: 'article', article: { url, title: 'A post', language: 'en', blocks: [] } } as JobRequest;
    expect(isAllowedJob(article, BLOG)).toBe(allowed);
    expect(isAllowedJob({ kind: 'question', question: '왜?', article } as JobRequest, BLOG)).toBe(allowed);
  });

  it('a page that the background is to read from its own site, or from a thread', () => {
    const about = (url: string) => ({ kind: 'article-at', url }) as const;
    const asked = (url: string): JobRequest => ({ kind: 'question', question: '왜?', article: about(url) });
    for (const job of [about, asked]) {
      expect(isAllowedJob(job(url), BLOG)).toBe(true);
      expect(isAllowedJob(job('https://wiki.example/secret'), BLOG)).toBe(false);
      expect(isAllowedJob(job('https://wiki.example/secret'), HN)).toBe(false);
      expect(isAllowedJob(job('https://wiki.example/secret'), {} as never)).toBe(false);
      expect(isAllowedJob(job(url), THREAD)).toBe(true);
    }
  });

  const question = FULL.questions?.[0];
  const about = (url: string): [keyof PageProtocol, object][] => [
    ['getPageState', { url }],
    ['getPageState', { url: 'https://www.blog.example/post', article: url }],
    ['keepQuestion', { url, question }],
    ['forgetQuestion', { url, question: '왜?' }],
    ['unstar', { url }],
    ['askAccess', { url }],
  ];
  const ofPagesAlone = (url: string): [keyof PageProtocol, object][] => [
    ['storyOf', { url }],
    ['findStory', { url }],
    ['star', { facts: { url, title: 'A post' } }],
    ['star', { facts: { url, title: 'A post', story: { ...story, url } } }],
  ];

  describe.each([
    'https://bank.example/post',
    'https://notblog.example/post',
    'https://blog.example.evil.example/post',
    'https://blog.example@bank.example/post',
    'https://example2/post',
    // Below and above are other owners.
    'https://someone.blog.example/post',
    'https://example/post',
  ])('nothing of what is kept about %s', (foreign) => {
    it.each([...about(foreign), ...ofPagesAlone(foreign)])('%s %j from another site', (verb, payload) => {
      expect(pageChecks[verb](payload, BLOG)).toBe(false);
      expect(pageChecks[verb](payload, { url: 'file:///a' } as never)).toBe(false);
      expect(pageChecks[verb](payload, {} as never)).toBe(false);
    });

    it.each(about(foreign))('but %s %j from a thread, which may be about a page anywhere', (verb, payload) => {
      expect(pageChecks[verb](payload, THREAD)).toBe(true);
    });

    it.each([...about(foreign), ...ofPagesAlone(foreign)])('no %s %j from a list of stories', (verb, payload) => {
      expect(pageChecks[verb](payload, HN)).toBe(false);
    });

    it.each(ofPagesAlone(foreign))('no %s %j from a thread that is not about it', (verb, payload) => {
      expect(pageChecks[verb](payload, THREAD)).toBe(false);
    });
  });

  it.each([
    ['https://blog.example/post', 'https://m.blog.example/post'],
    ['https://amp.blog.example/post', 'https://blog.example/post'],
    ['http://blog.example:8080/post', 'https://www.blog.example/post'],
    ['https://news.hada.io/topic?id=1', 'https://news.hada.io/topic?id=1&go=comments'],
  ])('%s is a page’s own address on %s', (own, page) => {
    const sender = { url: page } as never;
    expect(pageChecks.getPageState({ url: page, article: own }, sender)).toBe(true);
    for (const verb of ['unstar', 'storyOf', 'findStory', 'askAccess'] as const) {
      expect(pageChecks[verb]({ url: own }, sender)).toBe(true);
    }
    expect(pageChecks.star({ facts: { url: own, title: 'A post' } }, sender)).toBe(true);
    expect(pageChecks.keepQuestion({ url: own, question }, sender)).toBe(true);
    expect(pageChecks.forgetQuestion({ url: own, question: '왜?' }, sender)).toBe(true);
  });

  const thread = 'https://news.ycombinator.com/item?id=41';
  it.each([
    ['its story', { url, story: { ...story, id: 41, url } }, true],
    ['its own address', { url: thread }, true],
    ['its own address with its story', { url: thread, story: { ...story, id: 41 } }, true],
    ['another story', { url, story: { ...story, id: 42, url } }, false],
    ['another page than its story’s', { url, story: { ...story, id: 41, url: 'https://blog.example/other' } }, false],
    ['a page without a story', { url }, false],
    ['a page as a story without one', { url, story: { ...story, id: 41 } }, false],
  ])('a thread stars %s', (_, facts, allowed) => {
    expect(pageChecks.star({ facts: { title: 'A post', ...facts } }, THREAD)).toBe(allowed);
  });

  it.each(['file:///home/a.html', 'about:blank', ''])('a page without a host opens as what it is: %j', (url) => {
    expect(pageChecks.getPageState({ url: `${url}#top`, article: url }, { url } as never)).toBe(true);
    expect(pageChecks.getPageState({ url, article: url }, BLOG)).toBe(false);
    expect(pageChecks.getPageState({ url, article: 'bank.example/post' }, BLOG)).toBe(false);
  });

  it('no mode from a page without a host', () => {
    for (const url of [undefined, 'file:///a', 'about:blank']) {
      expect(pageChecks.setSite({ url: 'https://blog.example/', mode: 'on' }, { url } as never)).toBe(false);
      expect(pageChecks.setSite({ url: 'https://www./', mode: 'on' }, { url } as never)).toBe(false);
    }
  });
});
