// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnProtocol } from '../../utils/messages.ts';
import type { OwnModel } from '../../utils/own-models/masked.ts';
import { changeSettings, readSettings } from '../../utils/settings.ts';
import { stubPermissions } from '../permissions/stub.ts';
import { type StandIn, standIn } from '../support/language-model.ts';
import { control, press, settle, show, t, type, words } from './show.tsx';

const background = vi.hoisted(() => ({ asked: [] as [string, unknown][], answers: {} as Record<string, unknown> }));
vi.mock('../../utils/messages.ts', () => ({
  async requestOwn(verb: string, payload: unknown) {
    background.asked.push([verb, payload]);
    const answer = background.answers[verb];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(payload) : answer;
  },
}));
const { OwnModels } = await import('../../entrypoints/options/own-models.tsx');
const { ModelUse } = await import('../../entrypoints/options/model-use.tsx');
const { useOwnModels } = await import('../../utils/pages/use-own-models.ts');
const { useSettings } = await import('../../utils/pages/use-settings.ts');
const { UserError } = await import('../../utils/errors.ts');

const KEY = 'sk-abcdefgh-12345678';
const MODEL: OwnModel = {
  id: 'one',
  provider: 'openai',
  label: 'GPT',
  baseUrl: 'https://api.openai.com/v1',
  model: 'small',
  keyEnd: '5678',
  price: { input: 0.25, output: 2 },
  free: false,
  consented: true,
};
const DAY = { day: '2026-11-23', input: 12_000, output: 900, cost: 0.5, calls: 3, unpriced: 0 };

function Page() {
  const settings = useSettings();
  return settings && <Loaded settings={settings} />;
}
function Loaded({ settings }: { settings: NonNullable<ReturnType<typeof useSettings>> }) {
  const own = useOwnModels(settings);
  return (
    <>
      <OwnModels own={own} chosen={settings.ownModel} />
      <ModelUse settings={settings} own={own} />
    </>
  );
}

const answers = (change: Partial<Record<keyof OwnProtocol, unknown>>) => Object.assign(background.answers, change);
const asked = (verb: string) => background.asked.filter(([name]) => name === verb).map(([, payload]) => payload);
const field = (id: string) => document.getElementById(id) as HTMLInputElement;

async function open(change: Partial<Record<keyof OwnProtocol, unknown>> = {}) {
  background.asked.length = 0;
  background.answers = { ownModels: [], spending: { today: { ...DAY, cost: 0, input: 0, output: 0 }, days: [] } };
  answers({ saveModel: MODEL, ...change });
  await show(<Page />);
  await settle();
}
async function openForm() {
  await press(t('models_add'));
  await type(field('model-key'), KEY);
  await type(field('model-id'), 'small');
}

