// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../utils/domain/index.ts';
import { readArticle } from '../../utils/sites/article-reader.ts';
import { readTopic } from '../../utils/sites/geeknews.ts';
import { readStories, readThread } from '../../utils/sites/hacker-news.ts';
import { expectedOf } from '../pages/samples/expected.ts';
import { SAMPLE_PAGES, sampleUrl } from '../pages/samples/index.ts';

const folded = (text = '') => text.replace(/\s+/g, ' ').trim();
const brief = ({ id, author, text }: Comment) => ({ id, author, text });
const starting = ({ id, author, starts }: { id: number; author: string; starts: string }) => ({
  id,
  author,
  text: expect.stringMatching(new RegExp(`^${RegExp.escape(starts)}`)),
});
const inState = (comments: Comment[], state: Comment['state']) =>
  comments.filter((comment) => comment.state === state).map(({ id }) => id);
const atDepths = (comments: Comment[]) =>
  comments.reduce<number[]>((counts, { depth }) => {
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts;
  }, []);

/** Whether a page behind a wall is one, no reader can tell from its teaser. */
const READABLE = SAMPLE_PAGES.filter((page) => page.name !== 'edge/paywall');

describe.each(READABLE.map((page) => [page.name, page] as const))('the sample %s', (_, page) => {
  const expected = expectedOf(page);
  const url = sampleUrl(page);
  const document = new DOMParser().parseFromString(readFileSync(page.file, 'utf8'), 'text/html');

  if (expected.kind === 'article')
    it('is read from its first block to its last, without the furniture', () => {
      const article = readArticle(document, url);
      const blocks = article?.blocks ?? [];
      expect(article).toMatchObject({ title: expected.title, language: expected.language });
      expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => folded(text))).toEqual(
        expected.headings,
      );
      expect(folded(blocks[0]?.text)).toBe(expected.firstBlock);
      expect(folded(blocks.at(-1)?.text)).toBe(expected.lastBlock);
      const text = folded(blocks.map((block) => block.text).join(' '));
      expect(expected.contains.filter((part) => !text.includes(part))).toEqual([]);
      expect(expected.lacks.filter((part) => text.includes(part))).toEqual([]);
    });

  if (expected.kind === 'thread')
    it('is read whole', () => {
      const thread = readThread(document, url);
      const comments = thread?.comments ?? [];
      const { textStarts, ...story } = expected.story;
      expect(thread?.story).toMatchObject(story);
      if (textStarts) expect(thread?.story.text?.startsWith(textStarts)).toBe(true);
      expect(comments).toHaveLength(expected.comments);
      expect(atDepths(comments)).toEqual(expected.depths);
      if (expected.first) expect(brief(comments[0]!)).toMatchObject(starting(expected.first));
      if (expected.last) expect(brief(comments.at(-1)!)).toMatchObject(starting(expected.last));
      expect(inState(comments, 'deleted')).toEqual(expected.deleted);
      expect(inState(comments, 'flagged')).toEqual(expected.flagged);
      expect(inState(comments, 'dead')).toEqual(expected.dead);
    });

  if (expected.kind === 'list')
    it('gives every story', () => {
      const stories = readStories(document, url);
      expect(stories).toHaveLength(expected.stories);
      expect(stories[0]).toMatchObject(expected.first);
      expect(stories.at(-1)).toMatchObject(expected.last);
      const { rank, ...sample } = expected.sample;
      expect(stories[rank - 1]).toMatchObject(sample);
    });

  if (expected.kind === 'topic')
    it('gives what a star keeps, and its comments', () => {
      const topic = readTopic(document, url);
      expect(topic?.facts.title).toBe(expected.title);
      expect(topic?.sourceUrl).toBe(expected.url);
      expect(atDepths(topic?.comments ?? [])).toEqual(expected.depths);
      expect(brief(topic!.comments[0]!)).toMatchObject(starting(expected.first));
      expect(brief(topic!.comments.at(-1)!)).toMatchObject(starting(expected.last));
    });

  if (expected.kind === 'unreadable')
    it('is not read', () => {
      expect(expected.why === 'no_article' ? readArticle(document, url) : readThread(document, url)).toBeNull();
    });
});
