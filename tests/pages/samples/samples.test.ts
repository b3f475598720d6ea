// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { algoliaItem, firebaseItem, inflate, renderThread } from '../../support/render-thread.ts';
import { rowsOf, type SampleThread } from '../../support/sample-thread.ts';
import { type ExpectedThread, expectedOf } from './expected.ts';
import { front } from './front/front.ts';
import { SAMPLE_NOW, SAMPLE_PAGES, SAMPLE_THREADS, samplePage, sampleUrl } from './index.ts';
import { thread } from './thread/thread.ts';

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const folded = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const pages = SAMPLE_PAGES.map((page) => {
  const html = readFileSync(page.file, 'utf8');
  return { ...page, page, html, document: open(html), expected: expectedOf(page) };
});
const of = <K extends string>(kind: K) =>
  pages.filter((p): p is (typeof pages)[number] & { expected: { kind: K } } => p.expected.kind === kind);

describe('every sample page', () => {
  it.each(pages.filter((p) => p.render))('$name is what its data says (write-samples.ts)', ({ html, render }) => {
    expect(render?.(SAMPLE_NOW) === html).toBe(true);
  });

  it('asks nobody else for anything', () => {
    for (const { name, document } of pages) {
      const asked = [...document.querySelectorAll('img, iframe, link[rel=stylesheet], script[src], video, source')]
        .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? '')
        .filter((url) => !url.startsWith('data:'));
      expect(asked, name).toEqual([]);
    }
  });

  it('has an address of its own', () => {
    const addresses = SAMPLE_PAGES.map(sampleUrl);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe.each(of('article'))('$name', ({ page, document, expected }) => {
  it('holds what must be read from it, and what must not', () => {
    const text = folded(document.body.textContent);
    for (const part of [...expected.contains, ...expected.lacks, expected.lastBlock]) expect(text).toContain(part);
    expect(text).toContain(expected.firstBlock);
    expect(text).toContain(expected.byline);
    expect(folded(document.querySelector('h1')?.textContent)).toBe(expected.title);
    const headings = [...document.querySelectorAll('h2, h3')].map((h) => folded(h.firstChild?.textContent));
    expect(headings).toEqual(expected.headings);
  });

  it('stands at its canonical address', () => {
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    expect([expected.url, canonical ?? expected.url]).toEqual([sampleUrl(page), sampleUrl(page)]);
  });
});

function readThread(document: Document) {
  const rows = [...document.querySelectorAll('table.comment-tree tr.athing.comtr')].map((row) => ({
    id: Number(row.id),
    depth: Number(row.querySelector('td.ind')?.getAttribute('indent')),
    author: row.querySelector('a.hnuser')?.textContent ?? null,
    text: folded(row.querySelector('.comment')?.textContent),
    grey: row.querySelector('.commtext')?.classList[1],
    head: row.querySelector('.comhead')?.textContent ?? '',
  }));
  const depths: number[] = [];
  for (const { depth } of rows) depths[depth] = (depths[depth] ?? 0) + 1;
  return { rows, depths };
}

describe.each(of('thread'))('$name', ({ document, expected }) => {
  const { rows, depths } = readThread(document);
  const ids = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).map((row) => row.id);

  it('has its comments', () => {
    expect([rows.length, depths]).toEqual([expected.comments, expected.depths]);
    for (const [row, want] of [
      [rows[0], expected.first],
      [rows.at(-1), expected.last],
    ] as const) {
      expect([row?.id, row?.author]).toEqual([want?.id, want?.author]);
      expect(row?.text ?? '').toContain(want?.starts ?? '');
    }
    expect(ids((row) => !row.author)).toEqual(expected.deleted);
    expect(ids((row) => row.head.includes('[flagged]'))).toEqual(expected.flagged);
    expect(ids((row) => row.grey === 'cdd')).toEqual(expected.dead);
    for (const [grey, count] of Object.entries(expected.grey))
      expect(ids((row) => row.grey === grey)).toHaveLength(count);
  });

  it('has its story', () => {
    const { story } = expected;
    const title = document.querySelector('tr.submission span.titleline > a');
    expect(title?.textContent).toBe(story.title);
    expect(title?.getAttribute('href')).toBe(story.url ?? `item?id=${story.id}`);
    expect(document.querySelector('span.sitestr')?.textContent).toBe(story.domain);
    expect(document.querySelector('.score')?.textContent).toBe(`${story.points} points`);
    expect(document.querySelector('.subline .age')?.getAttribute('title')).toBe(story.createdAt.replace('Z', ''));
    expect(document.querySelector('.toptext')?.textContent ?? '').toContain(story.textStarts ?? '');
  });

  it('links its comments as the site does', () => {
    for (const link of document.querySelectorAll('.navs a.clicky[href^="#"]')) {
      expect(document.querySelector(`tr.comtr[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull();
    }
  });
});

describe('the front page and the topic', () => {
  it.each(of('list'))('$name', ({ document, expected }) => {
    const rows = [...document.querySelectorAll('tr.athing.submission')];
    expect(rows).toHaveLength(expected.stories);
    const told = [1, expected.sample.rank, expected.job.rank, 30].map((rank) => Number(rows[rank - 1]?.id));
    expect(told).toEqual([expected.first.id, expected.sample.id, expected.job.id, expected.last.id]);
    for (const { id, points, comments } of [expected.first, expected.sample, expected.last]) {
      const line = document.querySelector(`#score_${id}`)?.parentElement?.textContent ?? '';
      expect([line.startsWith(`${points} points`), line.endsWith(`| ${comments}\u00a0comments`)]).toEqual([true, true]);
    }
  });

  it.each(of('topic'))('$name', ({ document, expected }) => {
    const rows = [...document.querySelectorAll('.comment_row')];
    const depths: number[] = [];
    for (const row of rows) {
      const depth = Number(/--depth:\s*(\d+)/.exec(row.getAttribute('style') ?? '')?.[1]);
      depths[depth] = (depths[depth] ?? 0) + 1;
    }
    expect([rows.length, depths]).toEqual([expected.comments, expected.depths]);
    expect(document.querySelector('.topictitle a.bold > h1')?.textContent).toBe(expected.title);
    expect(document.querySelector('.topictitle a.bold')?.getAttribute('href')).toBe(expected.url);
    expect(folded(document.querySelector('#topic_contents')?.textContent)).toMatch(
      new RegExp(`^${expected.bodyStarts}`),
    );
    for (const want of [expected.first, expected.last]) {
      const row = document.querySelector(`#cid${want.id}`);
      expect(row?.querySelector('.commentinfo a')?.textContent).toBe(want.author);
      expect(folded(row?.querySelector('.comment_contents')?.textContent)).toContain(want.starts);
    }
  });

  it.each(of('unreadable'))('$name is unreadable, but a page', ({ document, expected }) => {
    expect(document.querySelectorAll('tr.comtr, .commtext')).toHaveLength(0);
    expect(document.title).not.toBe('');
    expect(folded(document.body.textContent)).toContain(expected.teaser ?? '');
  });
});

describe('the thread behind the page', () => {
  it.each(SAMPLE_THREADS)('$title: every reply is younger than what it replies to', (sample: SampleThread) => {
    const wrong = rowsOf(sample).filter((row) => row.comment.age >= (row.parent?.comment.age ?? sample.age));
    expect(wrong.map((row) => row.comment.by)).toEqual([]);
  });

  it('shares no id with another thread or story', () => {
    const ids = [...SAMPLE_THREADS.flatMap((t) => [t.id, ...rowsOf(t).map((row) => row.id)])];
    const stories = front.map((story) => story.id).filter((id) => !SAMPLE_THREADS.some((t) => t.id === id));
    const all = [...ids, ...stories];
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });

  it('is the same in both APIs', () => {
    const count = (items: { children: unknown[] }[]): number =>
      items.reduce((sum, item) => sum + 1 + count(item.children as typeof items), 0);
    const tree = algoliaItem(thread, SAMPLE_NOW);
    // one deleted with a reply, one flagged with a reply, one dead
    expect(count(tree.children)).toBe(138 - 5);
    const { commentCount, id, points } = (expectedOf(samplePage('thread')) as ExpectedThread).story;
    const story = firebaseItem(thread, SAMPLE_NOW);
    expect([story?.id, story?.score, story?.descendants, story?.kids?.length]).toEqual([id, points, commentCount, 15]);
    const seen = (kids: number[] = []): number =>
      kids.reduce((sum, kid) => sum + 1 + seen(firebaseItem(thread, SAMPLE_NOW, kid)?.kids), 0);
    expect(seen(story?.kids)).toBe(138);
    expect(firebaseItem(thread, SAMPLE_NOW, 1)).toBeNull();
  });

  it.each([1, 10, 138, 1500])('grows or shrinks to %i comments', (n) => {
    const grown = inflate(thread, n);
    const rows = rowsOf(grown);
    expect([rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([n, n]);
    expect(renderThread(grown, { now: SAMPLE_NOW }).match(/class="athing comtr"/g)).toHaveLength(n);
  });
});
