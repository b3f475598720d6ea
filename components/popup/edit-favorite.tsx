import { useState } from 'preact/hooks';
import type { Favorite } from '../../utils/model.ts';
import { Saved } from '../shared/controls/note.tsx';
import { useText } from '../shared/text.ts';
import { TagField } from './tag-field.tsx';

interface Props {
  favorite: Pick<Favorite, 'tags' | 'note'>;
  suggestions: readonly string[];
  savedAt: number | null;
  onEdit: (change: Pick<Favorite, 'tags' | 'note'>) => void;
}

/** Tags and note of a page that is kept already; every change is told at once. Give it a key: it keeps its own draft. */
export function EditFavorite({ favorite, suggestions, savedAt, onEdit }: Props) {
  const t = useText();
  const [draft, setDraft] = useState(favorite);
  const edit = (change: Partial<typeof draft>) => {
    const next = { tags: draft.tags, note: draft.note, ...change };
    setDraft(next);
    onEdit(next);
  };
  return (
    <section class="part edit" aria-label={t('popup_edit')}>
      <p class="edit-head">
        <span>{t('popup_kept')}</span>
        <Saved at={savedAt} label={t('options_saved')} />
      </p>
      <TagField tags={draft.tags} suggestions={suggestions} onChange={(tags) => edit({ tags })} />
      <div>
        <label class="field-label" for="note-field">
          {t('popup_note')}
        </label>
        <textarea
          id="note-field"
          class="field"
          data-part="note"
          rows={2}
          placeholder={t('popup_note_hint')}
          value={draft.note}
          onInput={(event) => edit({ note: event.currentTarget.value })}
        />
      </div>
    </section>
  );
}
