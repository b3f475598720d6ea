import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../shared/text.ts';

interface Props {
  note: string;
  onNote(note: string): void;
}

/** How long after the last key a note is stored. Milliseconds. */
const PAUSE = 800;

/** The reader's own words, stored while they are typed; Esc leaves the field, nothing typed is ever lost. */
export function NoteEditor({ note, onNote }: Props) {
  const t = useText();
  const [typed, setTyped] = useState(note);
  const stored = useRef(note);
  if (stored.current !== note) {
    // Changed elsewhere, or our own words came back: only what nobody has typed over since is shown anew.
    if (typed === stored.current) setTyped(note);
    stored.current = note;
  }
  const latest = useRef({ typed, note, onNote });
  latest.current = { typed, note, onNote };

  const store = () => {
    const { typed, note, onNote } = latest.current;
    if (typed !== note) onNote(typed);
  };
  useEffect(() => {
    if (typed === note) return;
    const timer = setTimeout(store, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, note]);
  useEffect(() => {
    addEventListener('pagehide', store);
    return () => {
      removeEventListener('pagehide', store);
      store();
    };
  }, []);

  return (
    <textarea
      class="note-field"
      data-part="note"
      rows={typed.split('\n').length}
      aria-label={t('favorites_note')}
      placeholder={t('favorites_note_add')}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && event.currentTarget.blur()}
    />
  );
}
