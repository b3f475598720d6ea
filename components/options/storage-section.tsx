import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlainError } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import type { TextKey } from '../../utils/i18n/texts.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { emptyCaches, getStorageUsage, type StorageUsage } from '../../utils/storage/storage-usage.ts';
import { listStoredPacks } from '../../utils/translation/bergamot/pack-store.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { byteSize } from '../shared/controls/byte-size.ts';
import { ErrorNote, Note } from '../shared/controls/note.tsx';
import { Progress } from '../shared/controls/progress.tsx';
import { numberText } from '../shared/format.ts';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';

/** How much is stored, and how to get rid of it. */
export function StorageSection() {
  const t = useText();
  const { error, busy, run } = useSaving();
  const [usage, setUsage] = useState<(StorageUsage & { packs: number }) | null>(null);
  const [unread, setUnread] = useState<PlainError | null>(null);
  const [broken, setBroken] = useState(0);
  const [word, setWord] = useState<TextKey | null>(null);
  const look = () =>
    Promise.all([getStorageUsage(), listStoredPacks()]).then(
      ([stores, packs]) => setUsage({ ...stores, packs }),
      (reason) => setUnread(toPlainError(reason)),
    );
  // Apart: it reads every record, and nothing waits for it.
  const lookForBroken = () => requestOwn('countBrokenRecords', {}).then(setBroken, console.error);
  useEffect(() => {
    void look().then(lookForBroken);
    const onShow = () => document.visibilityState === 'visible' && void look();
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, []);
  const erase = (work: () => Promise<unknown>, done: TextKey) => {
    setWord(null);
    void run(async () => {
      await work();
      await Promise.all([look(), lookForBroken()]);
      setWord(done);
    });
  };

  return (
    <OptionsSection id="storage" title={t('options_storage')} lead={t('options_storage_lead')}>
      <div class="row tall">
        {usage && <StorageList {...usage} />}
        <ErrorNote error={unread} />
      </div>
      {broken > 0 && (
        <div data-part="broken">
          <OptionsRow label={t('broken_records', numberText(broken))} hint={t('broken_records_hint')}>
            <ControlButton
              disabled={busy}
              onClick={() => erase(() => requestOwn('deleteBrokenRecords', {}), 'broken_done')}
            >
              {t('broken_delete')}
            </ControlButton>
          </OptionsRow>
        </div>
      )}
      <OptionsRow label={t('options_empty')} hint={t('options_empty_hint')}>
        <ControlButton disabled={busy} onClick={() => erase(emptyCaches, 'options_empty_done')}>
          {t('options_empty_now')}
        </ControlButton>
      </OptionsRow>
      <OptionsRow label={t('options_erase_title')} hint={t('options_erase_hint')}>
        <Erase busy={busy} onErase={() => erase(() => requestOwn('deleteEverything', {}), 'options_erase_done')} />
      </OptionsRow>
      <Note>{word && t(word)}</Note>
      <ErrorNote error={error} />
    </OptionsSection>
  );
}

const STORES = [
  ['favorites', 'options_store_favorites'],
  ['cache', 'options_store_cache'],
  ['translations', 'options_store_translations'],
  ['stories', 'options_store_stories'],
  ['jobs', 'options_store_jobs'],
  ['parts', 'options_store_parts'],
  ['engines', 'options_store_engines'],
  ['spending', 'options_store_spending'],
] as const satisfies [string, TextKey][];

interface Props {
  /** Records a store. */
  counts: Record<(typeof STORES)[number][0], number>;
  /** Bytes of kept translation models. */
  packs?: number;
  /** Bytes in all, and how many there may be; absent where the browser does not say. */
  bytes?: number;
  quota?: number;
}

/** How much of what is stored. */
export function StorageList({ counts, packs, bytes, quota }: Props) {
  const t = useText();
  return (
    <div class="stack">
      <dl class="stores">
        {STORES.map(([store, label]) => (
          <div key={store}>
            <dt>{t(label)}</dt>
            <dd>{t('options_store_count', numberText(counts[store]))}</dd>
          </div>
        ))}
        {packs !== undefined && packs > 0 && (
          <div>
            <dt>{t('options_store_packs')}</dt>
            <dd>{byteSize(packs, t)}</dd>
          </div>
        )}
      </dl>
      {bytes !== undefined && (
        <div class="usage">
          {quota !== undefined && quota > 0 && <Progress label={t('options_storage_used')} ratio={bytes / quota} />}
          <span class="hint">
            {quota === undefined ? byteSize(bytes, t) : t('options_storage_of', byteSize(bytes, t), byteSize(quota, t))}
          </span>
        </div>
      )}
    </div>
  );
}

interface EraseProps {
  busy: boolean;
  onErase: () => void;
}

/** Deleting everything, behind a word that has to be typed. */
export function Erase({ busy, onErase }: EraseProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const word = t('options_erase_word');
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    setTyped('');
    opener.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return;
    close();
    onErase();
  };
  return (
    <div>
      <button
        type="button"
        ref={opener}
        class="button danger"
        aria-expanded={asking}
        disabled={busy}
        onClick={() => (asking ? close() : setAsking(true))}
      >
        {t('options_erase')}
      </button>
      {asking && (
        <form class="erase-ask" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
          <label for="erase-word">{t('options_erase_ask', word)}</label>
          <div class="erase-line">
            <input
              ref={field}
              id="erase-word"
              class="field"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <ControlButton type="submit" look="danger" disabled={typed.trim().toLowerCase() !== word.toLowerCase()}>
              {t('options_erase_now')}
            </ControlButton>
            <ControlButton look="quiet" onClick={close}>
              {t('options_cancel')}
            </ControlButton>
          </div>
        </form>
      )}
    </div>
  );
}
