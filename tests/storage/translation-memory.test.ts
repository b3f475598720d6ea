import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import * as open from '../../utils/storage/open-database.ts';
import { translationMemory } from '../../utils/storage/translation-memory.ts';

test('remembers by translator what it answered, word for word', async () => {
  const memory = translationMemory('builtin:en-ko');
  expect(await memory.get('{0} left.')).toBeUndefined();
  await memory.put('{0} left.', '{0}은 떠났습니다.');
  expect(await translationMemory('builtin:en-ko').get('{0} left.')).toBe('{0}은 떠났습니다.');
  expect(await memory.get('{0}  left.')).toBeUndefined();
  expect(await translationMemory('other:en-ko').get('{0} left.')).toBeUndefined();
});

test('a broken disk forgets and stops nothing', async () => {
  vi.spyOn(open, 'openDatabase').mockRejectedValue(new Error('no disk'));
  const memory = translationMemory('builtin:en-ko');
  await expect(memory.put('a', 'b')).resolves.toBeUndefined();
  expect(await memory.get('a')).toBeUndefined();
  vi.restoreAllMocks();
});
