import type { ComponentChildren } from 'preact';
import type { SiteMode } from '../../utils/domain/index.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text-context.ts';

interface Props {
  mode: SiteMode;
  /** A page that is a summary itself: nothing is summarised there. */
  topic?: boolean;
  /** Why this page is never read by itself, in words; absent for ordinary ones. */
  untouched?: string;
  lacking: boolean;
  denied: boolean;
  /** Runs inside the click: `on` may ask the browser for the permission right there. */
  onChange: (mode: SiteMode) => void;
  /** An error. */
  children?: ComponentChildren;
}

const SENTENCE = { on: 'popup_mode_on', click: 'popup_mode_click', off: 'popup_mode_off' } as const;

/** On, only when clicked, or off: for the site of this page. */
export function SiteModes({ mode, topic = false, untouched, lacking, denied, onChange, children }: Props) {
  const t = useText();
  return (
    <section class="part" aria-label={t('popup_site')}>
      <div class="site-line">
        <span id="site-label" class="site-label">
          {t('popup_site_toggle')}
        </span>
        <button
          type="button"
          class="pill"
          data-part="site-click"
          aria-pressed={mode === 'click'}
          onClick={() => onChange(mode === 'click' ? 'off' : 'click')}
        >
          {t('popup_site_click')}
        </button>
        <Switch
          part="site-toggle"
          labelledBy="site-label"
          describedBy="site-state"
          checked={mode === 'on'}
          disabled={untouched !== undefined}
          onChange={(on) => onChange(on ? 'on' : 'off')}
        />
      </div>
      <p class="hint" id="site-state">
        {untouched ?? (lacking ? '' : t(topic && mode === 'on' ? 'popup_mode_topic' : SENTENCE[mode]))}
      </p>
      <Note>{denied && t('popup_site_denied')}</Note>
      <Note kind="error">
        {lacking && !denied && (
          <>
            {t('popup_site_lacking')}
            <ControlButton onClick={() => onChange('on')}>{t('options_allow')}</ControlButton>
          </>
        )}
      </Note>
      {children}
    </section>
  );
}
