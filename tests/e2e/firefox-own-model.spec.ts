import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { buildExtension } from '../support/build.ts';
import { launchFirefox, openIn } from '../support/firefox.ts';
import { withModel } from '../support/firefox-with-model.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { serveSamples } from '../support/samples-site.ts';
import { startServer } from '../support/server.ts';

const HOST = 'api.openai.com';
const KEY = 'sk-test-0123456789abcdef-WXYZ';
const MODEL = 'tiny-1';
const line = (text: string, src: number) => `${JSON.stringify({ kind: 'thread', text, src: [src] })}\n`;
const SAID = '써 보니 점검에 드는 시간이 크게 줄었음';

const inPanel = (part: string) => `[data-yoyak="panel"] >>> [data-part="${part}"]`;

test('a model of the reader’s own fills a thread’s panel in Firefox, and is found again', async () => {
  test.setTimeout(120_000);
  const price = { input: 1, output: 10 };
  const draft = {
    provider: 'openai',
    label: '',
    baseUrl: `https://${HOST}/v1`,
    model: MODEL,
    key: KEY,
    price,
  } as const;
  const folder = withModel(await buildExtension('firefox'), draft);
  const server = await startServer();
  serveSamples(server);
  const asked: Asked[] = [];
  const reply = (one: Asked) => {
    asked.push(one);
    return { text: [line(SAID, 1), line('운영하는 사람의 품도 함께 따져야 함', 3)] };
  };
  server.mount(HOST, modelHandler('openai', { models: [{ id: MODEL }], reply }));
  const browser = await launchFirefox(folder, server.port);
  try {
    const page = await openIn(browser, sampleUrl(samplePage('thread')));
    const text = (part: string) => page.$eval(inPanel(part), (element) => element.textContent ?? '').catch(() => '');
    await page.waitForSelector(inPanel('engine'), { timeout: 60_000 });
    // The first panel may come before the model is stored.
    await expect
      .poll(
        async () => {
          if (!(await text('own-takes')).includes(MODEL)) await page.reload();
          await page.waitForSelector(inPanel('engine'));
          return text('own-takes');
        },
        { timeout: 60_000 },
      )
      .toContain(MODEL);
    expect(asked).toEqual([]);

    await page.click(inPanel('own'));
    await expect.poll(() => text('digest')).toContain(SAID);
    expect(asked.map(({ key, model }) => [key, model])).toEqual([[KEY, MODEL]]);
    expect(asked[0]?.headers.cookie).toBeUndefined();

    await page.reload();
    await page.waitForSelector(inPanel('engine'));
    await expect.poll(() => text('digest')).toContain(SAID);
    expect(asked).toHaveLength(1);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
