import { expect, test } from 'vitest';
import { commandOf, type KeyCommand, type KeyPlace } from '../../../components/favorites/use-commands.ts';

const NO_MODIFIER = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
const pressed = (keys: string) => {
  const parts = keys.split('+');
  const modifiers = Object.fromEntries(parts.slice(0, -1).map((name) => [`${name}Key`, true]));
  return { ...NO_MODIFIER, ...modifiers, key: parts.at(-1) ?? '' };
};

test.each<[string, KeyPlace, KeyCommand | undefined]>([
  ['j', 'page', 'next'],
  ['k', 'row', 'previous'],
  ['ㅓ', 'row', 'next'],
  ['ㅏ', 'row', 'previous'],
  ['ArrowDown', 'row', 'next'],
  ['ArrowUp', 'page', 'previous'],
  ['ArrowDown', 'search', 'next'],
  ['ArrowDown', 'reading', undefined],
  ['j', 'reading', 'next'],
  ['Home', 'row', 'first'],
  ['End', 'row', 'last'],
  ['End', 'reading', undefined],
  ['/', 'row', 'search'],
  ['/', 'field', undefined],
  ['Delete', 'row', 'remove'],
  ['Delete', 'reading', 'remove'],
  ['Delete', 'field', undefined],
  ['Delete', 'search', undefined],
  ['Escape', 'search', 'back'],
  ['Escape', 'reading', 'back'],
  ['Escape', 'field', undefined],
  ['ctrl+z', 'page', 'undo'],
  ['meta+z', 'row', 'undo'],
  ['ctrl+shift+Z', 'row', undefined],
  ['ctrl+z', 'field', undefined],
  ['ctrl+z', 'search', undefined],
  ['ctrl+j', 'row', undefined],
  ['alt+ArrowDown', 'row', undefined],
  ['j', 'search', undefined],
])('%s in %s', (keys, place, command) => expect(commandOf(pressed(keys), place)).toBe(command));

test('keys that belong to a half-typed syllable are left alone', () => {
  expect(commandOf({ ...pressed('Escape'), isComposing: true }, 'search')).toBeUndefined();
});
