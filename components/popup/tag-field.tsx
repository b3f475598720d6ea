import { useRef, useState } from 'preact/hooks';
import { useText } from '../shared/text-context.ts';

interface Props {
  tags: readonly string[];
  /** Tags used elsewhere, the commonest first. */
  suggestions: readonly string[];
  onChange: (tags: string[]) => void;
}

const MOST_SUGGESTED = 6;

/** Tags as chips, with a field for one more. Enter or a comma adds it, Backspace in the empty field takes the last out. */
export function TagField({ tags, suggestions, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const words = typed.trim().replace(/^#/, '').toLowerCase();
  const offered = suggestions
    .filter((tag) => !tags.includes(tag) && tag.toLowerCase().includes(words))
    .slice(0, MOST_SUGGESTED);

  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag && !tags.includes(tag));
    setTyped('');
    if (fresh.length) onChange([...tags, ...new Set(fresh)]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    // While a syllable is being put together, Enter belongs to the input method.
    if (event.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && !typed && tags.length) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div class="tags">
      <label class="field-label" for="tag-field">
        {t('popup_tags')}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click beside the field means the field */}
      <div class="field chips" onClick={(event) => event.target === event.currentTarget && field.current?.focus()}>
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip"
            aria-label={t('popup_tag_remove', tag)}
            onClick={() => remove(tag)}
          >
            {tag} <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          ref={field}
          id="tag-field"
          data-part="tags"
          autocomplete="off"
          placeholder={tags.length ? '' : t('popup_tags_hint')}
          value={typed}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (value.includes(',') && !event.isComposing) add(value);
            else setTyped(value);
          }}
          onKeyDown={onKey}
          onBlur={() => typed.trim() && add(typed)}
        />
      </div>
      {offered.length > 0 && (
        <ul class="offers" aria-label={t('popup_tags_used')}>
          {offered.map((tag) => (
            <li key={tag}>
              {/* The field would lose its focus first, and take the half-typed word for a tag. */}
              <button
                type="button"
                class="chip offer"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => add(tag)}
              >
                <span aria-hidden="true">+</span> {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
