import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toPlainError } from '../../../utils/domain/user-error.ts';
import { CONSENT_VERSION, hasConsent } from '../../../utils/llm/account/model-consent.ts';
import { cleanKey } from '../../../utils/llm/account/model-draft.ts';
import {
  deleteModel,
  findModelToUse,
  keyEnd,
  listStoredModels,
  providerConfigOf,
  purgeDeletedModels,
  redactKey,
  restoreModel,
  saveModel,
} from '../../../utils/llm/account/model-store.ts';
import { getStoredModel } from '../../../utils/storage/models-table.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { draft, KEY, stored } from './samples.ts';

beforeEach(freshDatabase);
const save = (change: object = {}) => saveModel({ ...draft, ...change }, CONSENT_VERSION);

describe('a key', () => {
  test('shows its last four characters and nothing else', async () => {
    const model = await save();
    expect(model.keyEnd).toBe('9876');
    expect(JSON.stringify([model, await listStoredModels()])).not.toContain(KEY.slice(0, -4));
    expect(JSON.stringify(redactKey(stored))).not.toContain('abcdefgh');
  });

  test.each([
    [KEY, '9876'],
    ['12345678901', ''],
    ['', ''],
  ])('%s ends in %s', (key, end) => expect(keyEnd(key)).toBe(end));

  test.each([
    [`  ${KEY}\n`],
    [`"${KEY}"`],
    [`'${KEY}',`],
    [`Bearer ${KEY}`],
    [`Authorization: Bearer ${KEY}`],
    [`x-api-key: ${KEY}`],
    [`${KEY.slice(0, 8)}\n${KEY.slice(8)}`],
  ])('is meant by %j', (typed) => expect(cleanKey(typed)).toBe(KEY));

  test('stays when the form is saved without one, but never for another server', async () => {
    const { id } = await save();
    await save({ id, key: undefined, model: 'large' });
    expect((await getStoredModel(id))?.key).toBe(KEY);
    expect((await providerConfigOf({ ...draft, id, key: '' })).key).toBe(KEY);
    expect(
      (await providerConfigOf({ ...draft, id, key: undefined, baseUrl: 'https://evil.example/v1' })).key,
    ).toBeUndefined();
    await save({ id, key: undefined, baseUrl: 'https://evil.example/v1' });
    expect((await getStoredModel(id))?.key).toBeUndefined();
  });

  test('is in no error, whatever is wrong with the draft', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    for (const wrong of [
      { ...draft, context: 'x' },
      { ...draft, more: 1 },
      { ...draft, baseUrl: 'http://a.example' },
    ]) {
      const error = await saveModel(wrong, CONSENT_VERSION).catch((reason) => reason);
      expect(JSON.stringify(toPlainError(error)) + String(error)).not.toContain(KEY);
    }
    expect(JSON.stringify(logged.mock.calls)).not.toContain(KEY);
    logged.mockRestore();
  });
});

describe('consent', () => {
  test.each([undefined, 0, CONSENT_VERSION + 1, true])('%s is none: nothing is stored', async (consent) => {
    await expect(saveModel(draft, consent)).rejects.toMatchObject({ code: 'model_consent' });
    expect(await listStoredModels()).toEqual([]);
  });

  test('is for one server and one wording', () => {
    expect(hasConsent(stored)).toBe(true);
    expect(hasConsent({ ...stored, baseUrl: 'https://api.two.example/v1' })).toBe(false);
    expect(hasConsent({ ...stored, consent: { ...stored.consent!, version: 0 } })).toBe(false);
    expect(hasConsent({ ...stored, consent: undefined })).toBe(false);
  });
});

describe('models', () => {
  test('are saved, changed in place, and named after their model where they have no name', async () => {
    const { id } = await save({ label: '  ' });
    expect(await listStoredModels()).toMatchObject([{ id, label: 'small', consented: true, free: false }]);
    await save({ id, label: 'Better' });
    expect((await listStoredModels()).map(({ label }) => label)).toEqual(['Better']);
  });

  test('the chosen one is used, else the oldest, else none', async () => {
    expect(await findModelToUse(null)).toBeUndefined();
    const one = await saveModel(draft, CONSENT_VERSION, 1);
    const two = await saveModel(draft, CONSENT_VERSION, 2);
    expect((await findModelToUse(two.id))?.id).toBe(two.id);
    expect((await findModelToUse(null))?.id).toBe(one.id);
    expect((await findModelToUse('gone'))?.id).toBe(one.id);
  });

  test('a deleted one is used by nobody, comes back whole, or goes for good', async () => {
    const { id } = await save();
    await deleteModel(id, 1_000);
    expect(await listStoredModels()).toEqual([]);
    expect(await findModelToUse(id)).toBeUndefined();
    expect(await restoreModel(id)).toMatchObject({ id, keyEnd: '9876' });
    expect(await findModelToUse(id)).toMatchObject({ key: KEY });

    await deleteModel(id, 2_000);
    await purgeDeletedModels(2_000);
    expect(await getStoredModel(id)).toBeUndefined();
    expect(await restoreModel(id)).toBeNull();
  });

  test('whose time is not over stay; a server that another model needs is still needed', async () => {
    const one = await save();
    const two = await save();
    await deleteModel(one.id, 1_000);
    expect(await purgeDeletedModels(999)).toEqual([]);
    expect(await getStoredModel(one.id)).toBeDefined();
    expect(await purgeDeletedModels(1_000)).toEqual([]);
    await deleteModel(two.id, 2_000);
    expect(await purgeDeletedModels(2_000)).toEqual([draft.baseUrl]);
  });
});

describe('the context window that a model is used with', () => {
  test.each([
    ['what is stored', { baseUrl: 'http://localhost:1234/v1', context: 32_000 }, 32_000],
    ['little, of a server here that does not tell', { baseUrl: 'http://localhost:1234/v1' }, 4_096],
    ['little, of one in the own network', { baseUrl: 'https://box.lan/v1' }, 4_096],
    ['what is usual, elsewhere', { baseUrl: 'https://api.one.example/v1' }, undefined],
    ['what Ollama is asked for', { provider: 'ollama', baseUrl: 'http://localhost:11434' }, undefined],
  ])('is %s', async (_, change: { provider?: string; baseUrl: string; context?: number }, context) => {
    const { id } = await save(change);
    expect((await findModelToUse(id))?.context).toBe(context);
    expect((await getStoredModel(id))?.context).toBe(change.context);
  });
});
