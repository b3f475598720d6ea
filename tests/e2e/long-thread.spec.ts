import { thread } from '../pages/samples/thread/thread.ts';
import { addModel, MODEL_HOST, MODEL_SITE } from '../support/add-model.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { inflate, rowsOf } from '../support/sample-thread.ts';
import { serveThread } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const MODEL = 'tiny-1';
const COMMENTS = 600;

test.use({ start: { consents: MODEL_SITE } });

/** A model that says of every thread of its question what number it has: the numbers of the top comments, at most ten. */
function answerTo({ prompt }: Asked): string[] {
  const tops = [...prompt.matchAll(/^\[C(\d+) d0\] /gm)].map(([, number]) => Number(number)).slice(0, 10);
  return tops.map(
    (number) => `${JSON.stringify({ kind: 'thread', text: '비용과 운영 부담을 함께 따져야 함', src: [number] })}\n`,
  );
}

test('a thread of 600 comments is read whole, in parts, and said so truly', async ({ extension, server }) => {
  const asked: Asked[] = [];
  const reply = (one: Asked) => {
    asked.push(one);
    return { text: answerTo(one) };
  };
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL, context: 16_000 }], reply }));
  await addModel(extension, { id: MODEL, context: 16_000 });

  const long = inflate(thread, COMMENTS);
  const page = await extension.openPage(serveThread(server, long));
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  await expect(panel.part('engine').filter({ hasText: MODEL })).toBeVisible();

  expect(asked.length).toBeGreaterThan(1);
  // Every comment that says something was in a question.
  const said = rowsOf(long).filter(({ comment: { state } }) => state !== 'deleted' && state !== 'flagged');
  const sent = asked.map(({ prompt }) => prompt).join('\n');
  expect(new Set([...sent.matchAll(/^\[C(\d+)/gm)].map(([, number]) => number)).size).toBe(said.length);
  await expect(panel.part('coverage')).toContainText(t('panel_coverage_comments', COMMENTS, COMMENTS));
  expect(await panel.items.count()).toBeGreaterThanOrEqual(5);
  expect(await panel.items.count()).toBeLessThanOrEqual(10);

  const paid = asked.length;
  await page.reload();
  await expect(panel.part('engine').filter({ hasText: MODEL })).toContainText(t('panel_cached'));
  expect(asked).toHaveLength(paid);
});
