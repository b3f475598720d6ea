// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteEditor } from '../../../components/favorites/reader.tsx';
import { TagEditor } from '../../../components/favorites/tag-editor.tsx';

const root = document.createElement('div');
const field = () => root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
const show = (node: Parameters<typeof render>[0]) => act(() => render(node, root));
const type = (text: string) =>
  act(() => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string) =>
  act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

test('a note is stored when the typing pauses, once', async () => {
  const onNote = vi.fn();
  show(<NoteEditor note="" onNote={onNote} />);
  type('메');
  type('메모');
  expect(onNote).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(2000));
  expect(onNote.mock.calls).toEqual([['메모']]);
});

test('a note that is still being typed is stored when another favorite is opened', () => {
  const onNote = vi.fn();
  show(<NoteEditor note="" onNote={onNote} />);
  type('급한 메모');
  show(null);
  expect(onNote.mock.calls).toEqual([['급한 메모']]);
});

test('a note that was changed elsewhere is shown, not overwritten', () => {
  const onNote = vi.fn();
  show(<NoteEditor note="전" onNote={onNote} />);
  show(<NoteEditor note="다른 탭에서" onNote={onNote} />);
  expect(field().value).toBe('다른 탭에서');
  act(() => void vi.advanceTimersByTime(2000));
  expect(onNote).not.toHaveBeenCalled();
});

test('what is typed after an earlier part was stored stays', () => {
  const onNote = vi.fn();
  show(<NoteEditor note="" onNote={onNote} />);
  type('하나');
  act(() => void vi.advanceTimersByTime(2000));
  type('하나 둘');
  show(<NoteEditor note="하나" onNote={onNote} />);
  expect(field().value).toBe('하나 둘');
});

test.each([
  ['Enter puts a tag on', ['a'], '새것', 'Enter', ['a', '새것']],
  ['the mark of a tag is not part of it', [], '# 새것 ', 'Enter', ['새것']],
  ['Backspace in the empty field takes the last off', ['a', 'b'], '', 'Backspace', ['a']],
])('%s', (_, tags, typed, key, expected) => {
  const onTags = vi.fn();
  show(<TagEditor tags={tags} known={[]} onTags={onTags} />);
  type(typed);
  press(key);
  expect(onTags.mock.calls).toEqual([[expected]]);
  expect(field().value).toBe('');
});

test('a comma puts several on, none twice', () => {
  const onTags = vi.fn();
  show(<TagEditor tags={['a']} known={[]} onTags={onTags} />);
  type('A, b, c, b,');
  expect(onTags.mock.calls).toEqual([[['a', 'b', 'c']]]);
});

test('Escape drops what was typed', () => {
  const onTags = vi.fn();
  show(<TagEditor tags={[]} known={[]} onTags={onTags} />);
  type('실수');
  press('Escape');
  expect(field().value).toBe('');
  expect(onTags).not.toHaveBeenCalled();
});

test('known tags are offered, but those that are on', () => {
  show(<TagEditor tags={['AI']} known={['ai', '보안']} onTags={() => {}} />);
  expect([...root.querySelectorAll('option')].map(({ value }) => value)).toEqual(['보안']);
});
