import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ARTICLE = sampleUrl(samplePage('article-en'));
const HOST = samplePage('article-en').host;
const KOREAN = sampleUrl(samplePage('article-ko'));

/** The popup over `page`, its switch pressed. */
async function flipSwitch(extension: Extension, page: Parameters<Extension['clickAction']>[0]) {
  const popup = await extension.clickAction(page);
  await popup.locator('[data-part="site-toggle"]').click();
  return popup;
}

test.describe('a site that the reader switches on', () => {
  test.use({ start: { consents: siteOf(HOST) } });

  test('opens the panel at once, and by itself from then on', async ({ extension }) => {
    const page = await extension.openPage(ARTICLE);
    await flipSwitch(extension, page);
    await expect(panelIn(page).opening).toHaveCount(5);

    const next = await extension.openPage(ARTICLE);
    await expect(panelIn(next).opening).toHaveCount(5);

    const other = await extension.openPage(KOREAN);
    await expect(other.getByRole('heading').first()).toBeVisible();
    await expect(panelIn(other).host).toHaveCount(0);
  });

  test('closes it everywhere at once when it is switched off', async ({ extension }) => {
    const first = await extension.openPage(ARTICLE);
    await flipSwitch(extension, first);
    await expect(panelIn(first).opening).toHaveCount(5);
    const second = await extension.openPage(ARTICLE);
    await expect(panelIn(second).opening).toHaveCount(5);

    const popup = await flipSwitch(extension, second);
    await expect(popup.locator('[data-part="site-toggle"]')).toHaveAttribute('aria-checked', 'false');
    await expect(panelIn(second).host).toHaveCount(0);
    await expect(panelIn(first).host).toHaveCount(0);
    await first.reload();
    await expect(first.getByRole('heading').first()).toBeVisible();
    await expect(panelIn(first).host).toHaveCount(0);
  });

  test('can be switched off in the panel itself', async ({ extension }) => {
    const page = await extension.openPage(ARTICLE);
    await flipSwitch(extension, page);
    const panel = panelIn(page);
    await panel.done();
    await panel.button(new RegExp(HOST)).first().click();
    await panel.host.getByText(t('panel_mode_off'), { exact: true }).click();
    await expect(panel.host).toHaveCount(0);
  });

  test('stays on over a restart of the background', async ({ extension }) => {
    const page = await extension.openPage(ARTICLE);
    await flipSwitch(extension, page);
    await expect(panelIn(page).opening).toHaveCount(5);
    await extension.stopWorker();
    await page.reload();
    await expect(panelIn(page).opening).toHaveCount(5);
  });
});

test('a site that the reader does not allow stays as it is', async ({ extension }) => {
  const page = await extension.openPage(ARTICLE);
  const popup = await extension.clickAction(page);
  // The browser's own question comes up now, and nobody answers it.
  await popup
    .locator('[data-part="site-toggle"]')
    .click()
    .catch(() => undefined);
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(panelIn(page).host).toHaveCount(0);
});

test('Hacker News switched off: no panel, no badge, at once', async ({ extension }) => {
  const page = await extension.openPage(sampleUrl(samplePage('thread')));
  const panel = panelIn(page);
  await panel.done();
  await flipSwitch(extension, page);
  await expect(panel.host).toHaveCount(0);
  await expect(page.locator('[data-yoyak="badge"]')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('tr.comtr').first()).toBeVisible();
  await expect(panel.host).toHaveCount(0);
});

test.describe('on everywhere', () => {
  test.use({ start: { consents: ['*://*/*'] } });

  const article = `<!doctype html><html lang="en"><title>The lamp</title><body><article><h1>The lamp in the corridor</h1>${Array.from(
    { length: 14 },
    (_, n) =>
      `<p>On day ${n + 1} the lamp in the corridor was lit an hour before dusk, and the keeper wrote the time into his book. He did it for a reason that he never told anybody, although the harbour office asked him twice in writing.</p>`,
  ).join('')}</article>`;

  const UNTOUCHED = [
    'http://localhost:8080/notes',
    'http://192.168.0.10/notes',
    'https://accounts.lamp.example/notes',
    'https://lamp.example/login',
    'https://mail.lamp.example/inbox',
  ];

  test('articles open by themselves; local, mail and login pages never do', async ({ extension, server }) => {
    for (const url of [...UNTOUCHED, 'https://lamp.example/story', 'https://lamp.example/with-password']) {
      const password = url.endsWith('with-password') ? '<form><input type="password"></form>' : '';
      servePage(server, url, article.replace('<article>', `${password}<article>`));
    }
    const options = await extension.openOwn('options.html');
    const everywhere = options.getByRole('radiogroup', { name: t('options_everywhere') });
    await everywhere.getByText(t('options_mode_on')).click();
    await expect(everywhere.getByRole('radio', { name: t('options_mode_on') })).toBeChecked();

    const page = await extension.openPage('https://lamp.example/story');
    await expect(panelIn(page).opening.first()).toBeVisible();
    for (const url of [...UNTOUCHED, 'https://lamp.example/with-password']) {
      await page.goto(url);
      await expect(page.getByRole('heading', { name: 'The lamp' }), url).toBeVisible();
      // Long enough for a detector that would speak up: the background answered a question asked after it.
      const probe = await extension.openOwn('favorites.html');
      await expect(probe.getByRole('heading').first()).toBeVisible();
      await probe.close();
      expect(await panelIn(page).host.count(), url).toBe(0);
    }
  });
});
