import { useEffect, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/i18n/texts.ts';
import { browser } from '../../utils/lib/browser.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { useText } from '../shared/text-context.ts';
import { OptionsSection } from './options-section.tsx';

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
    <OptionsSection id="shortcuts" title={t('options_shortcuts')} lead={t('options_shortcuts_lead')}>
      <div class="row tall">
        {shortcuts.length > 0 ? (
          <Shortcuts shortcuts={shortcuts} />
        ) : (
          <p class="hint">{t('options_shortcuts_unsupported')}</p>
        )}
        {shortcuts.length > 0 && (
          <div>
            <ControlButton onClick={() => openShortcutPage().catch(() => setFailed(true))}>
              {t('options_shortcuts_change')}
            </ControlButton>
          </div>
        )}
        <Note>{failed && t('options_shortcuts_where')}</Note>
      </div>
    </OptionsSection>
  );
}

interface Shortcut {
  name: string;
  /** What it does, in the reader's language. */
  label: string;
  /** As the browser writes it ("Alt+Shift+Y"); empty where none is set. */
  keys: string;
}

/** The keys of the browser's commands. */
function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const t = useText();
  return (
    <dl class="stores">
      {shortcuts.map(({ name, label, keys }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span class="hint">{t('options_shortcut_none')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
