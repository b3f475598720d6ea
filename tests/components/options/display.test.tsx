// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DisplaySection } from '../../../components/options/display-section.tsx';
import { useSettings } from '../../../components/shared/use-settings.ts';
import { browser } from '../../../utils/lib/browser.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../../utils/storage/settings.ts';
import { freshDatabase } from '../../storage/fresh.ts';
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

function Page() {
  const settings = useSettings();
  return settings && <DisplaySection settings={settings} />;
}

test('a choice stands as it was pressed while it is being stored, and goes back where it cannot be', async () => {
  let answer: (response: unknown) => void = () => {};
  browser.runtime.sendMessage = (() =>
    new Promise((resolve) => {
      answer = resolve;
    })) as unknown as typeof browser.runtime.sendMessage;
  const page = await show(<Page />);
  await settle();
  const isChosen = () => page.querySelector<HTMLInputElement>('input[name="language"][value="en"]')?.checked;
  await press('English');
  await settle();
  expect(isChosen()).toBe(true);
  answer({ ok: false, error: { code: 'unknown' } });
  await settle();
  expect(isChosen()).toBe(false);
});
