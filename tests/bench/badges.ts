import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import { loadMoodModel, readMood } from '../../utils/sentiment/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { ROOT } from '../support/build.ts';
import type { Extension } from '../support/extension.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { inflate, rowsOf } from '../support/sample-thread.ts';
import type { TestServer } from '../support/server.ts';
import { t } from '../support/texts.ts';
import { traced } from './trace.ts';
import { freshThread } from './world.ts';

/** Badges switched off and on again on an open page of `comments` comments: what that costs its main thread. */
export async function badgeCost(extension: Extension, server: TestServer, comments: number) {
  const page = await extension.openPage(freshThread(server, comments));
  await panelIn(page).done();
  await badgesIn(page).first().waitFor();
  const drawn = await settledCount(page);
  const options = await extension.openOwn('options.html');
  const toggle = options.getByRole('switch', { name: t('options_badges') });
  await toggle.click();
  await page.waitForFunction(() => document.querySelector('[data-yoyak="badge"]') === null);
  await page.bringToFront();
  const { total, longest } = await traced(page, async () => {
    const complete = allThere(page, drawn);
    await toggle.click();
    await complete;
    await page.evaluate(painted);
  });
  await options.close();
  await page.close();
  return { drawn, total, longest };
}

/** What a bare word beside `words` of a page's `comments` comments costs without any extension: all of its table is laid out anew. */
export async function bareWords(bare: BrowserContext, server: TestServer, comments: number, words: number) {
  const page = await bare.newPage();
  await page.goto(freshThread(server, comments));
  await page.evaluate(painted);
  const { total, longest } = await traced(page, async () => {
    await page.evaluate((count) => {
      for (const head of [...document.querySelectorAll('tr.comtr .comhead')].slice(0, count)) head.append(' word');
    }, words);
    await page.evaluate(painted);
  });
  await page.close();
  return { total, longest };
}

/** How many badges there are when all are there: the moods' line comes with the last. */
async function settledCount(page: Page): Promise<number> {
  await page.locator('[data-yoyak="moods"]').waitFor();
  return badgesIn(page).count();
}

/** Resolves when what stands on the page is painted: laying it out is the larger part of what badges cost. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** Resolves when `count` badges stand on the page, without polling it. */
function allThere(page: Page, count: number): Promise<void> {
  return page.evaluate((wanted) => {
    return new Promise<void>((resolve) => {
      const badges = () => document.querySelectorAll('[data-yoyak="badge"]').length;
      const look = () => badges() >= wanted && resolve();
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
      look();
    });
  }, count);
}

type Judge = (text: string) => unknown;

function peers(): [string, Judge][] {
  const require = createRequire(import.meta.url);
  loadMoodModel(readFileSync(`${ROOT}/public/models/moods.bin`));
  const found: [string, Judge][] = [['ours', readMood]];
  const load = <T>(name: string, judge: (module: T) => Judge) => {
    try {
      found.push([name, judge(require(name) as T)]);
    } catch {
      // Not a dependency of ours; the outside benches bring it.
    }
  };
  load<Judge>('wink-sentiment', (module) => module);
  load<{ SentimentIntensityAnalyzer: { polarity_scores: Judge } }>('vader-sentiment', (module) =>
    module.SentimentIntensityAnalyzer.polarity_scores.bind(module.SentimentIntensityAnalyzer),
  );
  return found;
}

/** Milliseconds that the readers of moods take for `comments` comments in Node, best of five. */
export function moodTimes(comments: number): [string, number][] {
  const texts = rowsOf(inflate(thread, comments)).map(({ comment }) => comment.text);
  return peers().map(([name, judge]) => {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      for (const text of texts) judge(text);
      return performance.now() - from;
    });
    return [name, Math.min(...times)];
  });
}
