import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { UserError } from '../../../utils/domain/user-error.ts';
import {
  checkModel,
  forgetDeletedModels,
  listModels,
  listModelsAt,
  removeStoredModel,
  storeModel,
  undoRemoveModel,
} from '../../../utils/llm/account/user-models.ts';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import { getStoredModel } from '../../../utils/storage/models-table.ts';
import { textsIn } from '../../../utils/storage/page-texts.ts';
import { changeSettings, readSettings } from '../../../utils/storage/settings.ts';
import { getSpendingSince } from '../../../utils/storage/spending.ts';
import { stubPermissions } from '../../permissions/stub.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { draft, KEY } from './samples.ts';

const SERVER = 'https://api.one.example/*';

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  fakeBrowser.reset();
  await freshDatabase();
});

const keep = (change: object = {}) => storeModel({ draft: { ...draft, ...change }, consent: 1 });

describe('the chosen model', () => {
  test('is the first one that is saved, until the reader chooses', async () => {
    stubPermissions();
    const one = await keep();
    await keep({ label: 'Two' });
    expect((await readSettings()).ownModel).toBe(one.id);
  });

  test('is no deleted one, and is it again when that comes back', async () => {
    stubPermissions();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { id } = await keep();
    await removeStoredModel({ id });
    expect((await readSettings()).ownModel).toBeNull();
    expect(await listModels()).toEqual([]);
    expect(await undoRemoveModel({ id })).toMatchObject({ id });
    expect((await readSettings()).ownModel).toBe(id);
  });
});

describe('the browser’s own model', () => {
  const browserModel = { label: ' ', provider: 'language-model', baseUrl: '', model: 'browser' };
  const { key: _, ...keyless } = draft;

  test('is called so where the reader gave no name, also in what is said of it', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ko');
    vi.spyOn(PROVIDERS['language-model'], 'stream').mockImplementation(({ label = '' }) => {
      throw new UserError('model_cut', [label]);
    });
    const name = textsIn('ko').models_preset_browser;
    expect(await storeModel({ draft: { ...keyless, ...browserModel } as never, consent: 1 })).toMatchObject({
      label: name,
    });
    expect(await checkModel({ ...keyless, ...browserModel } as never)).toMatchObject({ error: { values: [name] } });
  });

  test('keeps the name that the reader gave it', async () => {
    const saved = await storeModel({ draft: { ...keyless, ...browserModel, label: 'Nano' } as never, consent: 1 });
    expect(saved.label).toBe('Nano');
  });
});

describe('what is deleted for good', () => {
  test('takes its key and the permission for its server along', async () => {
    const { held } = stubPermissions({ granted: [SERVER] });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { id } = await keep();
    await removeStoredModel({ id });
    await forgetDeletedModels();
    expect(await getStoredModel(id)).toBeUndefined();
    expect([...held]).toEqual([]);
  });

  test('leaves a server that the reader set as a site', async () => {
    const { held } = stubPermissions({ granted: [SERVER] });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await changeSettings({ sites: { 'api.one.example': 'on' } });
    const { id } = await keep();
    await removeStoredModel({ id });
    await forgetDeletedModels();
    expect([...held]).toEqual([SERVER]);
  });
});

describe('a check of the connection', () => {
  const answering = () =>
    vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(async function* () {
      yield { type: 'text', text: 'OK' };
      yield { type: 'usage', input: 1000, output: 100 };
      yield { type: 'end', reason: 'stop' };
    });

  test('uses the stored key, says that it works, and is counted', async () => {
    stubPermissions({ granted: [SERVER] });
    const stream = answering();
    const { id } = await keep();
    const { key: _, ...unchanged } = draft;
    expect(await checkModel({ ...unchanged, id })).toMatchObject({ ok: true, usage: { input: 1000, output: 100 } });
    expect(stream.mock.calls[0]?.[0]).toMatchObject({ key: KEY, model: 'small' });
    expect(await getSpendingSince('2000-01-01')).toMatchObject([{ engine: id, cost: 0.002, calls: 1 }]);
  });

  test('is held to the limit of the day', async () => {
    stubPermissions({ granted: [SERVER] });
    const stream = answering();
    await changeSettings({ spendingLimit: 0.0001 });
    expect(await checkModel(draft)).toMatchObject({ ok: false, error: { code: 'spending_limit' } });
    expect(stream).not.toHaveBeenCalled();
  });

  test('asks nobody without the permission', async () => {
    stubPermissions();
    const stream = answering();
    await expect(checkModel(draft)).rejects.toMatchObject({ code: 'model_permission', values: ['api.one.example'] });
    expect(stream).not.toHaveBeenCalled();
  });

  test('says why it does not work', async () => {
    stubPermissions({ granted: [SERVER] });
    vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(() => {
      throw new UserError('model_key', ['One']);
    });
    expect(await checkModel(draft)).toMatchObject({ ok: false, error: { code: 'model_key', values: ['One'] } });
  });
});

test('the list of models is the provider’s, asked with the key', async () => {
  stubPermissions({ granted: [SERVER] });
  const models = vi.spyOn(PROVIDERS.openai, 'models').mockResolvedValue([{ id: 'small' }]);
  expect(await listModelsAt(draft)).toEqual([{ id: 'small' }]);
  expect(models.mock.calls[0]?.[0]).toMatchObject({ key: KEY });
});

describe('the length that a model takes, where the reader left it open', () => {
  const telling = (answer: Promise<number | undefined>) =>
    vi.spyOn(PROVIDERS.openai, 'contextOf').mockReturnValue(answer);

  test('is stored as its provider tells it, asked with the key', async () => {
    stubPermissions({ granted: [SERVER] });
    const asked = telling(Promise.resolve(8_192));
    expect(await keep()).toMatchObject({ context: 8_192 });
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ key: KEY, model: 'small' });
  });

  test('is the reader’s own where they said it', async () => {
    stubPermissions({ granted: [SERVER] });
    const asked = telling(Promise.resolve(8_192));
    expect(await keep({ context: 32_000 })).toMatchObject({ context: 32_000 });
    expect(asked).not.toHaveBeenCalled();
  });

  test('stays open where nobody tells', async () => {
    stubPermissions({ granted: [SERVER] });
    telling(Promise.reject(new Error('too late')));
    expect(await keep()).not.toHaveProperty('context');
  });

  test.each([512, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])(
    'stays open where it is told as %s, which no model takes',
    async (context) => {
      stubPermissions({ granted: [SERVER] });
      telling(Promise.resolve(context));
      expect(await keep()).not.toHaveProperty('context');
      vi.spyOn(PROVIDERS.openai, 'models').mockResolvedValue([{ id: 'small', context }]);
      expect(await listModelsAt(draft)).toEqual([{ id: 'small' }]);
      vi.spyOn(PROVIDERS.openai, 'stream').mockImplementation(async function* () {
        yield { type: 'end', reason: 'stop' };
      });
      expect(await checkModel(draft)).not.toHaveProperty('context');
    },
  );

  test('is a whole number', async () => {
    stubPermissions({ granted: [SERVER] });
    telling(Promise.resolve(8_192.5));
    expect(await keep()).toMatchObject({ context: 8_192 });
  });

  test('is asked of nobody without the permission', async () => {
    stubPermissions();
    const asked = telling(Promise.resolve(8_192));
    expect(await keep()).not.toHaveProperty('context');
    expect(asked).not.toHaveBeenCalled();
  });
});
