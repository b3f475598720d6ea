import { expect, test, vi } from 'vitest';
import { changeSettings, readSettings } from '../../utils/settings.ts';

test('where the browser has no locks, changes still wait for each other', async () => {
  vi.stubGlobal('navigator', {});
  await Promise.all([changeSettings({ badges: false }), changeSettings({ translate: false })]);
  vi.unstubAllGlobals();
  expect(await readSettings()).toMatchObject({ badges: false, translate: false });
});
