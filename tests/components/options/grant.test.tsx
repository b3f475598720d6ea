// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Grant } from '../../../components/grant/grant.tsx';
import { browser } from '../../../utils/lib/browser.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/storage/settings.ts';
import { storeSettings } from '../../../utils/storage/settings-record.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { settle, show, t, words } from './show.tsx';

const URL = 'https://paper.example/a';
const REMOTE = { id: 'm', provider: 'openai', label: 'GPT', baseUrl: 'https://api.one.example/v1', model: 'x' };
const LOCAL = { ...REMOTE, baseUrl: 'http://localhost:11434' };
const BROWSER = { ...REMOTE, provider: 'language-model', baseUrl: '' };

/** The access window of a reader with these models and settings, as the background tells them. */
async function windowOf(models: object[] | Error, change: Partial<Settings> = {}): Promise<string> {
  fakeBrowser.reset();
  await freshDatabase();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ko');
  await storeSettings(() => ({ ...DEFAULT_SETTINGS, ...change }));
  browser.runtime.sendMessage = vi.fn(async () => {
    if (models instanceof Error) throw models;
    return { ok: true, value: models };
  }) as unknown as typeof browser.runtime.sendMessage;
  await show(<Grant url={URL} what="site" />);
  await settle();
  return words();
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

test('without a model the access window says that nothing leaves the device', async () => {
  expect(await windowOf([])).toContain(t('grant_fact_where'));
});

test.each([LOCAL, BROWSER])('a model at %s on this device changes nothing of that', async (model) => {
  expect(await windowOf([model], { ownArticles: true })).toContain(t('grant_fact_where'));
});

test('with a model that works by a click the access window says where the text goes then', async () => {
  const said = await windowOf([REMOTE]);
  expect(said).not.toContain(t('grant_fact_where'));
  expect(said).toContain(t('grant_fact_click', 'api.one.example'));
});

test('with a model at work by itself the access window says that the text goes to its server', async () => {
  const said = await windowOf([LOCAL, { ...REMOTE, id: 'n' }], { ownArticles: true, ownModel: 'n' });
  expect(said).not.toContain(t('grant_fact_where'));
  expect(said).toContain(t('grant_fact_automatic', 'api.one.example'));
});

test('where nobody tells of the models the access window promises nothing', async () => {
  const said = await windowOf(new Error('no background'));
  expect(said).not.toContain(t('grant_fact_where'));
  expect(said).toContain(t('grant_fact_what'));
});
