import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Favorite } from '../../utils/domain/index.ts';
import type { FavoritesCallbacks } from './favorites-props.ts';
import { type Filter, NO_FILTER } from './filter-favorites.ts';

interface Surroundings {
  page: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  found: readonly Favorite[];
  shown: Favorite | undefined;
  filter: Filter;
  setFilter(filter: Filter): void;
  on: FavoritesCallbacks;
}

/** Carries out what the keyboard asks for. Returns how a favorite is removed so that the next one is shown. */
export function useCommands(surroundings: Surroundings): (id: string) => void {
  const latest = useRef(surroundings);
  latest.current = surroundings;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, placeOf(event.target as Element));
      if (command && carryOut(command, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return useRef((id: string) => void removeAndGoOn(id, latest.current)).current;
}

function placeOf(target: Element): KeyPlace {
  if (target.matches('[data-part=search]')) return 'search';
  if (target.matches('input, textarea, select')) return 'field';
  if (target.closest('[data-part=favorite]')) return 'row';
  return target.closest('[data-part=reader]') ? 'reading' : 'page';
}

/** Whether there was something to do. */
function carryOut(command: KeyCommand, surroundings: Surroundings): boolean {
  const { field, found, shown, on } = surroundings;
  const at = found.findIndex(({ id }) => id === (focusedRow() ?? shown?.id));
  if (command === 'search') field.current?.focus();
  else if (command === 'undo') on.undo();
  else if (command === 'remove') return removeAndGoOn(found[at]?.id, surroundings);
  else if (command === 'back') return back(surroundings);
  else return show(found[{ next: at + 1, previous: at - 1, first: 0, last: found.length - 1 }[command]], surroundings);
  return true;
}

/** Shows the favorite beside its row; where there is no room beside the list, the keyboard alone goes to the row. */
function show(favorite: Favorite | undefined, { page, on }: Surroundings): boolean {
  if (!favorite) return false;
  if (isSeen(page.current, '.reader-pane')) on.open(favorite.id);
  focusRow(page.current, favorite.id);
  return true;
}

const isSeen = (page: HTMLElement | null, pane: string): boolean =>
  page?.querySelector(pane)?.checkVisibility?.() === true;

const focusedRow = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-part=favorite]')?.dataset.id;

function rowOf(page: HTMLElement | null, id: string): HTMLElement | null {
  return page?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] a`) ?? null;
}

/** Goes on to the next one; on a narrow window back to the list, where the next one has the keyboard. */
function removeAndGoOn(id: string | undefined, surroundings: Surroundings): boolean {
  const { page, found, on } = surroundings;
  if (id === undefined) return false;
  const at = found.findIndex((favorite) => favorite.id === id);
  const next = found[at + 1] ?? found[at - 1];
  on.remove(id);
  if (next && isSeen(page.current, '.list-pane')) return show(next, surroundings);
  on.open(null);
  if (next) focusRow(page.current, next.id);
  return true;
}

/** Once it is drawn. */
function focusRow(page: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => rowOf(page, id)?.focus());
}

/** From the search: out of it, then empty. From the text: to its row. */
function back(surroundings: Surroundings): boolean {
  const { page, field, filter, setFilter, shown, on } = surroundings;
  if (document.activeElement === field.current && filter.query) setFilter({ ...filter, query: '' });
  else if (document.activeElement === field.current) field.current?.blur();
  else if (document.activeElement?.closest('[data-part=reader]') && shown) {
    on.open(null);
    focusRow(page.current, shown.id);
  } else if (filter.query || filter.tags.length > 0) setFilter(NO_FILTER);
  else return false;
  return true;
}

export type KeyCommand = 'next' | 'previous' | 'first' | 'last' | 'search' | 'remove' | 'undo' | 'back';

/** Where the keyboard is: `row` in the list, `reading` in the pane, `field` where text is typed. */
export type KeyPlace = 'row' | 'reading' | 'search' | 'field' | 'page';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** What a key press means on the favorites page; undefined leaves it to the browser. */
export function commandOf(event: Key, place: KeyPlace): KeyCommand | undefined {
  const { key } = event;
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    return key.toLowerCase() === 'z' && !event.shiftKey && place !== 'field' && place !== 'search' ? 'undo' : undefined;
  }
  if (key === 'Escape') return place === 'field' ? undefined : 'back';
  if (place === 'field') return undefined;
  if (place === 'search') return key === 'ArrowDown' ? 'next' : undefined;
  if (place !== 'reading') {
    if (key === 'ArrowDown') return 'next';
    if (key === 'ArrowUp') return 'previous';
    if (key === 'Home') return 'first';
    if (key === 'End') return 'last';
  }
  // A keyboard that is set to Korean gives its own letters for j and k.
  if (key === 'j' || key === 'ㅓ') return 'next';
  if (key === 'k' || key === 'ㅏ') return 'previous';
  if (key === '/') return 'search';
  if (key === 'Delete') return 'remove';
  return undefined;
}
