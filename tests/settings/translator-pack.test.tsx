// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { TranslatorPack } from '../../components/settings/translator.tsx';
import { usePack } from '../../utils/pages/use-pack.ts';
import type { Translator, TranslatorState } from '../../utils/translation/translator.ts';
import { press, settle, show, t, words } from './show.tsx';

/** A translator whose download the test drives. */
function slowTranslator(state: TranslatorState) {
  let progress: (ratio: number) => void = () => {};
  const downloads: PromiseWithResolvers<void>[] = [];
  const translator: Translator = {
    id: 'slow',
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
    async fail(reason: string) {
      downloads.at(-1)?.reject(new Error(reason));
      await settle();
    },
  };
}

function Pack({ translator }: { translator: Translator }) {
  const { pack, download, cancel } = usePack(translator);
  return <TranslatorPack pack={pack} onDownload={download} onCancel={cancel} />;
}

async function showPack(state: TranslatorState) {
  const slow = slowTranslator(state);
  await show(<Pack translator={slow.translator} />);
  await settle();
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