const choose = (preset: string) =>
  act(async () => {
    const select = document.getElementById('model-preset') as HTMLSelectElement;
    select.value = preset;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => fakeBrowser.reset());

describe('connecting a model', () => {
  test('asks the browser for the server within the click, then stores what was typed, with consent', async () => {
    const { request } = stubPermissions();
    await open();
    await openForm();
    const pressed = press(t('models_save'));
    expect(request.mock.calls).toMatchObject([[{ origins: ['https://api.openai.com/*'] }]]);
    await pressed;
    await settle();
    expect(asked('saveModel')).toEqual([
      {
        draft: { provider: 'openai', label: '', baseUrl: 'https://api.openai.com/v1', model: 'small', key: KEY },
        consent: 1,
      },
    ]);
    expect(words()).toContain(t('models_saved', 'GPT'));
    expect(document.querySelector('form')).toBeNull();
  });

  test('stores nothing where the browser was told no', async () => {
    stubPermissions({ answer: false });
    await open();
    await openForm();
    await press(t('models_save'));
    await settle();
    expect(asked('saveModel')).toEqual([]);
    expect(words()).toContain(t('models_denied', 'api.openai.com'));
  });

  test('says what goes where above the button that saves', async () => {
    stubPermissions();
    await open();
    await openForm();
    const consent = document.querySelector('[data-part=consent]');
    expect(consent?.textContent).toContain('api.openai.com');
    expect(consent?.textContent).toContain(t('models_consent_what'));
    expect(consent!.compareDocumentPosition(control(t('models_save')))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test.each([
    ['model-key', '', 'models_key_wrong'],
    ['model-id', ' ', 'models_model_wrong'],
    ['model-priceIn', 'cheap', 'models_price_wrong'],
    ['model-context', '12', 'models_context_wrong'],
  ] as const)('a wrong %s (%j) is named, focused, and nothing is asked', async (id, value, word) => {
    const { request } = stubPermissions();
    await open();
    await openForm();
    await type(field(id), value);
    await press(t('models_save'));
    expect(words()).toContain(t(word));
    expect(document.activeElement).toBe(field(id));
    expect(request).not.toHaveBeenCalled();
  });

  test.each([
    ['model_key', ['OpenAI']],
    ['model_quota', ['OpenAI']],
    ['model_unknown', ['small']],
    ['model_origin', ['localhost:11434']],
    ['model_not_running', ['localhost:11434']],
    ['rate_limited', ['OpenAI', '20']],
    ['model_context', ['small']],
    ['model_refused', ['OpenAI']],
    ['timeout', []],
  ] as const)('a check that fails by %s is explained', async (code, values) => {
    stubPermissions();
    const seconds = code === 'rate_limited' ? 20 : undefined;
    await open({ checkModel: { ok: false, error: { code, values }, ...(seconds && { seconds }) } });
    await openForm();
    await press(t('models_check'));
    await settle();
    expect(document.querySelector('.model-form [role=alert]:not([hidden])')?.textContent).toContain(
      t(`error_${code}`, ...values),
    );
    if (seconds) expect(words()).toContain(t('models_check_wait', '20'));
  });

  test('a check that works says how fast; typing takes the word back', async () => {
    stubPermissions();
    await open({ checkModel: { ok: true, milliseconds: 840, usage: { input: 9, output: 3 } } });
    await openForm();
    await press(t('models_check'));
    await settle();
    expect(words()).toContain(`${t('models_checked', '0.8초')} · 12토큰`);
    await type(field('model-id'), 'large');
    expect(words()).not.toContain('0.8초');
  });

  test('the list of models is what the provider says, and any other name may be typed', async () => {
    stubPermissions();
    await open({ modelsAt: [{ id: 'a', context: 8000 }, { id: 'b' }] });
    await press(t('models_add'));
    await type(field('model-key'), KEY);
    await press(t('models_list'));
    await settle();
    expect(
      [...document.querySelectorAll('#model-ids option')].map((option) => (option as HTMLOptionElement).value),
    ).toEqual(['a', 'b']);
    await type(field('model-id'), 'a');
    expect(field('model-context').value).toBe('8000');
  });

  test('a list that cannot be read says why', async () => {
    stubPermissions();
    await open({ modelsAt: new UserError('model_key', ['OpenAI']) });
    await openForm();
    await press(t('models_list'));
    await settle();
    expect(words()).toContain(t('error_model_key', 'OpenAI'));
  });
});

describe('how much a model takes at once', () => {
  const lists = (context?: number) => ({ modelsAt: [{ id: 'a', ...(context && { context }) }, { id: 'b' }] });
  const works = (context?: number) => ({ checkModel: { ok: true, milliseconds: 1, ...(context && { context }) } });
  const hint = () => document.getElementById('model-context-hint')?.textContent;
  async function openAt(preset: string, change: object) {
    stubPermissions();
    await open(change);
    await press(t('models_add'));
    await choose(preset);
    await type(field('model-id'), 'a');
  }

  test('is what a check finds out, and said to be the server’s word', async () => {
    await openAt('lmstudio', works(8192));
    expect(hint()).toBe(t('models_context_local', '4,096'));
    await press(t('models_check'));
    await settle();
    expect(field('model-context').value).toBe('8192');
    expect(hint()).toBe(t('models_context_told'));
  });

  test('is the reader’s where they typed it, with what the server says beside it', async () => {
    await openAt('lmstudio', works(8192));
    await type(field('model-context'), '32000');
    await press(t('models_check'));
    await settle();
    expect(field('model-context').value).toBe('32000');
    expect(hint()).toBe(t('models_context_other', '8,192'));
  });

  test('is open again for another model', async () => {
    await openAt('lmstudio', lists(8192));
    await press(t('models_list'));
    await settle();
    expect(field('model-context').value).toBe('8192');
    await type(field('model-id'), 'b');
    expect(field('model-context').value).toBe('');
  });

  test('of a stored model stays what was stored, and goes with its model', async () => {
    stubPermissions();
    await open({ ownModels: [{ ...MODEL, context: 32_000 }], ...works(8192) });
    await press(t('models_edit_label', 'GPT'));
    await press(t('models_check'));
    await settle();
    expect(field('model-context').value).toBe('32000');
    await type(field('model-id'), 'other');
    expect(field('model-context').value).toBe('');
  });
});

describe('the browser’s own model', () => {
  const answer = () => ['ok'];
  const put = (change: Partial<StandIn> | null) =>
    Object.assign(globalThis, { LanguageModel: change ? standIn({ answer, ...change }).LanguageModel : undefined });
  afterEach(() => put(null));
  async function openBrowser(change: object = {}) {
    stubPermissions();
    await open(change);
    await press(t('models_add'));
    await choose('browser');
  }

  test.each([
    ['a browser that has none', null, 'models_browser_missing_hint'],
    ['a device that has none', { states: {} }, 'models_browser_device_hint'],
    ['one that is to be downloaded', { states: { en: 'downloadable' } }, 'models_browser_hint'],
    ['one that another page downloads', { states: { en: 'downloading' } }, 'options_summarizer_downloading_hint'],
  ] as const)('cannot be saved: %s', async (_, states, word) => {
    put(states);
    await openBrowser();
    expect(words()).toContain(t(word));
    expect(() => control(t('models_save'))).toThrow();
  });

  test('is downloaded by a click, then checked and saved; that it speaks English is said before', async () => {
    const states: NonNullable<StandIn['states']> = { en: 'downloadable' };
    put({ states });
    await openBrowser();
    expect(words()).toContain(t('models_browser_english'));
    states.en = 'available';
    await press(t('options_pack_download'));
    await settle();
    expect(words()).toContain(t('models_browser_ready_hint'));
    await press(t('models_save'));
    await settle();
    expect(asked('saveModel')).toMatchObject([
      { draft: { provider: 'language-model', baseUrl: '', model: 'browser' } },
    ]);
  });

  test('that answers in Korean is not said to speak English', async () => {
    put({ states: { ko: 'available', en: 'available' } });
    await openBrowser();
    expect(words()).not.toContain(t('models_browser_english'));
  });

  test('says what the browser said where a download fails', async () => {
    put({ states: { en: 'downloadable' }, refuses: new DOMException('no room left', 'QuotaExceededError') });
    await openBrowser();
    await press(t('options_pack_download'));
    await settle();
    expect(words()).toContain(t('options_pack_failed', 'no room left'));
    expect(control(t('options_pack_retry'))).toBeTruthy();
  });

  test('that was stored and is gone says so in the list', async () => {
    put({ states: {} });
    stubPermissions();
    await open({ ownModels: [{ ...MODEL, provider: 'language-model', baseUrl: '', model: 'browser' }] });
    expect(words()).toContain(t('models_browser_gone'));
  });
});

describe('a connected model', () => {
  test('shows the end of its key, its price, and nothing more of either in the form', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    expect(words()).toContain(`OpenAI · small · ${t('models_key_end', '5678')}`);
    await press(t('models_edit_label', 'GPT'));
    expect(field('model-key').value).toBe('');
    expect(field('model-key').placeholder).toContain('5678');
    await press(t('models_save'));
    await settle();
    expect(asked('saveModel')).toMatchObject([
      { draft: { id: 'one', model: 'small', price: { input: 0.25, output: 2 } } },
    ]);
    expect(JSON.stringify(asked('saveModel'))).not.toContain('"key"');
  });

  test('can be deleted, and brought back', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL], restoreModel: MODEL });
    answers({ ownModels: [] });
    await press(t('models_delete_label', 'GPT'));
    await settle();
    expect(asked('deleteModel')).toEqual([{ id: 'one' }]);
    expect(words()).toContain(t('models_deleted', 'GPT'));
    answers({ ownModels: [MODEL] });
    await press(t('models_undo'));
    await settle();
    expect(asked('restoreModel')).toEqual([{ id: 'one' }]);
    expect(words()).toContain(t('models_restored', 'GPT'));
  });

  test('is chosen among several', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL, { ...MODEL, id: 'two', label: 'Claude' }] });
    (document.querySelectorAll('input[type=radio]')[1] as HTMLInputElement).click();
    await settle();
    expect((await readSettings()).ownModel).toBe('two');
  });
});

