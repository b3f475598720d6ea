import { useEffect, useState } from 'preact/hooks';
import { Erase } from '../../components/settings/erase.tsx';
import { Row, Section } from '../../components/settings/section.tsx';
import { StorageList } from '../../components/settings/storage-list.tsx';
import { Button } from '../../components/shared/controls/button.tsx';
import { ErrorNote, Note } from '../../components/shared/controls/note.tsx';
import { numberText } from '../../components/shared/format.ts';
import { useText } from '../../components/shared/text.ts';
import { emptyCaches, type StorageInUse, storageInUse } from '../../utils/database/usage.ts';
import { toPlain } from '../../utils/errors.ts';
import { requestOwn } from '../../utils/messages.ts';
import type { PlainError } from '../../utils/model.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import type { TextKey } from '../../utils/texts.ts';
import { packsInUse } from '../../utils/translation/bergamot/pack-store.ts';

/** How much is stored, and how to get rid of it. */
export function StorageSection() {
  const t = useText();
  const { error, busy, run } = useSaving();
  const [usage, setUsage] = useState<(StorageInUse & { packs: number }) | null>(null);
  const [unread, setUnread] = useState<PlainError | null>(null);
  const [broken, setBroken] = useState(0);
  const [word, setWord] = useState<TextKey | null>(null);
  const look = () =>
    Promise.all([storageInUse(), packsInUse()]).then(
      ([stores, packs]) => setUsage({ ...stores, packs }),
      (reason) => setUnread(toPlain(reason)),
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
    <Section id="storage" title={t('options_storage')} lead={t('options_storage_lead')}>
      <div class="row tall">
        {usage && <StorageList {...usage} />}
        <ErrorNote error={unread} />
      </div>
      {broken > 0 && (
        <div data-part="broken">
          <Row label={t('broken_records', numberText(broken))} hint={t('broken_records_hint')}>
            <Button disabled={busy} onClick={() => erase(() => requestOwn('deleteBrokenRecords', {}), 'broken_done')}>
              {t('broken_delete')}
            </Button>
          </Row>
        </div>
      )}
      <Row label={t('options_empty')} hint={t('options_empty_hint')}>
        <Button disabled={busy} onClick={() => erase(emptyCaches, 'options_empty_done')}>
          {t('options_empty_now')}
        </Button>
      </Row>
      <Row label={t('options_erase_title')} hint={t('options_erase_hint')}>
        <Erase busy={busy} onErase={() => erase(() => requestOwn('deleteEverything', {}), 'options_erase_done')} />
      </Row>
      <Note>{word && t(word)}</Note>
      <ErrorNote error={error} />
    </Section>
  );
}
