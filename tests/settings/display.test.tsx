// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DisplaySection } from '../../entrypoints/options/display.tsx';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../utils/settings.ts';
import { freshDatabase } from '../database/fresh.ts';
import { answerSettings } from './answer-settings.ts';
import { press, settle, show, t } from './show.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  answerSettings();
  await freshDatabase();
});

test('another side keeps the width that the panel got meanwhile', async () => {
  await show(<DisplaySection settings={DEFAULT_SETTINGS} />);
  await changeSettings({ layout: { ...DEFAULT_SETTINGS.layout, width: 520 } });
  await press(t('options_side_left'));
  await settle();
  expect((await readSettings()).layout).toMatchObject({ side: 'left', width: 520 });
});
