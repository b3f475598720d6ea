// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../utils/domain/index.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { type PageReading, SITE_READERS } from '../support/site-readers.ts';

/** What must be read from tests/pages/<site>/<case>/page.html; null: that nothing can be read. */
interface Expected {
  url: string;
  reading: object | null;
}

const PAGES = join(import.meta.dirname, '..', 'pages');
const casesOf = (site: string): string[] => {
  const folder = join(PAGES, site);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const open = (site: string, name: string) => {
  const folder = join(PAGES, site, name);
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return { document: new DOMParser().parseFromString(page, 'text/html'), expected };
};

const commentsOf = (reading: PageReading | null): Comment[] => {
  if (reading?.kind === 'thread') return reading.thread.comments;
  return reading?.kind === 'topic' ? reading.topic.comments : [];
};

/** A permalink page is about a comment, which has a badge too. */
const headOf = (reading: PageReading | null) =>
  reading?.kind === 'thread' && reading.thread.story.kind === 'comment' ? reading.thread.story : undefined;

it('holds every site to it', () => {
  expect(Object.keys(SITE_READERS)).toEqual([...SITES.map(({ id }) => id), 'article']);
});

describe.each(Object.entries(SITE_READERS))('%s', (id, site) => {
  const cases = casesOf(id);

  it('has pages to read', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  describe.each(cases)('%s', (name) => {
    it('is read as expected', () => {
      const { document, expected } = open(id, name);
      const reading = site.read(document, expected.url);
      if (expected.reading === null) expect(reading).toBeNull();
      else expect(reading).toMatchObject(expected.reading);
    });

    it('is not changed by being read', () => {
      const { document, expected } = open(id, name);
      const before = document.documentElement.outerHTML;
      site.read(document, expected.url);
      site.badgePlaces(document);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    it('has comments that make a tree, each once, and a place for their badges', () => {
      const { document, expected } = open(id, name);
      const reading = site.read(document, expected.url);
      const comments = commentsOf(reading);
      const ids = comments.map((comment) => comment.id);
      expect(new Set(ids).size).toBe(ids.length);
      comments.forEach((comment, index) => {
        expect(comment.depth).toBeLessThanOrEqual((comments[index - 1]?.depth ?? -1) + 1);
        expect(comment.text).not.toMatch(/\n\n|^\n|\n$|\breply$/);
      });
      const places = site.badgePlaces(document);
      for (const { id: commentId, place } of places) {
        expect(place.isConnected, `a place for ${commentId}`).toBe(true);
        if (!reading) continue;
        const comment = comments.find((c) => c.id === commentId) ?? headOf(reading);
        expect(comment?.id, `a badge for ${commentId}, which is no comment`).toBe(commentId);
        expect(place.textContent).toContain(comment?.author ?? '');
      }
    });

    it('can be told to others: nothing in it but data', () => {
      const { document, expected } = open(id, name);
      const reading = site.read(document, expected.url);
      expect(structuredClone(reading)).toEqual(reading);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    });
  });

  it('reads nothing out of nothing', () => {
    const empty = new DOMParser().parseFromString('', 'text/html');
    expect(site.read(empty, 'https://example.com/item?id=1')).toBeNull();
    expect(site.badgePlaces(empty)).toEqual([]);
  });
});
