import { rmSync } from 'node:fs';
import { buildExtension } from '../support/build.ts';
import { launchExtension } from '../support/extension.ts';
import { raceInFirefox } from '../support/firefox-race.ts';
import { articleOf, articleScriptIn, askPanel, tabIdOf } from '../support/leave-page.ts';
import { startServer } from '../support/server.ts';
import { servePage } from '../support/sites.ts';
import { Unpacked } from '../support/unpacked.ts';
import type { Attack } from './run.ts';

const ARTICLE = 'https://lamp.example/story';
const BANK = 'https://online.lamp.bank/account';
/** Ways for a page to leave, as its own script does it. */
const WAYS = ['replace', 'refresh', 'click', 'open'] as const;
/** Milliseconds between the request for the panel and the redirect. */
const DELAYS = [0, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80];
const ROUNDS = 2;

export const attack: Attack = {
  title:
    'A page that was clicked redirects into a bank’s page while the panel is brought, by four ways at eleven moments, in both browsers.',
  async run(log) {
    const server = await startServer();
    servePage(server, ARTICLE, articleOf('lamp'));
    servePage(server, BANK, articleOf('balance'));
    const unpacked = new Unpacked(await buildExtension('chrome'));
    const extension = await launchExtension(unpacked, { port: server.port, granted: ['*://*/*'] });
    const own = await extension.openOwn('favorites.html');
    const counts = { tries: 0, changed: 0, refused: 0, shown: 0, landed: 0 };
    try {
      for (let round = 0; round < ROUNDS; round++) {
        for (const way of WAYS) {
          for (const delay of DELAYS) {
            const page = await extension.openPage(ARTICLE);
            const tabId = await tabIdOf(extension, ARTICLE);
            await page.evaluate(
              ([way, delay, to]) => {
                const leave = {
                  replace: () => location.replace(to),
                  refresh: () => {
                    const meta = document.createElement('meta');
                    meta.httpEquiv = 'refresh';
                    meta.content = `0;url=${to}`;
                    document.head.append(meta);
                  },
                  click: () => Object.assign(document.createElement('a'), { href: to }).click(),
                  open: () => {
                    document.open();
                    document.write(`<!doctype html><script>location.href = ${JSON.stringify(to)}</script>`);
                    document.close();
                  },
                };
                setTimeout(leave[way], delay);
              },
              [way, delay, BANK] as const,
            );
            const code = await askPanel(own, tabId, ARTICLE);
            await page.waitForURL(BANK);
            counts.tries++;
            if (code === 'page_changed') counts.changed++;
            else if (code) counts.refused++;
            else counts.shown++;
            const landed = (await articleScriptIn(extension, tabId)) !== null;
            if (landed) counts.landed++;
            await page.close();
          }
        }
      }
    } finally {
      await extension.close();
      await server.close();
      rmSync(unpacked.folder, { recursive: true, force: true });
    }
    log(
      `${counts.tries} redirects: ${counts.shown} came after the panel, ${counts.changed} were told as a changed page,`,
    );
    log(`${counts.refused} as a page that may not be read; the script began in the bank’s page ${counts.landed} times`);
    const moments = Array.from({ length: 2 }, () => DELAYS.map((delay) => ({ delay }))).flat();
    const firefox = await raceInFirefox([...[1, 2, 3, 4].map((step) => ({ step })), ...moments]);
    log(`Firefox, ${firefox.tries} redirects: ${JSON.stringify(firefox)}`);
    counts.landed += firefox.landed;
    if (counts.landed > 0) throw new Error(`The article script began in the bank's page ${counts.landed} times.`);
  },
};
