import type { Page } from '@playwright/test';
import { panelIn } from '../support/panel.ts';
import { serveHostile } from '../support/probed-pages.ts';
import { expect, test } from '../support/test.ts';

const NOTHING = '/* a page that does nothing yet */';

/** Everything that a script can make up at an element, from the page's own world. */
function pressByScript(host: Element, selector: string): void {
  for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ??
    host.querySelectorAll<HTMLElement>(selector)) {
    const all = { bubbles: true, composed: true, cancelable: true, view: window };
    for (const type of ['pointerdown', 'pointerup', 'click', 'auxclick'])
      element.dispatchEvent(new PointerEvent(type, { ...all, detail: 1, isPrimary: true, button: 0 }));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick']) element.dispatchEvent(new MouseEvent(type, all));
    for (const type of ['keydown', 'keypress', 'keyup'])
      for (const key of ['Enter', ' ', 'n', 'ArrowDown', 'Escape'])
        element.dispatchEvent(new KeyboardEvent(type, { ...all, key, keyCode: key === 'Enter' ? 13 : 0 }));
    for (const type of ['beforeinput', 'input']) element.dispatchEvent(new InputEvent(type, { ...all, data: 'x' }));
    for (const type of ['change', 'submit', 'toggle']) element.dispatchEvent(new Event(type, all));
    element.closest('form')?.requestSubmit();
    element.click?.();
  }
}

/** What the panel looks like, in its own words, without the host's children that a page may add. */
const looks = (page: Page) => panelIn(page).box.evaluate((box) => box.innerHTML);

test('nothing in the panel is pressed by a script: no star, no menu, no tab, no message', async ({
  extension,
  server,
}) => {
  const page = await extension.openPage(serveHostile(server, 'thread', NOTHING));
  const panel = panelIn(page);
  await panel.done();
  await page.locator('[data-yoyak="moods"] button').first().waitFor();
  const before = await looks(page);
  const tabs = extension.context.pages().length;
  // In this build the root is open: as if a page had found a way in.
  await panel.host.evaluate(pressByScript, '*');
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-yoyak="moods"] button')) part.click();
  });
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-yoyak-faded]')).toHaveCount(0);
  expect(await looks(page)).toBe(before);
  expect(extension.context.pages()).toHaveLength(tabs);
  // A reader's own keys do.
  await panel.part('star').focus();
  await page.keyboard.press('Space');
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
  await page.locator('[data-yoyak="moods"] button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-yoyak-faded]').first()).toBeAttached();
});

test('the star of a topic is not pressed by a script', async ({ extension, server }) => {
  const page = await extension.openPage(serveHostile(server, 'topic', NOTHING));
  const star = page.locator('[data-yoyak="star"] [data-part="star"]');
  await star.waitFor();
  await page.locator('[data-yoyak="star"]').evaluate(pressByScript, '*');
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a page that says the panel is replaced keeps it, and one that makes panels of its own loses no more than these', async ({
  extension,
  server,
}) => {
  const page = await extension.openPage(serveHostile(server, 'thread', NOTHING));
  const panel = panelIn(page);
  await panel.done();
  await page.evaluate(() => {
    const host = document.querySelector('[data-yoyak="panel"]');
    for (const name of ['yoyak-replaced', 'yoyak-succeeded']) {
      for (const target of [host, document, window]) target?.dispatchEvent(new Event(name, { bubbles: true }));
    }
    for (const kind of ['panel', 'star', 'badge', 'tip', 'moods']) {
      const fake = document.createElement('div');
      fake.dataset.yoyak = kind;
      fake.className = 'fake';
      fake.textContent = 'A fake.';
      document.body.append(fake);
      document.documentElement.append(fake.cloneNode(true));
    }
  });
  const own = page.locator('[data-yoyak="panel"]:not(.fake)');
  await expect(own.locator('[data-part="panel"]')).toBeVisible();
  await own.locator('[data-part="star"]').click();
  await expect(own.locator('[data-part="star"]')).toHaveAttribute('aria-pressed', 'true');
  await own.locator('[data-part="close"]').click();
  await expect(own).toHaveCount(0);
  await expect(page.locator('.fake')).toHaveCount(10);
  // Back by the toolbar: what stands where ours would, is taken for one that an older version left behind.
  await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await expect(own.locator('[data-part="panel"]')).toBeVisible();
  await expect(page.locator('body > .fake')).toHaveCount(5);
});

const HOSTILE_CSS = `
  *, div, data, span, [data-yoyak], [data-yoyak] * {
    display: none !important; position: static !important; opacity: 0 !important; visibility: hidden !important;
    transform: scale(0) !important; clip-path: inset(50%) !important; z-index: -1 !important; color: transparent !important;
    pointer-events: none !important; filter: blur(9px) !important; font-size: 0 !important;
    --ink: transparent; --paper: transparent !important; --seal: transparent !important; --line: transparent !important;
  }
  html, head, body { display: block !important; position: static !important; opacity: 1 !important; visibility: visible !important;
    transform: none !important; clip-path: none !important; pointer-events: auto !important; filter: none !important; }`;

for (const [name, kind] of [
  ['thread', 'panel'],
  ['topic', 'star'],
] as const) {
  test(`a page's own style sheet does not reach the ${kind}`, async ({ extension, server }) => {
    const script = `document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = ${JSON.stringify(HOSTILE_CSS)};
      document.head.append(style);
    })`;
    const styled = async (page: Page) => {
      const part = page.locator(`[data-yoyak="${kind}"] [data-part="star"]`);
      await part.waitFor();
      return part.evaluate((button) => {
        const { color, backgroundColor, borderColor, fontSize, opacity } = getComputedStyle(button);
        const { x, y, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        const { display, position, visibility, transform, filter, pointerEvents, zIndex } = getComputedStyle(
          hit ?? button,
        );
        return {
          of: hit?.getAttribute('data-yoyak'),
          own: {
            color,
            backgroundColor,
            borderColor,
            fontSize,
            opacity,
            right: Math.round(innerWidth - x),
            width,
            height,
          },
          host: { display, position, visibility, transform, filter, pointerEvents, zIndex },
        };
      });
    };
    const calm = await styled(await extension.openPage(serveHostile(server, name, NOTHING)));
    const hostile = await styled(await extension.openPage(serveHostile(server, name, script)));
    expect(calm.of).toBe(kind);
    expect(hostile).toEqual(calm);
  });
}

test('no page can show a page of ours in a frame', async ({ extension, server }) => {
  const page = await extension.openPage(serveHostile(server, 'article-en', NOTHING));
  const own = ['popup', 'options', 'favorites', 'welcome', 'grant', 'reader'].map(
    (name) => `chrome-extension://${extension.id}/${name}.html`,
  );
  await page.evaluate(async (urls) => {
    for (const url of urls) {
      const frame = document.createElement('iframe');
      frame.src = url;
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
    }
  }, own);
  const shown = page
    .frames()
    .slice(1)
    .map((frame) => frame.url());
  expect(shown).toHaveLength(own.length);
  for (const url of shown) expect(url).not.toContain('chrome-extension:');
});
