import { Row, Section } from '../../components/settings/section.tsx';
import { Choice } from '../../components/shared/controls/choice.tsx';
import { ErrorNote } from '../../components/shared/controls/note.tsx';
import { Switch } from '../../components/shared/controls/switch.tsx';
import { useText } from '../../components/shared/text.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import type { Settings } from '../../utils/settings.ts';

/** Language, badges, the panel's side. */
export function DisplaySection({ settings }: { settings: Settings }) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  return (
    <Section id="display" title={t('options_display')} savedAt={savedAt}>
      <Row label={t('options_language')} hint={t('options_language_hint')}>
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
      </Row>
      <Row labelId="badges-label" label={t('options_badges')} hint={t('options_badges_hint')}>
        <Switch
          labelledBy="badges-label"
          checked={settings.badges}
          onChange={(badges) => run(() => saveSettings({ badges }))}
        />
      </Row>
      <Row label={t('options_side')} hint={t('options_side_hint')}>
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
      </Row>
      <ErrorNote error={error} />
    </Section>
  );
}
