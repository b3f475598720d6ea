import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { thread } from '../pages/samples/thread/thread.ts';
import { hangParser } from '../support/hang-parser.ts';
import { badgesIn, panelIn } from '../support/panel.ts';
import { servePage, serveThread, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const ARTICLE = sampleUrl(samplePage('article-en'));
const ARTICLE_HOST = samplePage('article-en').host;
const LAMP = 'lamp.example';

const words = (n: number) =>
  `On day ${n} the lamp in the corridor was lit an hour before dusk, and the keeper wrote it down.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${words(n)} ${words(n + 100)}</p>`).join('');
const page = (body: string) => `<!doctype html><html lang="en"><title>The lamp</title><body>${body}`;
/** 112 kB: a parser and Readability took 27 seconds for it, while every other article waited. */
const NESTED = page(`${'<div>'.repeat(10_000)}${paragraphs(20)}${'</div>'.repeat(10_000)}`);

test.describe('an article of 10,000 nested elements beside a thread', () => {
  test.use({ start: { granted: [...siteOf(ARTICLE_HOST), ...siteOf(LAMP)] } });

  test('is not read and says so, and the thread and the next article are summarised', async ({ extension, server }) => {
    servePage(server, ARTICLE, NESTED);
    servePage(server, `https://${LAMP}/one`, page(`<article><h1>The lamp</h1>${paragraphs(20)}</article>`));
    const next = serveThread(server, { ...thread, id: 9_001, url: `https://${LAMP}/one` });
    const [first, second] = await Promise.all([extension.openPage(THREAD), extension.openPage(next)]);
    await expect(panelIn(first).part('error')).toContainText(
      t('error_page_too_complex', ARTICLE_HOST.replace(/^www\./, '')),
    );
    await panelIn(first).done();
    expect(await panelIn(first).items.count()).toBeGreaterThan(4);
    await expect(panelIn(second).opening).toHaveCount(5);
  });

  test('a parser that hangs is given up with a sentence, and the next article is read', async ({
    extension,
    server,
  }) => {
    const threads = ['one', 'two', 'three'].map((name, n) => {
      servePage(
        server,
        `https://${LAMP}/${name}`,
        page(`<article><h1>Lamp ${name}</h1>${paragraphs(20 + n)}</article>`),
      );
      return serveThread(server, { ...thread, id: 9_001 + n, url: `https://${LAMP}/${name}` });
    });
    const first = await extension.openPage(threads[0]!);
    await expect(panelIn(first).opening).toHaveCount(5);
    await hangParser(extension);

    const second = await extension.openPage(threads[1]!);
    await expect(panelIn(second).items.nth(4)).toBeVisible();
    await expect(panelIn(second).part('error')).toContainText(t('error_page_too_complex', LAMP), { timeout: 25_000 });
    const third = await extension.openPage(threads[2]!);
    await expect(panelIn(third).opening).toHaveCount(5);
  });
});

test.describe('an article that is open', () => {
  test.use({ start: { consents: siteOf(LAMP) } });

  test('is read out of 10,000 nested elements', async ({ extension, server }) => {
    servePage(server, `https://${LAMP}/nested`, NESTED);
    const open = await extension.openPage(`https://${LAMP}/nested`);
    const popup = await extension.clickAction(open);
    await popup.locator('[data-part="summarise"]').click();
    await expect(panelIn(open).opening).toHaveCount(5);
  });

  const deepPage = (levels: number) =>
    page(`<article>${paragraphs(20)}</article><script>
      let inner = document.createElement('div');
      inner.textContent = 'The lamp was lit.';
      for (let n = 0; n < ${levels}; n++) { const outer = document.createElement('div'); outer.append(inner); inner = outer; }
      inner.style.display = 'none';
      document.body.append(inner);
    </script>`);

  test('is read beside 5,000 levels that a script made', async ({ extension, server }) => {
    servePage(server, `https://${LAMP}/deep`, deepPage(5_000));
    const open = await extension.openPage(`https://${LAMP}/deep`);
    const popup = await extension.clickAction(open);
    await popup.locator('[data-part="summarise"]').click();
    await expect(panelIn(open).opening).toHaveCount(5);
  });

  test('is not read beside 10,000 levels that a script made, and says so', async ({ extension, server }) => {
    servePage(server, `https://${LAMP}/deep`, deepPage(10_000));
    const open = await extension.openPage(`https://${LAMP}/deep`);
    const popup = await extension.clickAction(open);
    await popup.locator('[data-part="summarise"]').click();
    await expect(panelIn(open).part('error')).toContainText(t('error_page_too_complex', LAMP));
  });
});

test('a thread of 5,000 levels has its digest and its badges', async ({ extension, server }) => {
  const url = serveThread(
    server,
    { ...thread, id: 9_010 },
    {
      page: (html) => html.replace(/indent="([1-9]\d*)"/g, (_, level) => `indent="${5_000 + Number(level)}"`),
    },
  );
  const open = await extension.openPage(url);
  await expect(badgesIn(open).first()).toBeVisible();
  await panelIn(open).done();
  expect(await panelIn(open).items.count()).toBeGreaterThan(4);
});
