import { findRequestRow } from '../../utils/domain/requests-table.ts';
import { PACK_HOST, PACKS } from '../../utils/translation/bergamot/packs.ts';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { packRecords, putPack, SAID } from '../support/keep-pack.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const ENGLISH = sampleUrl(samplePage('article-en'));

test('a kept model translates in a worker of the offscreen page, with the packaged runtime', async ({
  extension,
  server,
}) => {
  const options = await extension.openOwn('options.html#translator');
  const row = options.locator('[data-translator="bergamot"]');
  await expect(row).toContainText(t('options_pack_downloadable'));
  await options.evaluate(putPack, packRecords());
  await options.reload();
  await expect(row).toContainText(t('options_pack_ready'));

  const page = await extension.openPage(ENGLISH);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  const panel = panelIn(page);
  await panel.done();
  await expect(panel.host).toContainText(SAID);
  await expect(panel.part('engine')).toContainText(t('panel_translator_bergamot'));
  expect(server.count(PACK_HOST)).toBe(0);

  await row.getByRole('button', { name: t('options_pack_remove') }).click();
  await expect(row).toContainText(t('options_pack_downloadable'));
});

test.describe('a download', () => {
  test.use({ start: { granted: [`https://${PACK_HOST}/*`] } });

  test('keeps nothing that is not the published file, says so, and asks as the table tells', async ({
    extension,
    server,
  }) => {
    const first = PACKS[0]?.files[0];
    server.on(PACK_HOST, () => ({ body: Buffer.alloc(first?.bytes ?? 0) }));
    const options = await extension.openOwn('options.html#translator');
    const row = options.locator('[data-translator="bergamot"]');
    await row.getByRole('button', { name: t('options_pack_download') }).click();
    await expect(row).toContainText(t('error_pack_damaged'));
    await expect(row.getByRole('button', { name: t('options_pack_retry') })).toBeVisible();
    const [asked, ...more] = server.requests.filter(({ host }) => host === PACK_HOST);
    expect(more).toEqual([]);
    expect(findRequestRow(`https://${asked?.host}${asked?.path}`)?.id).toBe('pack');
    expect(asked?.headers.cookie).toBeUndefined();
    expect(asked?.headers.referer).toBeUndefined();
  });
});
