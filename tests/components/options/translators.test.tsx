// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Translators } from '../../../components/options/translator-list.tsx';
import { usePacks } from '../../../components/options/use-packs.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import type { Translator, TranslatorState } from '../../../utils/translation/translator.ts';
import { press, settle, show, t, words } from './show.tsx';

/** A translator whose download the test drives. */
function slowTranslator(state: TranslatorState, id = 'builtin') {
  let progress: (ratio: number) => void = () => {};
  const downloads: PromiseWithResolvers<void>[] = [];
  const translator: Translator = {
    id,
    state: async () => state,
    download(_from, _to, onProgress, signal) {
      progress = onProgress;
      const running = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => running.reject(signal.reason));
      downloads.push(running);
      return running.promise;
    },
    open: () => Promise.reject(new Error('not here')),
  };
  return {
    translator,
    progress: (ratio: number) => act(() => progress(ratio)),
    async finish() {
      state = 'ready';
      downloads.at(-1)?.resolve();
      await settle();
    },
    async fail(reason: string | Error) {
      downloads.at(-1)?.reject(typeof reason === 'string' ? new Error(reason) : reason);
      await settle();
    },
  };
}

function Packs({ translators }: { translators: Translator[] }) {
  return <Translators rows={usePacks(translators)} />;
}

async function showAll(...slow: ReturnType<typeof slowTranslator>[]) {
  const translators = slow.map(({ translator }) => translator);
  await show(<Packs translators={translators} />);
  await settle();
}

async function showPack(state: TranslatorState, id?: string) {
  const slow = slowTranslator(state, id);
  await showAll(slow);
  return slow;
}

const bar = () => document.querySelector('[role="progressbar"]');

test('says where there is none, and what to do', async () => {
  await showPack('missing');
  expect(words()).toContain(t('options_pack_missing'));
  expect(words()).toContain('Chrome 138');
  expect(document.querySelector('button')).toBeNull();
});

test('shows the real progress and then that it is ready', async () => {
  const { progress, finish } = await showPack('downloadable');
  await press(t('options_pack_download'));
  expect(words()).toContain(t('options_pack_waiting'));
  expect(bar()?.hasAttribute('aria-valuenow')).toBe(false);
  await progress(0.376);
  expect(bar()?.getAttribute('aria-valuenow')).toBe('38');
  expect(words()).toContain('38%');
  await finish();
  expect(bar()).toBeNull();
  expect(words()).toContain(t('options_pack_ready'));
});

test('can be stopped and started again; what comes late changes nothing', async () => {
  const { progress } = await showPack('downloadable');
  await press(t('options_pack_download'));
  await press(t('options_pack_cancel'));
  await settle();
  expect(words()).toContain(t('options_pack_cancelled'));
  await press(t('options_pack_retry'));
  await progress(0.5);
  expect(words()).toContain('50%');
});

test('says why it failed, in the browser’s words, with a way on', async () => {
  const { fail, finish } = await showPack('downloadable');
  await press(t('options_pack_download'));
  await fail('Not enough disk space');
  expect(words()).toContain(t('options_pack_failed', 'Not enough disk space'));
  await press(t('options_pack_retry'));
  await finish();
  expect(words()).toContain(t('options_pack_ready'));
});

test('a browser without its own offers the one that can be had, and says how much that is', async () => {
  await showAll(slowTranslator('missing'), slowTranslator('downloadable', 'bergamot'));
  expect(words()).toContain(t('options_translator_bergamot'));
  expect(words()).toContain('38MB');
  expect(words()).not.toContain(t('options_translator_builtin'));
  expect(document.querySelectorAll('.pack')).toHaveLength(1);
});

test('one does not wait for the other', async () => {
  const [builtin, bergamot] = [slowTranslator('downloadable'), slowTranslator('downloadable', 'bergamot')];
  await showAll(builtin, bergamot);
  await press(t('options_pack_download'));
  await builtin.progress(0.2);
  expect(words()).toContain('20%');
  await press(t('options_pack_download'));
  await bergamot.progress(0.6);
  await bergamot.finish();
  expect(words()).toContain('20%');
  expect(words()).toContain(t('options_bergamot_ready_hint'));
  expect(words()).toContain(t('options_pack_remove'));
});

test('what we know to say is said in the reader’s words', async () => {
  const { fail } = await showPack('downloadable', 'bergamot');
  await press(t('options_pack_download'));
  await fail(new UserError('pack_damaged'));
  expect(words()).toContain(t('error_pack_damaged'));
  expect(words()).not.toContain('pack_damaged');
  expect(words()).toContain(t('options_bergamot_failed_hint'));
});
