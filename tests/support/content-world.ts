import type { CDPSession, Page } from '@playwright/test';

/** Evaluates `expression` in the isolated world of our content script, with all that a taken-over page process could reach. */
export async function evaluateInContentWorld(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: { id: number; type: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    contexts.push({ id: context.id, type: (context.auxData as { type?: string }).type ?? '' });
  });
  await session.send('Runtime.enable');
  const own = contexts.find(({ type }) => type === 'isolated');
  if (!own) throw new Error('no content script runs here');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: own.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
