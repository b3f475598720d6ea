// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DisplaySection } from '../../entrypoints/options/display.tsx';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../utils/settings.ts';
import { press, settle, show, t } from './show.tsx';

beforeEach(() => fakeBrowser.reset());

test('another side keeps the width that the panel got meanwhile', async () => {
  await show(<DisplaySection settings={DEFAULT_SETTINGS} />);
  await changeSettings({ layout: { ...DEFAULT_SETTINGS.layout, width: 520 } });
  await press(t('options_side_left'));
  await settle();
  expect((await readSettings()).layout).toMatchObject({ side: 'left', width: 520 });
});
