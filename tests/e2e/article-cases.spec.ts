import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

test.describe('pages that are no ordinary article', () => {
  const open = async (name: string, extension: Extension) => {
    const page = await extension.openPage(sampleUrl(samplePage(name)));
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    return panelIn(page);
  };

  test('three sentences are shown as they are', async ({ extension }) => {
    const panel = await open('edge/short', extension);
    await expect(panel.box).toContainText(t('notice_article_short'));
  });

  test('an application has no article, and the panel says so; one that comes late is read when asked again', async ({
    extension,
  }) => {
    const panel = await open('edge/app', extension);
    await expect(panel.box).toContainText(t('notice_article_not_found'));
    await expect(panel.part('engine')).toHaveCount(0);
    await panel.host.page().evaluate(() => {
      const made = document.createElement('article');
      for (let n = 1; n <= 12; n++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `In year ${n} the lamp in the corridor was lit before dusk on ${200 + 3 * n} days, and the keeper wrote the hour into book ${n}. The harbour office paid ${n} crowns for the oil and asked him why.`;
        made.append(paragraph);
      }
      document.body.replaceChildren(made);
    });
    await panel.button(new RegExp(`^${t('panel_again')}$`)).click();
    await expect(panel.opening).toHaveCount(5);
    await expect(panel.box).not.toContainText(t('notice_article_not_found'));
  });

  test('malformed HTML is read all the same', async ({ extension }) => {
    const panel = await open('edge/malformed', extension);
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('the free part of a paywalled article is read', async ({ extension }) => {
    const panel = await open('edge/paywall', extension);
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('German stays German and the panel says why', async ({ extension }) => {
    const panel = await open('edge/german', extension);
    await expect(panel.box).toContainText(t('notice_language_other'));
    await expect.poll(() => panel.opening.count()).toBeGreaterThan(0);
  });

  test('5 MB of text: a summary, and no silence about what was left out', async ({ extension, server }) => {
    const paragraph = (n: number) =>
      `<p>Crate number ${n} left the harbour at dawn, and the clerk who signed for it wrote the weight down twice. Nobody asked why, because the scale had been wrong since ${1900 + (n % 100)}. The ledger kept both numbers, and the insurers argued about them for years.</p>`;
    const body = Array.from({ length: 20_000 }, (_, n) => paragraph(n)).join('\n');
    const url = 'https://ledger.example/all-crates';
    servePage(server, url, `<!doctype html><title>All crates</title><article><h1>All crates</h1>${body}</article>`);
    const page = await extension.openPage(url);
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    const panel = panelIn(page);
    await expect.poll(() => panel.opening.count(), { timeout: 40_000 }).toBe(5);
    await expect(panel.box).toContainText(t('notice_article_cut'));
  });
});
