export type Command = 'next' | 'previous' | 'first' | 'last' | 'search' | 'remove' | 'undo' | 'back';

/** Where the keyboard is: `row` in the list, `reading` in the pane, `field` where text is typed. */
export type Place = 'row' | 'reading' | 'search' | 'field' | 'page';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** What a key press means on the favorites page; undefined leaves it to the browser. */
export function commandOf(event: Key, place: Place): Command | undefined {
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
