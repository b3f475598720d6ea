// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../utils/lib/browser.ts';

const ARTICLE = 'https://paper.example/a';
const sender = (more: object = {}) => ({ id: 'yoyak', tab: { id: 1 }, frameId: 0, url: ARTICLE, ...more }) as never;

/** As after the background was stopped: what it has in memory is gone, the session's storage is not. */
async function started() {
  vi.resetModules();
  return import('../../utils/permissions/asked-documents.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('whether a document was asked for', () => {
  it('knows the document, over a restart of the background, and no other of the same tab and site', async () => {
    await (await started()).rememberAsked({ tabId: 1, url: ARTICLE, documentId: 'a' });
    const { isAskedFor } = await started();
    expect(await isAskedFor(sender({ documentId: 'a' }))).toBe(true);
    expect(await isAskedFor(sender({ documentId: 'b' }))).toBe(false);
    expect(await isAskedFor(sender({ documentId: 'a', url: 'https://online.paper.bank/' }))).toBe(false);
    expect(await isAskedFor(sender({ documentId: 'a', frameId: 4 }))).toBe(false);
    expect(await isAskedFor(sender({ documentId: 'a', tab: undefined }))).toBe(false);
  });

  it('keeps one that the reader comes back to, whatever was asked for in its tab meanwhile', async () => {
    const { rememberAsked, isAskedFor } = await started();
    await rememberAsked({ tabId: 1, url: ARTICLE, documentId: 'a' });
    await rememberAsked({ tabId: 1, url: 'https://other.example/', documentId: 'b' });
    expect(await isAskedFor(sender({ documentId: 'a' }))).toBe(true);
  });

  it('knows tab and site where the browser names no documents', async () => {
    const { rememberAsked, isAskedFor } = await started();
    await rememberAsked({ tabId: 1, url: ARTICLE });
    expect(await isAskedFor(sender())).toBe(true);
    expect(await isAskedFor(sender({ tab: { id: 2 } }))).toBe(false);
    expect(await isAskedFor(sender({ url: 'https://online.paper.bank/' }))).toBe(false);
    expect(await isAskedFor(sender({ url: 'http://paper.example/a' }))).toBe(false);
    expect(await isAskedFor(sender({ documentId: 'named in messages alone' }))).toBe(true);
  });

  it.each([
    ['https://news.ycombinator.com/item?id=1', true],
    ['https://news.hada.io/topic?id=1', true],
    ['http://news.ycombinator.com/item?id=1', false],
    ['https://news.ycombinator.com.evil.example/item?id=1', false],
    ['https://news.hada.io/login', false],
  ])('says of %s, whose scripts the manifest brings: %s', async (url, admitted) => {
    const { isAskedFor } = await started();
    expect(await isAskedFor(sender({ url }))).toBe(admitted);
  });

  it('remembers all that are asked for at once', async () => {
    const { rememberAsked, isAskedFor } = await started();
    const ids = Array.from({ length: 20 }, (_, n) => `d${n}`);
    await Promise.all(ids.map((documentId) => rememberAsked({ tabId: 1, url: ARTICLE, documentId })));
    const { isAskedFor: later } = await started();
    for (const documentId of ids) {
      expect(await isAskedFor(sender({ documentId }))).toBe(true);
      expect(await later(sender({ documentId }))).toBe(true);
    }
  });

  it('forgets those of closed tabs, then the oldest, before it holds too many', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    const { rememberAsked, isAskedFor } = await started();
    await rememberAsked({ tabId: 1, url: ARTICLE, documentId: 'first' });
    for (let n = 0; n < 400; n++) await rememberAsked({ tabId: 2, url: ARTICLE, documentId: `closed${n}` });
    expect(await isAskedFor(sender({ documentId: 'first' }))).toBe(true);
    expect(await isAskedFor(sender({ documentId: 'closed3', tab: { id: 2 } }))).toBe(false);
    for (let n = 0; n < 400; n++) await rememberAsked({ tabId: 1, url: ARTICLE, documentId: `open${n}` });
    expect(await isAskedFor(sender({ documentId: 'first' }))).toBe(false);
    expect(await isAskedFor(sender({ documentId: 'open399' }))).toBe(true);
  });
});

describe('what is found in a tab', () => {
  const world = globalThis as { yoyakAsked?: boolean };
  const at = (path: string) => {
    history.replaceState(null, '', path);
    return location.href;
  };

  beforeEach(() => {
    delete world.yoyakAsked;
    const run = vi.fn(async ({ func, args }: { func: (...values: unknown[]) => unknown; args: unknown[] }) => [
      { result: func(...args), documentId: 'a' },
    ]);
    (browser as unknown as { scripting: object }).scripting = { executeScript: run };
  });

  it('is the document at the address, whatever stands after the #; a note is left where it is claimed', async () => {
    const { claimDocument, findDocument } = await import('../../utils/permissions/find-document.ts');
    const url = at('/story?n=1#part').replace(/^http:\/\/localhost(:\d+)?/, location.origin);
    const found = { tabId: 1, url, documentId: 'a', contentType: 'text/html' };
    expect(await findDocument({ tabId: 1, url })).toEqual(found);
    expect(world.yoyakAsked).toBeUndefined();
    at('/story?n=1#other');
    expect(await claimDocument({ tabId: 1, url })).toEqual(found);
    expect(world.yoyakAsked).toBe(true);
  });

  it.each(['/story?n=2', '/account', '/'])(
    'is no document that is at %s by now, and gets no note there',
    async (path) => {
      const { claimDocument } = await import('../../utils/permissions/find-document.ts');
      const url = at('/story?n=1');
      at(path);
      await expect(claimDocument({ tabId: 1, url })).rejects.toMatchObject({ code: 'page_changed' });
      expect(world.yoyakAsked).toBeUndefined();
    },
  );

  it('is looked for by its tab where the browser brings no script to a document it names', async () => {
    const { claimDocument } = await import('../../utils/permissions/find-document.ts');
    const url = at('/story');
    const targets: object[] = [];
    (browser as unknown as { scripting: object }).scripting = {
      async executeScript({
        target,
        func,
        args,
      }: {
        target: object;
        func: (...values: unknown[]) => unknown;
        args: [];
      }) {
        targets.push(target);
        if ('documentIds' in target) throw new Error('Error processing target: Unexpected property "documentIds"');
        return [{ result: func(...args) }];
      },
    };
    expect(await claimDocument({ tabId: 1, url, documentId: 'a' })).toEqual({
      tabId: 1,
      url,
      contentType: 'text/html',
    });
    expect(targets).toEqual([
      { tabId: 1, documentIds: ['a'] },
      { tabId: 1, frameIds: [0] },
    ]);
  });

  it('a note is good for one beginning', async () => {
    const { takeAskedNote } = await import('../../utils/content/article-page.ts');
    world.yoyakAsked = true;
    expect(takeAskedNote()).toBe(true);
    expect(takeAskedNote()).toBe(false);
  });
});
