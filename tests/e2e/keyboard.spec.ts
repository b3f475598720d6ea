import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { panelIn } from '../support/panel.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

test.use({ start: { reducedMotion: 'reduce' } });

/** Where the keyboard is in the panel, in words, and whether that can be seen. */
const stop = (page: Page) =>
  page.locator('[data-yoyak="panel"]').evaluate((host) => {
    const element = host.shadowRoot?.activeElement;
    if (!element) return { name: '', ring: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: name.trim(), ring: outlineStyle !== 'none' && outlineWidth !== '0px' };
  });

test('the panel by the keyboard alone: every stop is seen, and nothing moves for who wants it still', async ({
  extension,
}) => {
  const page = await extension.openPage(sampleUrl(samplePage('thread')));
  const panel = panelIn(page);
  await panel.done();
  await panel.box.focus();
  const names: string[] = [];
  // The grip at the edge shows the keyboard by its own colour.
  await page.keyboard.press('Tab');
  while (names.length < 14) {
    await page.keyboard.press('Tab');
    const { name, ring } = await stop(page);
    expect(ring, name).toBe(true);
    names.push(name);
  }
  const inOrder = [t('panel_close'), t('panel_save'), t('panel_ask_button'), t('panel_digest'), t('mood_positive')];
  const places = inOrder.map((text) => names.findIndex((name) => name.startsWith(text)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Then the digest itself, from which one leads on to the comment.
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yoyak-source'))).toBe(true);

  const moving = await panel.host.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((element) => {
        const { transitionDuration, animationName, animationTimeline } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || (animationName !== 'none' && animationTimeline === 'auto');
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
});
