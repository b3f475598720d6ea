import type { Page } from '@playwright/test';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
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
    Object.assign(globalThis, { panelMarks: marks });
    const look = () => {
      const root = document.querySelector('yoyak-panel')?.shadowRoot;
      const now = performance.now();
      if (root?.querySelector('[data-part="bullet"], [data-part="digest-item"]')) marks.first ??= now;
      if (root?.querySelector('[data-part="bullet"]')) marks.article ??= now;
      if (root?.querySelector('[data-part="engine"]')) marks.done ??= now;
      if (marks.done === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Milliseconds from the end of the navigation (`DOMContentLoaded` is over) to each mark. */
async function marksOf(page: Page): Promise<Required<Marks>> {
  await panelIn(page).opening.first().waitFor();
  await panelIn(page).done();
  await page.waitForFunction(() => (globalThis as unknown as { panelMarks: Marks }).panelMarks.done !== undefined);
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const from = navigation?.domContentLoadedEventEnd ?? 0;
    const { first = 0, article = 0, done = 0 } = (globalThis as unknown as { panelMarks: Marks }).panelMarks;
    return { first: first - from, article: article - from, done: done - from };
  });
}

export interface PanelTimes {
  first: number;
  article: number;
  done: number;
  longest: number;
}

/** Medians over `runs` fresh threads of `comments` comments, with their article granted; the first one warms up. */
export async function panelTimes(
  extension: Extension,
  server: TestServer,
  comments: number,
  runs: number,
): Promise<PanelTimes> {
  const marks: Required<Marks>[] = [];
  for (let run = 0; run <= runs; run++) {
    const page = await extension.openPage(freshThread(server, comments));
    const found = await marksOf(page);
    if (run > 0) marks.push(found);
    await page.close();
  }
  const page = await extension.context.newPage();
  const url = freshThread(server, comments);
  const { longest } = await traced(page, async () => {
    await page.goto(url);
    await panelIn(page).opening.first().waitFor();
    await panelIn(page).done();
  });
  await page.close();
  const middle = (key: keyof Marks) => median(marks.map((mark) => mark[key]));
  return { first: middle('first'), article: middle('article'), done: middle('done'), longest };
}
