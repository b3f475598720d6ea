import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { addModel, MODEL_HOST } from '../support/add-model.ts';
import type { Extension } from '../support/extension.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { inflate } from '../support/sample-thread.ts';
import type { TestServer } from '../support/server.ts';
import { ALGOLIA, serveThread } from '../support/sites.ts';
import { t } from '../support/texts.ts';

type Shot = (name: string, page: Page) => Promise<unknown>;

const ARTICLE = samplePage('article-en');
const THREAD = sampleUrl(samplePage('thread'));
const MODEL = 'gpt-6-luna';

/** What is seen for a moment, or when something goes wrong, and threads of a size that the samples have not. */
export async function states(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  await broken(extension, shot, server);
  await long(extension, shot, server);
  await search(extension, shot, server);
  await ownModel(extension, shot, server);
}

async function broken(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  server.behave(ARTICLE.host, '/', { status: 503 });
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.part('error').waitFor();
  await panel.items.first().waitFor();
  await shot('state-error', page);
  server.behave(ARTICLE.host, '/', { until: new Promise(() => undefined) });
  await page.reload();
  await panel.items.first().waitFor();
  await panel.button(t('panel_cancel')).waitFor();
  await shot('state-running', page);
  await panel.button(t('panel_cancel')).click();
  await panel.button(t('panel_continue')).waitFor();
  await shot('state-cancelled', page);
  server.behave(ARTICLE.host, '/', null);
  await page.close();
}

async function long(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  const page = await extension.openPage(serveThread(server, { ...inflate(thread, 600), id: 48_900_000 }));
  const panel = panelIn(page);
  await panel.done();
  await panel.items.last().scrollIntoViewIfNeeded();
  await shot('state-600', page);
  await panel.part('mood').getByRole('button').last().click();
  await shot('state-600-mood', page);
  await panel.button(t('panel_more')).click();
  await shot('state-menu', page);
  await page.close();
}

async function search(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  const page = await extension.openPage(sampleUrl(ARTICLE));
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  server.behave(ALGOLIA, '/api/v1/search', { status: 503 });
  const find = panel.part('find').getByRole('button');
  if (await find.count()) {
    await find.click();
    await panel.part('error').waitFor();
    await shot('state-search-error', page);
  }
  server.behave(ALGOLIA, '/api/v1/search', null);
  await page.evaluate(() => document.querySelector('article, main')?.replaceChildren('Nothing is left.'));
  await panel.sections.last().locator('a.source').last().click();
  await shot('state-source-gone', page);
  await page.close();

  const korean = await extension.openPage(sampleUrl(samplePage('article-ko')));
  await (await extension.clickAction(korean)).locator('[data-part="summarise"]').click();
  await panelIn(korean).done();
  await panelIn(korean).sections.nth(2).scrollIntoViewIfNeeded();
  await shot('state-korean', korean);
  await korean.close();
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
const answerTo = ({ system }: Asked) =>
  system.includes('answer one question')
    ? [line({ kind: 'answer', depth: 0, text: '옮긴 뒤 “월 비용”이 80%로 줄었음', src: ['C1'] })]
    : [
        line({
          kind: 'thread',
          text: '점검에 드는 시간이 크게 줄었음. 다만 “운영하는 사람”의 품도 따져야 함',
          src: [1],
        }),
      ];

async function ownModel(extension: Extension, shot: Shot, server: TestServer): Promise<void> {
  let works = true;
  const reply = (asked: Asked) => (works ? { text: answerTo(asked) } : ({ fail: 'key' } as const));
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL }], reply }));
  const options = await addModel(extension, { id: MODEL, context: 100_000 });
  await options.locator('[data-model]').scrollIntoViewIfNeeded();
  await shot('state-model', options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await panel.part('engine').filter({ hasText: MODEL }).first().waitFor();
  await panel.part('question-field').fill('비용은 얼마나 줄었나요?');
  await panel.part('question-field').press('Enter');
  await panel.part('question').first().locator('[data-part="bullet"]').first().waitFor();
  await panel.part('question').first().scrollIntoViewIfNeeded();
  await shot('state-question', page);
  await page.close();

  works = false;
  const ask = await extension.openPage(sampleUrl(samplePage('edge/ask-hn')));
  await panelIn(ask).done();
  await panelIn(ask).part('own').click();
  await panelIn(ask).part('own-problem').waitFor();
  await shot('state-model-failed', ask);
  await ask.close();
  await options.close();
}
