import { describe, expect, it } from 'vitest';
import { isoIn } from '../../../utils/sites/shared/parse-time.ts';

describe('times', () => {
  it.each([
    ['2026-09-20T06:00:00+09:00', '2026-09-20T06:00:00+09:00'],
    ['2026-09-20T06:00:00.123Z', '2026-09-20T06:00:00Z'],
    ['2026-09-20 06:00:00', '2026-09-20T06:00:00'],
    ['2026-09-20T06:00:00+0900', '2026-09-20T06:00:00+09:00'],
    ['2026-09-20', '2026-09-20'],
    ['Sun, 20 Sep 2026 06:00:00 GMT', '2026-09-20T06:00:00.000Z'],
    ['yesterday', undefined],
    ['2026-99-99', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s -> %s', (text, expected) => {
    expect(isoIn(text)).toBe(expected);
  });
});
