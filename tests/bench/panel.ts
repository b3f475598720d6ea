import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from '../support/extension.ts';
import type { TestServer } from '../support/server.ts';
import { traced } from './trace.ts';
import { freshThread, median } from './world.ts';

interface Marks {
  first?: number;
  article?: number;
  done?: number;
}

/** Notes in every page, frame by frame, when the panel shows its first line, its first bullet of the article, its last. */
export async function watchPanel({ context }: Extension): Promise<void> {
  await context.addInitScript(() => {
    const marks: Marks = {};
    const { promise, resolve } = Promise.withResolvers<Marks>();
    Object.assign(globalThis, { panelMarks: promise });
    const look = () => {
      const root = document.querySelector('[data-yoyak="panel"]')?.shadowRoot;
      const now = performance.now();
      if (root?.querySelector('[data-part="bullet"], [data-part="digest-item"]')) marks.first ??= now;
      if (root?.querySelector('[data-part="bullet"]')) marks.article ??= now;
      if (root?.querySelector('[data-part="engine"]')) marks.done ??= now;
      if (marks.done === undefined) requestAnimationFrame(look);
      else resolve(marks);
    };
    requestAnimationFrame(look);
  });
}

const NAVIGATION = `(async () => {
  const marks = await panelMarks;
  const [{ domContentLoadedEventEnd: parsed, loadEventEnd: idle }] = performance.getEntriesByType('navigation');
  return { ...marks, parsed, idle };
})()`;

/** When each mark was; asked of the page in one expression, since a test's ways of waiting cost its main thread time. */
async function marksOf(page: Page): Promise<Record<keyof Marks | 'parsed' | 'idle', number>> {
  const devtools = await page.context().newCDPSession(page);
  const answer = await devtools.send('Runtime.evaluate', {
    expression: NAVIGATION,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  return answer.result.value;
}

export interface PanelTimes {
  /** Milliseconds from the end of loading (the latest `document_idle`) to the panel's first line, ... */
  first: number;
  /** ... and from `DOMContentLoaded`. */
  firstFromParsed: number;
  /** As `first`, where the background slept when the page was opened. */
  firstAsleep: number;
  article: number;
  done: number;
  /** Milliseconds of the longest task from our script on, and of the longest of the page without us. */
  longest: number;
  longestWithout: number;
}

/** Medians over `runs` fresh threads of `comments` comments, with their article granted; the first one warms up. */
export async function panelTimes(
  extension: Extension,
  bare: BrowserContext,
  server: TestServer,
  comments: number,
  runs: number,
): Promise<PanelTimes> {
  const visit = async (runs: number, prepare?: () => Promise<void>) => {
    const marks: Awaited<ReturnType<typeof marksOf>>[] = [];
    for (let run = 0; run < runs; run++) {
      await prepare?.();
      const page = await extension.openPage(freshThread(server, comments));
      marks.push(await marksOf(page));
      await page.close();
    }
    return (from: 'parsed' | 'idle', to: keyof Marks) => median(marks.map((mark) => mark[to] - mark[from]));
  };
  await visit(1);
  const middle = await visit(runs);
  const asleep = await visit(runs, () => extension.stopWorker());
  const withUs = await trace(extension.context, freshThread(server, comments), marksOf);
  const without = await trace(bare, freshThread(server, comments), async () => undefined);
  return {
    first: middle('idle', 'first'),
    firstFromParsed: middle('parsed', 'first'),
    firstAsleep: asleep('idle', 'first'),
    article: middle('idle', 'article'),
    done: middle('idle', 'done'),
    longest: withUs.longestSinceOurs,
    longestWithout: without.longest,
  };
}

async function trace(context: BrowserContext, url: string, ready: (page: Page) => Promise<unknown>) {
  const page = await context.newPage();
  const times = await traced(page, async () => {
    await page.goto(url);
    await ready(page);
  });
  await page.close();
  return times;
}
