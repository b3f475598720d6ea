import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { packRecords, putPack } from '../support/keep-pack.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';

const ENGLISH = sampleUrl(samplePage('article-en'));
const WORDS = ['가람', '나루', '다솜'];

test('a kept pack translates in the offscreen page’s worker, with the packaged runtime', async ({
  extension,
  server,
}) => {
  const options = await extension.openOwn('options.html#translator');
  await expect(options.locator('.pack .state').first()).toBeVisible();
  await options.evaluate(putPack, packRecords(WORDS));
  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  for (const text of await panel.opening.allInnerTexts()) expect(text).toMatch(/가람|나루|다솜/);
  expect(server.count('media.githubusercontent.com')).toBe(0);
});
