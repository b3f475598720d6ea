import { thread } from '../pages/samples/thread/thread.ts';
import { addModel, MODEL_HOST, MODEL_SITE } from '../support/add-model.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { inflate } from '../support/sample-thread.ts';
import { serveThread } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const MODEL = 'tiny-1';
const COMMENTS = 300;

test.use({ start: { consents: MODEL_SITE } });

/** What a model says that is no refusal: two threads of its part. */
function answerTo({ prompt }: Asked): string[] {
  const tops = [...prompt.matchAll(/^\[C(\d+) d0\] /gm)].map(([, number]) => Number(number)).slice(0, 2);
  return tops.map(
    (number) => `${JSON.stringify({ kind: 'thread', text: '비용과 운영 부담을 함께 따져야 함', src: [number] })}\n`,
  );
}

test('a part that is refused leaves the others where they are, and one click makes it', async ({
  extension,
  server,
}) => {
  const asked: Asked[] = [];
  let refused = true;
  const reply = (one: Asked) => {
    asked.push(one);
    return asked.length === 2 && refused ? { text: [], end: 'refusal' as const } : { text: answerTo(one) };
  };
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL, context: 16_000 }], reply }));
  await addModel(extension, { id: MODEL, context: 8_000 });

  const page = await extension.openPage(serveThread(server, inflate(thread, COMMENTS)));
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  const goOn = panel.button(t('panel_continue'));
  await expect(goOn).toBeVisible();
  await expect(panel.part('engine').filter({ hasText: MODEL })).toBeVisible();
  await expect(panel.host).toContainText(t('error_model_refused', 'OpenAI'));
  await expect(panel.part('coverage')).not.toContainText(t('panel_coverage_comments', COMMENTS, COMMENTS));
  const items = await panel.items.count();
  expect(items).toBeGreaterThanOrEqual(2);
  const paid = asked.length;
  expect(paid).toBeGreaterThan(2);

  await page.reload();
  await expect(goOn).toBeVisible();
  await expect(panel.items).toHaveCount(items);
  expect(asked).toHaveLength(paid);

  refused = false;
  await goOn.click();
  await expect(panel.part('coverage')).toContainText(t('panel_coverage_comments', COMMENTS, COMMENTS));
  await expect(goOn).toBeHidden();
  expect(asked).toHaveLength(paid + 1);
  expect(asked.at(-1)?.prompt).toBe(asked[1]?.prompt);
});
