import { useEffect, useState } from 'preact/hooks';
import { Section } from '../../components/settings/section.tsx';
import { type Shortcut, Shortcuts } from '../../components/settings/shortcuts.tsx';
import { Button } from '../../components/shared/controls/button.tsx';
import { Note } from '../../components/shared/controls/note.tsx';
import { useText } from '../../components/shared/text.ts';
import { browser } from '../../utils/browser.ts';
import type { TextKey } from '../../utils/texts.ts';

const LABELS: Record<string, TextKey> = {
  'toggle-panel': 'command_panel',
  'star-page': 'command_star',
  _execute_action: 'options_shortcut_popup',
};

/** The browser's own page for shortcuts: Firefox opens it on request, Chrome has an address for it. */
async function openShortcutPage(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys, and the way to change them. */
export function ShortcutsSection() {
  const t = useText();
  const [commands, setCommands] = useState<readonly { name?: string; description?: string; shortcut?: string }[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const look = () => void browser.commands?.getAll().then(setCommands);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const shortcuts: Shortcut[] = commands.flatMap(({ name = '', description = '', shortcut = '' }) => {
    const label = LABELS[name];
    return [{ name, label: label ? t(label) : description, keys: shortcut }];
  });
  return (
    <Section id="shortcuts" title={t('options_shortcuts')} lead={t('options_shortcuts_lead')}>
      <div class="row tall">
        {shortcuts.length > 0 ? (
          <Shortcuts shortcuts={shortcuts} />
        ) : (
          <p class="hint">{t('options_shortcuts_unsupported')}</p>
        )}
        {shortcuts.length > 0 && (
          <div>
            <Button onClick={() => openShortcutPage().catch(() => setFailed(true))}>
              {t('options_shortcuts_change')}
            </Button>
          </div>
        )}
        <Note>{failed && t('options_shortcuts_where')}</Note>
      </div>
    </Section>
  );
}
