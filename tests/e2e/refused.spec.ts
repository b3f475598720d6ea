import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ARTICLE = sampleUrl(samplePage('article-en'));

interface Chrome {
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** What the background answers who wants the panel in the tab in front: the popup's button and the key ask the same. */
async function refusal({ openOwn }: Extension, page: Page): Promise<string | undefined> {
  const own = await openOwn('favorites.html');
  await page.bringToFront();
  const reply = await own.evaluate(async () => {
    const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return runtime.sendMessage({
      to: 'background',
      verb: 'showPanelIn',
      payload: { tabId: tab?.id, url: tab?.url ?? '' },
    });
  });
  await own.close();
  return (reply as { error?: { code: string } }).error?.code;
}

const popupSays = async (extension: Extension, page: Page, title: string, text: string) => {
  const popup = await extension.clickAction(page);
  await expect(popup.getByText(title)).toBeVisible();
  await expect(popup.getByText(text)).toBeVisible();
  await expect(popup.locator('[data-part="summarise"]')).toHaveCount(0);
};

test('a page of the browser says that it cannot be summarised', async ({ extension }) => {
  const page = await extension.openPage('chrome://version/');
  await popupSays(extension, page, t('popup_refused_title'), t('popup_refused'));
  expect(await refusal(extension, page)).toBe('page_not_allowed');
});

test('the source of a page cannot be summarised', async ({ extension }) => {
  const page = await extension.openPage(`view-source:${ARTICLE}`);
  expect(await refusal(extension, page)).toBe('page_not_allowed');
});

test('a file of this computer says that it cannot be summarised', async ({ extension }) => {
  const folder = mkdtempSync(join(tmpdir(), 'yoyak-file-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, `<!doctype html><title>A file</title><article>${'<p>Words of a file.</p>'.repeat(90)}</article>`);
  const page = await extension.openPage(pathToFileURL(file).href);
  await popupSays(extension, page, t('popup_file_title'), t('popup_file'));
  expect(await refusal(extension, page)).toBe('page_not_allowed');
  rmSync(folder, { recursive: true });
});

test('the viewer of PDFs says so when the button is pressed', async ({ extension, server }) => {
  const url = 'https://paper.example/report.pdf';
  servePage(server, url, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n', 'application/pdf');
  const page = await extension.context.newPage();
  await page.goto(url).catch(() => undefined);
  const popup = await extension.clickAction(page);
  await popup.locator('[data-part="summarise"]').click();
  await expect(popup.getByRole('alert')).toContainText(t('error_page_not_allowed'));
  await expect(panelIn(page).host).toHaveCount(0);
});
