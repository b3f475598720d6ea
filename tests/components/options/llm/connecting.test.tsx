// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { UserError } from '../../../../utils/domain/user-error.ts';
import { stubPermissions } from '../../../permissions/stub.ts';
import { freshDatabase } from '../../../storage/fresh.ts';
import { control, press, settle, t, type, words } from '../show.tsx';
import { asked, choose, field, KEY, open, openForm } from './page.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
});

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

  test('forgets what one provider offers when another is meant', async () => {
    stubPermissions();
    await open({ modelsAt: [{ id: 'a' }, { id: 'b' }] });
    await openForm();
    await press(t('models_list'));
    await settle();
    expect(document.querySelectorAll('#model-ids option')).toHaveLength(2);
    await type(field('model-id'), 'a');
    expect(document.querySelectorAll('#model-ids option')).toHaveLength(2);
    await choose('anthropic');
    expect(document.querySelectorAll('#model-ids option')).toHaveLength(0);
    expect(words()).not.toContain(t('models_listed', 2));
  });

  test.each([
    ['leaves the form', {}, true],
    ['that ends a syllable leaves it there, with all that was typed', { isComposing: true }, false],
  ] as const)('Escape %s', async (_, how, left) => {
    stubPermissions();
    await open();
    await openForm();
    await act(async () => {
      field('model-label').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...how }));
    });
    expect(document.querySelector('form') === null).toBe(left);
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
