import type { SiteMode } from '../../utils/domain/index.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { Choice } from '../shared/controls/choice.tsx';
import { Note } from '../shared/controls/note.tsx';
import { useText } from '../shared/text-context.ts';

interface Props {
  mode: SiteMode;
  /** Whether the browser lets every site be read; undefined while that is being asked. */
  granted: boolean | undefined;
  /** The reader was asked and said no, just now. */
  denied: boolean;
  /** Runs inside the click: `on` may ask the browser for the permission right there. */
  onChange: (mode: SiteMode) => void;
}

/** What the extension does on sites that have no setting of their own. */
export function Everywhere({ mode, granted, denied, onChange }: Props) {
  const t = useText();
  const lacking = mode === 'on' && granted === false;
  return (
    <div class="stack">
      <Choice
        name="everywhere"
        label={t('options_everywhere')}
        look="cards"
        value={mode}
        onChange={onChange}
        options={[
          {
            value: 'click',
            label: t('options_mode_click'),
            hint: t('options_everywhere_click_hint'),
            mark: t('options_recommended'),
          },
          { value: 'on', label: t('options_mode_on'), hint: t('options_everywhere_on_hint') },
          { value: 'off', label: t('options_mode_off'), hint: t('options_everywhere_off_hint') },
        ]}
      />
      <Note>{denied && t('options_everywhere_denied')}</Note>
      <Note kind="error">
        {lacking && !denied && (
          <>
            {t('options_everywhere_lacking')}
            <ControlButton onClick={() => onChange('on')}>{t('options_allow')}</ControlButton>
          </>
        )}
      </Note>
    </div>
  );
}
