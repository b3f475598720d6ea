// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stubPermissions } from '../../../permissions/stub.ts';
import { freshDatabase } from '../../../storage/fresh.ts';
import { press, settle, t, type } from '../show.tsx';
import { choose, field, MODEL, open } from './page.tsx';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDatabase();
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
