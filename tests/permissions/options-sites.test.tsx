// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SitesSection } from '../../entrypoints/options/sites.tsx';
import { useSettings } from '../../utils/pages/use-settings.ts';
import { changeSettings, readSettings } from '../../utils/settings.ts';
import { freshDatabase } from '../database/fresh.ts';
import { answerSettings } from '../settings/answer-settings.ts';
import { press, settle, show, t, words } from '../settings/show.tsx';
import { stubPermissions } from './stub.ts';

function Sites() {
  const settings = useSettings();
  return settings && <SitesSection settings={settings} />;
}

beforeEach(async () => {
  fakeBrowser.reset();
  answerSettings();
  await freshDatabase();
});

test('a site that was allowed without a setting can be seen and taken back; others stay', async () => {
  const { held, onRemoved } = stubPermissions({
    granted: ['*://wired.com/*', '*://www.wired.com/*', '*://a.example/*'],
  });
  await changeSettings({ sites: { 'a.example': 'off' } });
  await show(<Sites />);
  await settle();
  expect(words()).toContain('wired.com');
  await press(t('options_site_remove_label', 'wired.com'));
  await settle();
  expect([...held]).toEqual(['*://a.example/*']);
  expect((await readSettings()).sites).toEqual({ 'a.example': 'off' });
  expect(words()).toContain(t('options_site_removed', 'wired.com'));
  for (const [tell] of onRemoved.addListener.mock.calls) tell();
  await settle();
  const listed = [...document.querySelectorAll('.site strong')].map((site) => site.textContent);
  expect(listed).toEqual(['Hacker News', 'GeekNews', 'a.example']);
});
