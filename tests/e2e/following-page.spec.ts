import { answersTo, articleOf, articleScriptIn, askPanel, leaveBeforeStep, tabIdOf } from '../support/leave-page.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ARTICLE = 'https://lamp.example/story';
/** A host that no script of ours touches unasked. */
const BANK = 'https://online.lamp.bank/account';

test.use({ start: { granted: ['*://*/*'] } });

test.beforeEach(({ server }) => {
  servePage(server, ARTICLE, articleOf('lamp'));
  servePage(server, BANK, articleOf('balance'));
});

for (const step of [1, 2, 3, 4]) {
  test(`a page that leaves before step ${step} of showing the panel takes no script of ours along`, async ({
    extension,
  }) => {
    const page = await extension.openPage(ARTICLE);
    const tabId = await tabIdOf(extension, ARTICLE);
    const own = await extension.openOwn('favorites.html');
    await leaveBeforeStep(extension, step, BANK);
    expect(await askPanel(own, tabId, ARTICLE)).toMatch(/^page_(changed|not_allowed)$/);
    expect(page.url()).toBe(BANK);
    expect(await articleScriptIn(extension, tabId)).toBeNull();
    await expect(panelIn(page).host).toHaveCount(0);
  });
}

test('the popup’s button is about the page the popup was opened over, not about the one that follows', async ({
  extension,
}) => {
  const page = await extension.openPage(ARTICLE);
  const popup = await extension.clickAction(page);
  await expect(popup.locator('[data-part="summarise"]')).toBeEnabled();
  await page.evaluate((to) => location.replace(to), BANK);
  await page.waitForURL(BANK);
  await popup.locator('[data-part="summarise"]').click();
  await expect(popup.getByRole('alert')).toContainText(t('error_page_changed'));
  expect(await articleScriptIn(extension, await tabIdOf(extension, BANK))).toBeNull();
  // What it is about now stands in it, and the next press means that page.
  await expect(popup.getByText('online.lamp.bank').first()).toBeVisible();
  await popup.locator('[data-part="summarise"]').click();
  await expect(panelIn(page).opening.first()).toBeVisible();
});

test('the background answers nothing to a document that nobody asked about', async ({ extension }) => {
  await extension.openPage(BANK);
  const url = BANK;
  const article = { url, title: 'Balance', language: 'en', blocks: [{ kind: 'paragraph', text: 'You owe nothing.' }] };
  const asked = {
    verbs: [
      { verb: 'getPageState', payload: { url } },
      { verb: 'storyOf', payload: { url } },
      { verb: 'findStory', payload: { url } },
      { verb: 'star', payload: { facts: { url, title: 'Balance' } } },
      { verb: 'setSite', payload: { url, mode: 'on' } },
      { verb: 'openOptions', payload: {} },
    ],
    job: { kind: 'article', article },
  };
  const answers = await answersTo(extension, await tabIdOf(extension, BANK), asked);
  expect(answers).toEqual({
    getPageState: false,
    storyOf: false,
    findStory: false,
    star: false,
    setSite: false,
    openOptions: false,
    job: false,
  });
});

test('a page that left when its detector spoke up is not the page that gets the panel', async ({ extension }) => {
  const options = await extension.openOwn('options.html');
  const everywhere = options.getByRole('radiogroup', { name: t('options_everywhere') });
  await everywhere.getByText(t('options_mode_on')).click();
  await expect(everywhere.getByRole('radio', { name: t('options_mode_on') })).toBeChecked();
  await leaveBeforeStep(extension, 1, BANK);
  const page = await extension.context.newPage();
  await page.goto(ARTICLE).catch(() => undefined);
  await page.waitForURL(BANK);
  // Asked after it, the background answered what the detector wanted.
  const probe = await extension.openOwn('favorites.html');
  await expect(probe.getByRole('heading').first()).toBeVisible();
  expect(await articleScriptIn(extension, await tabIdOf(extension, BANK))).toBeNull();
  await expect(panelIn(page).host).toHaveCount(0);
});

test('a timed redirect into a bank takes no script of ours along, whenever it comes', async ({ extension }) => {
  const own = await extension.openOwn('favorites.html');
  for (const delay of [0, 2, 5, 10, 20, 40]) {
    const page = await extension.openPage(ARTICLE);
    const tabId = await tabIdOf(extension, ARTICLE);
    await page.evaluate(([to, delay]) => void setTimeout(() => location.replace(to), delay), [BANK, delay] as const);
    await askPanel(own, tabId, ARTICLE);
    await page.waitForURL(BANK);
    expect(await articleScriptIn(extension, tabId), `after ${delay} ms`).toBeNull();
    await page.close();
  }
});
