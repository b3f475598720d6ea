import type { TextKey } from '../../utils/i18n/texts.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { byteSize } from '../shared/controls/byte-size.ts';
import { useText } from '../shared/text-context.ts';
import { PackButtons, PackError, PackProgress, STATE_LABEL } from './pack-controls.tsx';
import type { PackRow } from './use-packs.ts';

/** Every translator that can be had here, best first; where there is none, what would be one. */
export function Translators({ rows }: { rows: readonly PackRow[] }) {
  const possible = rows.filter(({ pack }) => pack.kind !== 'missing');
  const shown = possible.length ? possible : rows.slice(0, 1);
  return (
    <div class="packs">
      {shown.map((row) => (
        <TranslatorPack key={row.id} {...row} first={row === shown[0]} />
      ))}
    </div>
  );
}

/** One translator's state, and the way from here to a translator that works. */
function TranslatorPack({ first, ...row }: PackRow & { first: boolean }) {
  const t = useText();
  const { id, pack, bytes, remove } = row;
  const named = `translator-${id}`;
  const hints = id === 'bergamot' ? BERGAMOT_HINT : BUILTIN_HINT;
  return (
    <div class="pack" data-translator={id}>
      <div class="pack-head">
        <span id={named}>{NAME[id] ? t(NAME[id]) : id}</span>
        <span class="state" data-state={pack.kind}>
          {t(STATE_LABEL[pack.kind])}
        </span>
        <PackButtons {...row} named={named} get={t('options_pack_download')} look={first ? 'primary' : 'plain'} />
        {pack.kind === 'ready' && remove && (
          <ControlButton aria-describedby={named} onClick={remove}>
            {t('options_pack_remove')}
          </ControlButton>
        )}
      </div>
      <PackProgress pack={pack} label={t('options_pack_downloading')} />
      <p class="hint">{t(hints[pack.kind], bytes === undefined ? '' : byteSize(bytes, t))}</p>
      <PackError pack={pack} />
    </div>
  );
}

const NAME: Record<string, TextKey> = {
  builtin: 'options_translator_builtin',
  bergamot: 'options_translator_bergamot',
};

type Hints = Record<keyof typeof STATE_LABEL, TextKey>;

const BUILTIN_HINT: Hints = {
  checking: 'options_pack_hint',
  ready: 'options_pack_ready_hint',
  downloadable: 'options_pack_hint',
  downloading: 'options_pack_downloading_hint',
  cancelled: 'options_pack_hint',
  failed: 'options_pack_failed_hint',
  missing: 'options_pack_missing_hint',
};

const BERGAMOT_HINT: Hints = {
  checking: 'options_bergamot_hint',
  ready: 'options_bergamot_ready_hint',
  downloadable: 'options_bergamot_hint',
  downloading: 'options_bergamot_downloading_hint',
  cancelled: 'options_bergamot_hint',
  failed: 'options_bergamot_failed_hint',
  missing: 'options_bergamot_missing_hint',
};
