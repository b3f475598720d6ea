import { articleOf, repliesTo, tabIdOf } from '../support/leave-page.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

const ARTICLE = 'https://lamp.example/story';
/** More than the browser's storage for a session holds: 10 MB. */
const FAVORITES = 3;
const CHARS = 1_800_000;

test('favorites of any size can be taken out, and come back with what the reader’s model made', async ({
  extension,
  server,
}) => {
  servePage(server, ARTICLE, articleOf('lamp'));
  const page = await extension.openPage(ARTICLE);
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await expect(panelIn(page).opening.first()).toBeVisible();
  const tabId = await tabIdOf(extension, ARTICLE);
  const urls = Array.from({ length: FAVORITES }, (_, n) => `https://lamp.example/large/${n}`);
  const bullet = (text: string) => ({ text, depth: 0, sources: [], language: 'ko' });
  const large = (n: number) => bullet(`${n} ${'가'.repeat(CHARS)}`);

  for (const [n, url] of urls.entries()) {
    const star = { facts: { url, title: `Large ${n}` }, summary: { opening: [large(n)], sections: [] } };
    const [reply] = await repliesTo(extension, tabId, [{ verb: 'star', payload: star }]);
    expect(reply, `star ${n}`).toMatchObject({ ok: true });
  }
  for (const [n, url] of urls.entries()) {
    const [reply] = await repliesTo(extension, tabId, [{ verb: 'unstar', payload: { url } }]);
    expect(reply, `unstar ${n}`).toMatchObject({ ok: true });
  }
  const kept = await extension.openOwn('favorites.html');
  await expect(kept.locator('[data-part="empty"]')).toBeVisible();

  const url = urls.at(-1)!;
  const [again] = await repliesTo(extension, tabId, [{ verb: 'star', payload: { facts: { url, title: 'Large' } } }]);
  expect(again).toMatchObject({ ok: true });
  await expect(kept.locator('[data-part="reader"]')).toContainText(`${FAVORITES - 1} 가가가`);
});
