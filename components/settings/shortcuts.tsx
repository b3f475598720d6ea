import { useText } from '../shared/text.ts';

export interface Shortcut {
  name: string;
  /** What it does, in the reader's language. */
  label: string;
  /** As the browser writes it ("Alt+Shift+Y"); empty where none is set. */
  keys: string;
}

/** The keys of the browser's commands. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
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
