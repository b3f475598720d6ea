import { expect, test } from 'vitest';
import { sha256Hex } from '../../utils/lib/sha256.ts';

test('a hash has the digits that everybody else writes', async () => {
  const hash = await sha256Hex(new TextEncoder().encode('abc'));
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
