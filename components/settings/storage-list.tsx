import type { TextKey } from '../../utils/texts.ts';
import { byteSize } from '../shared/controls/bytes.ts';
import { Progress } from '../shared/controls/progress.tsx';
import { numberText } from '../shared/format.ts';
import { useText } from '../shared/text.ts';

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
