// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '../../../../utils/storage/settings.ts';
import { stubPermissions } from '../../../permissions/stub.ts';
import { freshDatabase } from '../../../storage/fresh.ts';
import { press, settle, t, words } from '../show.tsx';
import { answers, asked, field, MODEL, open } from './page.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
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
