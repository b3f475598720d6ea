import { arrivals, FORBIDDEN_HOPS, MOVED_ARTICLE, PAPER, serveMovedArticle } from '../support/article-redirects.ts';
import type { Extension } from '../support/extension.ts';
import { panelIn } from '../support/panel.ts';
import type { TestServer } from '../support/server.ts';
import { servePage, siteOf } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const FAR = 'https://www.lamp-keepers.com/story';

/** Threads that are open at once. */
const AT_A_TIME = 6;

/** Opens a thread about an article that leads to `location`, and waits until its panel is done. */
async function readThrough(extension: Extension, server: TestServer, location: string) {
  const { thread, path } = serveMovedArticle(server, location);
  const page = await extension.openPage(thread);
  const panel = panelIn(page);
  await panel.done();
  expect(server.count(PAPER, path), `the article that leads to ${location} was asked for`).toBeGreaterThan(0);
  return { page, panel };
}

async function expectNoneFollowed(extension: Extension, server: TestServer, locations: readonly string[]) {
  for (let from = 0; from < locations.length; from += AT_A_TIME)
    await Promise.all(
      locations.slice(from, from + AT_A_TIME).map(async (location) => {
        const { page, panel } = await readThrough(extension, server, location);
        await expect(panel.opening).toHaveCount(0);
        await page.close();
      }),
    );
  expect(arrivals(server)).toEqual([]);
}

for (const [what, granted] of [
  ['one site', siteOf(PAPER)],
  ['every site', ['*://*/*']],
] as const)
  test.describe(`where the reader allowed ${what}`, () => {
    test.use({ start: { granted: [...granted] } });

    test(`no redirect of an article reaches the reader’s network, a bank, mail or a login where ${what} is allowed`, async ({
      extension,
      server,
    }) => {
      test.setTimeout(240_000);
      await expectNoneFollowed(extension, server, FORBIDDEN_HOPS);
    });

    test(`a second hop is checked like the first, and one within the site is followed, where ${what} is allowed`, async ({
      extension,
      server,
    }) => {
      server.on(`www.${PAPER}`, ({ path }) =>
        path === '/next' ? { status: 302, headers: { location: 'http://10.0.0.1/hop/' }, body: '' } : undefined,
      );
      await expectNoneFollowed(extension, server, [`https://www.${PAPER}/next`]);
      expect(server.count(`www.${PAPER}`, '/next')).toBeGreaterThan(0);

      servePage(server, `https://www.${PAPER}/story`, MOVED_ARTICLE);
      const { panel } = await readThrough(extension, server, `https://www.${PAPER}/story`);
      await expect(panel.opening).toHaveCount(5);
    });
  });

test.describe('where the reader allowed the article’s site alone', () => {
  test.use({ start: { granted: siteOf(PAPER) } });

  test('another public site that an article leads to is not asked, and the panel says why', async ({
    extension,
    server,
  }) => {
    servePage(server, FAR, MOVED_ARTICLE);
    const { panel } = await readThrough(extension, server, FAR);
    await expect(panel.host).toContainText(t('error_redirected', PAPER));
    expect(server.count(new URL(FAR).host)).toBe(0);
  });
});

test.describe('where the reader allowed all sites', () => {
  test.use({ start: { granted: ['*://*/*'] } });

  test('another public site that an article leads to is read, but not its login', async ({ extension, server }) => {
    servePage(server, FAR, MOVED_ARTICLE);
    const { panel } = await readThrough(extension, server, FAR);
    await expect(panel.opening).toHaveCount(5);

    const login = new URL('/login', FAR).href;
    servePage(server, login, MOVED_ARTICLE);
    const refused = await readThrough(extension, server, login);
    await expect(refused.panel.host).toContainText(t('error_redirected', PAPER));
    await expect(refused.panel.opening).toHaveCount(0);
  });
});
