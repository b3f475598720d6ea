// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const extension = vi.hoisted(() => ({ id: 'yoyak' as string | undefined }));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    runtime: {
      get id() {
        return extension.id;
      },
    },
  },
}));

type World = { yoyakHosts?: unknown };

/** The script of one version: each has a world of its own, although here they share `globalThis`. */
async function version() {
  (globalThis as World).yoyakHosts = undefined;
  vi.resetModules();
  return (await import('../../utils/content/shadow-host.ts')).createShadowHost;
}

const standing = (kind = 'panel') => [...document.querySelectorAll(`[data-yoyak="${kind}"]`)];
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  extension.id = 'yoyak';
  document.body.replaceChildren();
});
afterEach(() => {
  for (const element of document.querySelectorAll('[data-yoyak]')) element.remove();
});

test.each(['yoyak-replaced', 'yoyak-succeeded'])('a page that dispatches %s takes nothing away', async (name) => {
  const onReplaced = vi.fn();
  const host = (await version())('panel', '', onReplaced);
  for (const target of [host.element, document, document.documentElement]) {
    target.dispatchEvent(new Event(name, { bubbles: true }));
  }
  expect(standing()).toEqual([host.element]);
  expect(onReplaced).not.toHaveBeenCalled();
  host.remove();
});

test('one that is cut off from its extension goes for good when a newer version begins', async () => {
  const onReplaced = vi.fn();
  (await version())('panel', '', onReplaced);
  const newer = await version();
  extension.id = undefined;
  const leaving = vi.fn(() => {
    extension.id = 'newer';
  });
  onReplaced.mockImplementation(leaving);
  const host = newer('panel', '');
  await settled();
  expect(standing()).toEqual([host.element]);
  expect(onReplaced).toHaveBeenCalledOnce();
  // Its ears are gone: no later one is told of again.
  document.dispatchEvent(new Event('yoyak-succeeded'));
  expect(onReplaced).toHaveBeenCalledOnce();
  host.remove();
});

test('one of the same version hears that another takes its place, and does not come back', async () => {
  const createHost = await version();
  const onReplaced = vi.fn();
  createHost('panel', '', onReplaced);
  const second = createHost('panel', '');
  await settled();
  expect(standing()).toEqual([second.element]);
  expect(onReplaced).toHaveBeenCalledOnce();
  second.remove();
  expect(standing()).toEqual([]);
});

test('a star and a panel leave each other alone', async () => {
  const createHost = await version();
  const star = createHost('star', '');
  const panel = createHost('panel', '');
  expect(standing('star')).toEqual([star.element]);
  star.remove();
  panel.remove();
});

test('what an older version left without a script goes; what a page calls so in its own text stays', async () => {
  const [left, own] = [document.createElement('div'), document.createElement('div')];
  for (const element of [left, own]) element.dataset.yoyak = 'panel';
  document.documentElement.append(left);
  document.body.append(own);
  const host = (await version())('panel', '');
  expect(standing()).toEqual([own, host.element]);
  host.remove();
});

test('nothing inside hears what a script made up, however it is made', async () => {
  const host = (await version())('panel', '');
  const button = host.mount.appendChild(document.createElement('button'));
  const heard = vi.fn();
  const types = ['click', 'auxclick', 'dblclick', 'keydown', 'keyup', 'input', 'change', 'submit', 'pointerdown'];
  for (const type of types) button.addEventListener(type, heard);
  for (const type of types) button.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  button.click();
  expect(heard).not.toHaveBeenCalled();
  host.remove();
});
