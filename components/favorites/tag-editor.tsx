import { useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';
import { lowerCase } from './filter-favorites.ts';

interface Props {
  tags: readonly string[];
  /** To choose from while typing. */
  known: readonly string[];
  onTags(tags: string[]): void;
}

/** The tags of one favorite: a click takes one off, typing and Enter or a comma puts one on. */
export function TagEditor({ tags, known, onTags }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const has = (tag: string) => tags.some((own) => lowerCase(own) === lowerCase(tag));

  const add = (text: string) => {
    const fresh = text.split(',').map((tag) => tag.replace(/^[#\s]+/, '').trim());
    const wanted = fresh.filter((tag, index) => tag && !has(tag) && fresh.indexOf(tag) === index);
    setTyped('');
    if (wanted.length > 0) onTags([...tags, ...wanted]);
  };
  const remove = (tag: string) => {
    onTags(tags.filter((own) => own !== tag));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') add(typed);
    else if (event.key === 'Escape' && typed) setTyped('');
    else if (event.key === 'Escape') field.current?.blur();
    else if (event.key === 'Backspace' && !typed && tags.length > 0) onTags(tags.slice(0, -1));
    else return;
    event.preventDefault();
  };

  return (
    <div class="tag-editor" data-part="tags">
      {tags.map((tag) => (
        <span key={tag} class="chip own">
          {tag}
          <button type="button" aria-label={t('favorites_tag_remove', tag)} onClick={() => remove(tag)}>
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        class="tag-field"
        list="known-tags"
        maxLength={40}
        aria-label={t('favorites_tag_add')}
        placeholder={t('favorites_tag_add')}
        value={typed}
        onInput={({ currentTarget: { value } }) => (value.includes(',') ? add(value) : setTyped(value))}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id="known-tags">
        {known
          .filter((tag) => !has(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
