import type { CDPSession } from '@playwright/test';
import type { Extension } from './extension.ts';

/** The frame in which fetched pages are parsed, while there is one. */
async function parserFrame(devtools: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'iframe' }] });
  return targetInfos.find(({ url }) => url.endsWith('/page-parser.html'))?.targetId;
}

/** Sends the frame in which fetched pages are parsed into a loop that never ends, as a fault in a parser would. */
export async function hangParser({ context }: Extension): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('This Playwright gives no browser for a persistent context.');
  const targetId = await parserFrame(devtools);
  if (!targetId) throw new Error('No page was parsed yet.');
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: 'for (;;);' } });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message });
}