describe('the use of models', () => {
  test('is not there before there is one', async () => {
    stubPermissions();
    await open();
    expect(words()).not.toContain(t('models_use'));
    expect(words()).toContain(t('models_empty'));
  });

  test('works by itself only where that is switched on', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    expect(
      control(t('models_auto_threads')).ariaChecked ?? control(t('models_auto_threads')).getAttribute('aria-checked'),
    ).toBe('false');
    await press(t('models_auto_threads'));
    await settle();
    expect(await readSettings()).toMatchObject({ ownThreads: true, ownArticles: false });
  });

  test('says where a limit could not be kept', async () => {
    stubPermissions();
    await changeSettings({ ownThreads: true });
    const { price: _, ...unpriced } = MODEL;
    await open({ ownModels: [unpriced] });
    expect(words()).toContain(t('models_auto_unpriced'));
  });

  test('tells today and every day', async () => {
    stubPermissions();
    await open({
      ownModels: [MODEL],
      spending: { today: DAY, days: [DAY, { ...DAY, day: '2026-11-22', unpriced: 2 }] },
    });
    expect(words()).toContain(t('models_spending_today', '$0.50', '12,900'));
    expect(document.querySelectorAll('.spending tbody tr')).toHaveLength(2);
    expect(document.querySelector('.spending')?.textContent).toContain(t('models_unpriced', '2'));
  });

  test.each([
    ['2.5', 2.5],
    ['', null],
    ['$0', 0],
  ])('takes %j as a limit', async (typed, limit) => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    const input = document.querySelector<HTMLInputElement>('.limit input')!;
    await type(input, typed);
    input.dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect((await readSettings()).spendingLimit).toBe(limit);
  });

  test('refuses a limit that is no number', async () => {
    stubPermissions();
    await open({ ownModels: [MODEL] });
    const input = document.querySelector<HTMLInputElement>('.limit input')!;
    await type(input, 'a lot');
    input.dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(words()).toContain(t('models_limit_wrong'));
    expect((await readSettings()).spendingLimit).toBe(1);
  });
});
