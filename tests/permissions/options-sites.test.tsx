// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { useSettings } from '../../components/shared/use-settings.ts';
import { changeSettings, readSettings } from '../../utils/storage/settings.ts';
import { answerSettings } from '../components/options/answer-settings.ts';
import { press, settle, show, t, words } from '../components/options/show.tsx';
import { freshDatabase } from '../storage/fresh.ts';
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
