import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';
import { type Filter, lowerCase, parseSort, type Sort } from './filter-favorites.ts';

interface Props {
  filter: Filter;
  onFilter(filter: Filter): void;
}

/** The search field; `/` leads here. */
export function SearchField({ filter, onFilter, field }: Props & { field: RefObject<HTMLInputElement | null> }) {
  const t = useText();
  const search = (query: string) => onFilter({ ...filter, query });
  return (
    <div class="search">
      <input
        ref={field}
        class="field"
        type="search"
        data-part="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('favorites_search_label')}
        aria-keyshortcuts="/"
        placeholder={t('favorites_search')}
        value={filter.query}
        onInput={(event) => search(event.currentTarget.value)}
      />
      {filter.query ? (
        <button
          type="button"
          class="icon-button"
          aria-label={t('favorites_search_clear')}
          onClick={() => {
            search('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      ) : (
        <span class="key" aria-hidden="true">
          /
        </span>
      )}
    </div>
  );
}

/** The order of the list; best first is a choice only while something is searched. */
export function SortChoice({ filter, onFilter }: Props) {
  const t = useText();
  const sorts: Sort[] = filter.query.trim() ? ['relevance', 'newest', 'points'] : ['newest', 'points'];
  return (
    <select
      class="sort"
      aria-label={t('favorites_sort')}
      value={parseSort(filter)}
      onChange={(event) => onFilter({ ...filter, sort: event.currentTarget.value as Sort })}
    >
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {t(`favorites_sort_${sort}`)}
        </option>
      ))}
    </select>
  );
}

const FEW = 8;

/** The tags as switches; the rarer ones behind a button. */
export function TagFilter({ filter, onFilter, tags }: Props & { tags: readonly { tag: string; count: number }[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const chosen = filter.tags.map(lowerCase);
  const isChosen = (tag: string) => chosen.includes(lowerCase(tag));
  const toggle = (tag: string) => {
    const others = filter.tags.filter((other) => lowerCase(other) !== lowerCase(tag));
    onFilter({ ...filter, tags: isChosen(tag) ? others : [...others, tag] });
  };
  if (tags.length === 0) return null;
  const shown = all ? tags : tags.filter(({ tag }, index) => index < FEW || isChosen(tag));
  return (
    <fieldset class="tag-filter">
      <legend class="sr">{t('favorites_tag_filter')}</legend>
      {shown.map(({ tag, count }) => (
        <button key={tag} type="button" class="chip" aria-pressed={isChosen(tag)} onClick={() => toggle(tag)}>
          {tag} <small>{count}</small>
        </button>
      ))}
      {tags.length > FEW && (
        <button type="button" class="chip more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('favorites_tags_fewer') : t('favorites_tags_more', tags.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}
