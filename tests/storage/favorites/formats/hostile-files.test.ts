import { describe, expect, test } from 'vitest';
import type { DigestItem, Favorite } from '../../../../utils/domain/index.ts';
import { FAVORITE_MAX_CHARS, IMPORT_MAX_FAVORITES, MAX_TAGS } from '../../../../utils/domain/limits.ts';
import { UserError } from '../../../../utils/domain/user-error.ts';
import { jsonFormat } from '../../../../utils/storage/favorites/formats/json.ts';
import { markdownFormat } from '../../../../utils/storage/favorites/formats/markdown.ts';
import { createSearch } from '../../../../utils/storage/favorites/search-favorites.ts';
import { distorted, seeded } from '../hostile-values.ts';
import { bullet, FULL, favorite, item } from '../samples.ts';
import { readText } from './read-text.ts';

const t = (key: string) => key;
const HEAD = '{"format":"yoyak-favorites","version":1,"favorites":[';
const file = (...favorites: unknown[]) => `${HEAD}\n${favorites.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
const failing = (code: string, line?: number) =>
  expect.objectContaining({ code, ...(line !== undefined && { values: [String(line)] }) });

function withReplies(levels: number): Favorite {
  let replies: DigestItem[] = [];
  for (let level = 0; level < levels; level++) replies = [item('답글', replies)];
  return favorite('deep', {
    digest: { items: [item('댓글', replies)], moods: { positive: 0, neutral: 1, negative: 0 } },
  });
}

describe('limits of an import', () => {
  test('ten levels of replies are read, eleven are told with their line', () => {
    expect(readText(jsonFormat, file(withReplies(10)))).toEqual([withReplies(10)]);
    expect(() => readText(jsonFormat, file(favorite('a'), withReplies(11)))).toThrow(failing('import_depth', 3));
  });

  test('a favorite of almost five million characters is read, a longer one is told with its line', () => {
    const note = 'x'.repeat(FAVORITE_MAX_CHARS - 1_000);
    expect(readText(jsonFormat, file(favorite('long', { note })))[0]?.note).toBe(note);
    const longer = favorite('longer', { note: `${note}${'x'.repeat(1_000)}` });
    expect(() => readText(jsonFormat, file(favorite('a'), longer))).toThrow(failing('import_favorite_size', 3));
  });

  test('no more of a favorite is read than it may have: the rest of an endless one is never asked for', () => {
    const reader = jsonFormat.reader!();
    reader.push(`${HEAD}{"id":"`);
    const piece = 'x'.repeat(100_000);
    let pieces = 0;
    const pushOn = () => {
      while (pieces < 1_000) {
        reader.push(piece);
        pieces++;
      }
    };
    expect(pushOn).toThrow(failing('import_favorite_size', 1));
    expect(pieces).toBeLessThanOrEqual(FAVORITE_MAX_CHARS / piece.length);
  });

  test('a favorite of many small parts is too large where its text alone is not', () => {
    const bullets = (count: number) => Array.from({ length: count }, () => bullet('x'));
    const summary = (count: number) => ({ opening: [], sections: [{ heading: '', bullets: bullets(count) }] });
    expect(readText(jsonFormat, file(favorite('many', { summary: summary(10_000) })))).toHaveLength(1);
    expect(() => readText(jsonFormat, file(favorite('more', { summary: summary(40_000) })))).toThrow(
      failing('import_favorite_size', 2),
    );
  });

  test('more tags than a favorite may have are told', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
    expect(readText(jsonFormat, file(favorite('tags', { tags: tags(MAX_TAGS) })))).toHaveLength(1);
    expect(() => readText(jsonFormat, file(favorite('tags', { tags: tags(MAX_TAGS + 1) })))).toThrow(
      failing('import_line'),
    );
  });

  test('more favorites than a file may have are told before the rest is read', () => {
    const line = `${JSON.stringify(favorite('a'))},\n`;
    const reader = jsonFormat.reader!();
    reader.push(HEAD);
    let pushed = 0;
    const pushOn = () => {
      while (pushed < IMPORT_MAX_FAVORITES + 5_000) {
        reader.push(line.repeat(1_000));
        pushed += 1_000;
      }
    };
    expect(pushOn).toThrow(failing('import_count'));
    expect(pushed).toBe(IMPORT_MAX_FAVORITES);
  });

  test('a large file of another program is given up before it is read', () => {
    const reader = jsonFormat.reader!();
    let pieces = 0;
    const pushOn = () => {
      reader.push('{"items":[');
      for (; pieces < 1_000; pieces++) reader.push('{"name":"somebody else"},'.repeat(1_000));
    };
    expect(pushOn).toThrow(failing('import_version'));
    expect(pieces).toBeLessThan(100);
  });

  test.each(['[', '{"a":', '"\\'])('text nested or escaped without end is told: %s', (mark) => {
    for (const text of [
      mark.repeat(300_000),
      `${HEAD}${mark.repeat(300_000)}`,
      `${HEAD}{"id":${mark.repeat(300_000)}`,
    ]) {
      const reader = jsonFormat.reader!();
      expect(() => {
        reader.push(text);
        reader.end();
      }).toThrow(UserError);
    }
  });
});

describe('hostile files', () => {
  test('a key that every object has is no field, and changes no object', () => {
    const text = file(favorite('a')).replace('"id":"a"', '"id":"a","__proto__":{"polluted":1},"constructor":{"x":1}');
    const [read] = readText(jsonFormat, text);
    expect(read).toEqual(favorite('a'));
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('numbers that are none, or beyond those that can be told apart, are told', () => {
    for (const number of ['1e308', '9007199254740993', '-1', '1.5', '1e999', '"7"', '[7]']) {
      const text = file(favorite('a', { commentCount: 77 })).replace(':77', `:${number}`);
      expect(() => readText(jsonFormat, text)).toThrow(failing('import_line'));
    }
    for (const time of ['8640000000000001', '-1', '1e300', 'null', '"2026-12-01"', '1.5']) {
      const text = file(favorite('a', { savedAt: 77 })).replace(':77', `:${time}`);
      expect(() => readText(jsonFormat, text)).toThrow(failing('import_line'));
    }
  });

  test('of six hundred distorted files each is read whole or told by a sentence, and what is read can be shown', () => {
    const random = seeded(20_261_201);
    const whole = file(FULL, favorite('b'));
    let read = 0;
    for (let round = 0; round < 600; round++) {
      const text = distorted(whole, random);
      let favorites: Favorite[];
      try {
        const reader = jsonFormat.reader!();
        const half = Math.floor(random() * text.length);
        reader.push(text.slice(0, half));
        reader.push(text.slice(half));
        favorites = reader.end();
      } catch (error) {
        expect((error as UserError).code, text).toMatch(/^import_/);
        continue;
      }
      read++;
      const again = jsonFormat.reader!();
      again.push(jsonFormat.write(favorites, t));
      expect(again.end()).toEqual(favorites);
      expect(markdownFormat.write(favorites, t)).toContain('\n');
      createSearch(favorites)('요약 x');
    }
    expect(read).toBeGreaterThan(50);
    expect(read).toBeLessThan(550);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
