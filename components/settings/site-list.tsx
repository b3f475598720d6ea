import type { SiteMode } from '../../utils/model.ts';
import type { SiteRow } from '../../utils/pages/site-rows.ts';
import { Button } from '../shared/controls/button.tsx';
import { Choice } from '../shared/controls/choice.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  sites: readonly SiteRow[];
  /** Both run inside the click: they may ask the browser for a permission right there. */
  onMode: (host: string, mode: SiteMode) => void;
  onAllow: (host: string) => void;
  onRemove: (host: string) => void;
}

/** The sites with a setting of their own. */
export function SiteList({ sites, onMode, onAllow, onRemove }: Props) {
  const t = useText();
  const modes = [
    { value: 'on', label: t('options_mode_on') },
    { value: 'click', label: t('options_mode_click') },
    { value: 'off', label: t('options_mode_off') },
  ] as const;
  return (
    <ul class="sites">
      {sites.map(({ host, name, mode, granted, builtIn }) => (
        <li key={host} class="site">
          <div class="site-name">
            <strong>{name ?? host}</strong>
            <span class="hint">
              {name && `${host} · `}
              {granted === undefined ? '…' : t(granted ? 'options_site_granted' : 'options_site_not_granted')}
              {granted === false && mode === 'on' && (
                <button type="button" class="inline" onClick={() => onAllow(host)}>
                  {t('options_allow')}
                </button>
              )}
            </span>
          </div>
          <div class="site-controls">
            <Choice
              name={`mode-${host}`}
              label={t('options_site_mode', name ?? host)}
              value={mode}
              options={modes}
              onChange={(next) => onMode(host, next)}
            />
            {builtIn ? (
              <span class="site-remove" />
            ) : (
              <Button
                look="quiet"
                class="site-remove"
                aria-label={t('options_site_remove_label', host)}
                onClick={() => onRemove(host)}
              >
                {t('options_site_remove')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
