import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Favorite } from '../../utils/domain/index.ts';
import { YoyakSeal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { CannotReadState, EmptyState, NoFavoritesState, NoMatchState } from './empty-states.tsx';
import { FavoriteRow } from './favorite-row.tsx';
import type { FavoritesCallbacks, FavoritesProps } from './favorites-props.ts';
import { filterFavorites, isFiltered, NO_FILTER, tagCounts } from './filter-favorites.ts';
import { SearchField, SortChoice, TagFilter } from './filters.tsx';
import { DropArea, ExportMenu, ImportButton } from './import-export.tsx';
import { Reader } from './reader.tsx';
import { Toasts } from './toasts.tsx';
import { useCommands } from './use-commands.ts';

/** The list beside what was kept; on a narrow window one after the other. */
export function FavoritesPage(props: FavoritesProps) {
  const { favorites, broken, problem, search, opened, now, sayings, formats, on } = props;
  const t = useText();
  const [filter, setFilter] = useState(NO_FILTER);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const all = favorites ?? [];
  const found = useMemo(() => filterFavorites(filter, search), [filter, search]);
  const tags = useMemo(() => tagCounts(all), [favorites]);
  const last = useRef(opened);
  if (opened !== null) last.current = opened;
  const gone = opened !== null && favorites !== null && !all.some(({ id }) => id === opened);
  const shown = gone ? undefined : shownOf(found, last.current);
  const remove = useCommands({ page, field, found, shown, filter, setFilter, on });
  useEffect(() => showPlace(page.current), [shown?.id, opened === null]);
  const enter = useRef(() => heading.current?.focus()).current;

  return (
    <DropArea on={on}>
      <div class="favorites" ref={page} data-opened={opened !== null || undefined}>
        <main class="pane list-pane">
          <header class="list-head">
            <div class="title-line">
              <YoyakSeal size={26} />
              <h1>{t('favorites_heading')}</h1>
              {all.length > 0 && <Count found={found.length} all={all.length} filtered={isFiltered(filter)} />}
              <span class="grow" />
              {all.length > 0 && <ImportButton on={on} />}
              {all.length > 0 && <ExportMenu formats={formats} on={on} />}
            </div>
            {all.length > 0 && (
              <>
                <div class="search-line">
                  <SearchField field={field} filter={filter} onFilter={setFilter} />
                  <SortChoice filter={filter} onFilter={setFilter} />
                </div>
                <TagFilter filter={filter} onFilter={setFilter} tags={tags} />
              </>
            )}
          </header>
          {problem && !favorites && <CannotReadState problem={problem} onRetry={on.retry} />}
          <BrokenFavorites broken={broken} on={on} />
          {favorites?.length === 0 && (
            <NoFavoritesState>
              <ImportButton on={on} />
            </NoFavoritesState>
          )}
          {all.length > 0 && found.length === 0 && <NoMatchState onClear={() => setFilter(NO_FILTER)} />}
          <ul class="rows" aria-label={t('favorites_list')}>
            {found.map((favorite) => (
              <FavoriteRow key={favorite.id} favorite={favorite} shown={favorite === shown} now={now} onEnter={enter} />
            ))}
          </ul>
        </main>
        {all.length > 0 && (
          <section class="pane reader-pane" aria-label={t('favorites_reader')}>
            {shown ? (
              <Reader
                key={shown.id}
                favorite={shown}
                knownTags={tags.map(({ tag }) => tag)}
                heading={heading}
                on={{ ...on, remove }}
              />
            ) : (
              gone && (
                <EmptyState title={t('favorites_gone')} part="gone">
                  <button type="button" class="button" onClick={() => on.open(null)}>
                    {t('favorites_show_list')}
                  </button>
                </EmptyState>
              )
            )}
          </section>
        )}
      </div>
      <Toasts sayings={sayings} on={on} />
    </DropArea>
  );
}

/** The favorite that was opened last; else the first of the list, so that a wide window is never half empty. */
function shownOf(found: readonly Favorite[], opened: string | null): Favorite | undefined {
  return found.find(({ id }) => id === opened) ?? found[0];
}

/** The row of what is shown is in sight, and the text begins at its beginning. */
function showPlace(page: HTMLElement | null): void {
  const pane = page?.querySelector('.reader-pane');
  pane?.scrollTo(0, 0);
  if (page?.dataset.opened && !page.querySelector('.list-pane')?.checkVisibility()) pane?.scrollIntoView();
  page?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest' });
}

function Count({ found, all, filtered }: { found: number; all: number; filtered: boolean }) {
  const t = useText();
  return (
    <span class="count" role="status" data-part="count">
      {filtered ? t('favorites_found', found, all) : t('favorites_count', all)}
    </span>
  );
}

interface Props {
  broken: FavoritesProps['broken'];
  on: Pick<FavoritesCallbacks, 'dropBroken'>;
}

/** Rows that are shown; the rest can be deleted with them. */
const SHOWN = 20;

/** Records that cannot be shown, with what is left of their names, and how to be rid of them. */
function BrokenFavorites({ broken, on }: Props) {
  const t = useText();
  if (broken.length === 0) return null;
  return (
    <details class="broken" data-part="broken" open={broken.length <= 3}>
      <summary>{t('broken_favorites', broken.length)}</summary>
      <p>{t('broken_favorites_why')}</p>
      <ul>
        {broken.slice(0, SHOWN).map(({ key, title }, index) => (
          <li key={index}>
            <span dir="auto">{title || t('broken_nameless')}</span>
            <button type="button" class="button quiet" onClick={() => on.dropBroken([key])}>
              {t('broken_delete')}
            </button>
          </li>
        ))}
      </ul>
      {broken.length > 1 && (
        <button type="button" class="button" onClick={() => on.dropBroken(broken.map(({ key }) => key))}>
          {t('broken_delete_all', broken.length)}
        </button>
      )}
    </details>
  );
}
