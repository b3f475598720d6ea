// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Everywhere } from '../../components/options/everywhere.tsx';
import { useEverywhere } from '../../components/options/use-everywhere.ts';
import type { WebPage } from '../../components/popup/popup-page.ts';
import { SiteModes } from '../../components/popup/site-modes.tsx';
import { useSiteMode } from '../../components/popup/this-page.tsx';
import { useSettings } from '../../components/shared/use-settings.ts';
import { setSite } from '../../utils/background/site-switch.ts';
import type { SiteMode } from '../../utils/domain/index.ts';
import { browser } from '../../utils/lib/browser.ts';
import { originsFor } from '../../utils/permissions/match-patterns.ts';
import { takePendingSite } from '../../utils/permissions/pending-site.ts';
import { changeSettings, readSettings, type Settings, type SettingsPatch } from '../../utils/storage/settings.ts';
import { control, settle, show, t, words } from '../components/options/show.tsx';
import { freshDatabase } from '../storage/fresh.ts';
import { stubPermissions } from './stub.ts';

const URL = 'https://www.wired.com/story';
const PAGE: WebPage = { tabId: 1, url: URL, host: 'wired.com', title: 'A story', incognito: false, untouched: false };

function Site({ page, settings }: { page: WebPage; settings: Settings }) {
  const { mode, lacking, denied, change } = useSiteMode(page, settings);
  return (
    <SiteModes
      mode={mode}
      lacking={lacking}
      denied={denied}
      onChange={change}
      untouched={page.untouched ? 'never' : undefined}
    />
  );
}
function Popup({ page = PAGE }: { page?: WebPage }) {
  const settings = useSettings();
  return settings && <Site page={page} settings={settings} />;
}
function Default() {
  const settings = useSettings();
  const { granted, denied, change } = useEverywhere();
  return settings && <Everywhere mode={settings.everywhere} granted={granted} denied={denied} onChange={change} />;
}

const toggle = () => document.querySelector<HTMLElement>('[data-part="site-toggle"]')!;
const isOn = () => toggle().getAttribute('aria-checked');
const sites = async () => (await readSettings()).sites;

/** The background, as far as these pages need it. */
function answerSetSite() {
  const send = vi.fn(
    async ({ verb, payload }: { verb: string; payload: { url: string; mode: SiteMode } & SettingsPatch }) => {
      await (verb === 'changeSettings' ? changeSettings(payload) : setSite(payload.url, payload.mode));
      return { ok: true, value: undefined };
    },
  );
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
  return send;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
  answerSetSite();
});

describe('the popup’s switch', () => {
  test('asks for the site within the click itself', async () => {
    const { request } = stubPermissions();
    await show(<Popup />);
    await settle();
    toggle().click();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://wired.com/*', '*://www.wired.com/*'] });
    await settle();
    expect(await sites()).toEqual({ 'wired.com': 'on' });
    expect(isOn()).toBe('true');
  });

  test('a denial leaves the mode and says so; the wish is forgotten', async () => {
    stubPermissions({ answer: false });
    await show(<Popup />);
    await settle();
    toggle().click();
    await settle();
    expect(await sites()).toEqual({});
    expect(isOn()).toBe('false');
    expect(words()).toContain(t('popup_site_denied'));
    expect(await takePendingSite(['*://wired.com/*'])).toBeNull();
  });

  test('the wish stands while the browser asks, for a popup that does not live to hear the answer', async () => {
    const { request, held } = stubPermissions();
    request.mockReturnValueOnce(new Promise(() => {}));
    await show(<Popup />);
    await settle();
    toggle().click();
    await settle();
    for (const origin of originsFor(URL)) held.add(origin);
    expect(await takePendingSite(['*://wired.com/*'])).toBe(URL);
  });

  test('does not ask again for what is granted, nor for Hacker News', async () => {
    const { request } = stubPermissions({
      granted: ['*://wired.com/*', '*://www.wired.com/*'],
      manifest: ['https://news.ycombinator.com/*'],
    });
    await show(<Popup />);
    await settle();
    toggle().click();
    await settle();
    await show(
      <Popup page={{ ...PAGE, url: 'https://news.ycombinator.com/item?id=1', host: 'news.ycombinator.com' }} />,
    );
    await settle();
    expect(isOn()).toBe('true');
    toggle().click();
    await settle();
    expect(await sites()).toEqual({ 'wired.com': 'on', 'news.ycombinator.com': 'off' });
    toggle().click();
    await settle();
    expect(await sites()).toEqual({ 'wired.com': 'on', 'news.ycombinator.com': 'on' });
    expect(request).not.toHaveBeenCalled();
  });

  test('says when a site is on and its permission is gone', async () => {
    stubPermissions();
    await setSite(URL, 'on');
    await show(<Popup />);
    await settle();
    expect(words()).toContain(t('popup_site_lacking'));
  });

  test('a site that is never read by itself counts as on click, whatever is set', async () => {
    stubPermissions();
    await setSite(URL, 'on');
    await show(<Popup page={{ ...PAGE, untouched: 'bank' }} />);
    await settle();
    expect(isOn()).toBe('false');
    expect(words()).not.toContain(t('popup_site_lacking'));
  });
});

describe('the global default', () => {
  const everywhere = async () => (await readSettings()).everywhere;
  const choose = async (name: string) => {
    control(name).click();
    await settle();
  };
  const chosen = () => document.querySelector<HTMLInputElement>('input:checked')?.value;

  test('needs all sites for “on”, and asks for them', async () => {
    const { request } = stubPermissions();
    await show(<Default />);
    await settle();
    await choose(t('options_mode_on'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://*/*'] });
    expect(await everywhere()).toBe('on');
  });

  test('stays what it was where that is denied, on the screen too', async () => {
    stubPermissions({ answer: false });
    await show(<Default />);
    await settle();
    await choose(t('options_mode_on'));
    expect(await everywhere()).toBe('click');
    expect(chosen()).toBe('click');
    expect(words()).toContain(t('options_everywhere_denied'));
  });

  test('needs nothing for the others', async () => {
    const { request } = stubPermissions();
    await show(<Default />);
    await settle();
    await choose(t('options_mode_off'));
    expect(request).not.toHaveBeenCalled();
    expect(await everywhere()).toBe('off');
  });
});
