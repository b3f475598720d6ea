import type { Settings } from '../../utils/storage/settings.ts';
import { Choice } from '../shared/controls/choice.tsx';
import { ErrorNote } from '../shared/controls/note.tsx';
import { Switch } from '../shared/controls/switch.tsx';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { saveSettings } from '../shared/use-settings.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';

/** Language, badges, the panel's side. */
export function DisplaySection({ settings }: { settings: Settings }) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  return (
    <OptionsSection id="display" title={t('options_display')} savedAt={savedAt}>
      <OptionsRow label={t('options_language')} hint={t('options_language_hint')}>
        <Choice
          name="language"
          label={t('options_language')}
          value={settings.language}
          options={[
            { value: 'ko', label: '한국어' },
            { value: 'en', label: 'English' },
            { value: 'browser', label: t('options_language_browser') },
          ]}
          onChange={(language) => run(() => saveSettings({ language }))}
        />
      </OptionsRow>
      <OptionsRow labelId="badges-label" label={t('options_badges')} hint={t('options_badges_hint')}>
        <Switch
          labelledBy="badges-label"
          checked={settings.badges}
          onChange={(badges) => run(() => saveSettings({ badges }))}
        />
      </OptionsRow>
      <OptionsRow label={t('options_side')} hint={t('options_side_hint')}>
        <Choice
          name="side"
          label={t('options_side')}
          value={settings.layout.side}
          options={[
            { value: 'left', label: t('options_side_left') },
            { value: 'right', label: t('options_side_right') },
          ]}
          onChange={(side) => run(() => saveSettings({ layout: { side } }))}
        />
      </OptionsRow>
      <ErrorNote error={error} />
    </OptionsSection>
  );
}
