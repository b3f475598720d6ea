import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import ko from '../../../../public/_locales/ko/messages.json';
import type { Favorite } from '../../../../utils/domain/index.ts';
import { textsFrom, translateWith } from '../../../../utils/i18n/texts.ts';
import { type ExportFormat, FORMATS } from '../../../../utils/storage/favorites/formats/index.ts';
import { FULL, favorite } from '../samples.ts';
import { readText } from './read-text.ts';

const t = translateWith(textsFrom(ko));
const PLAIN = favorite('plain', { title: '요약 없는 글', siteName: 'Plain' });

/** Text that would break a careless writer. */
const HOSTILE = favorite('hostile', {
  title: 'a\u2028b"]}\\ </script> 👩‍👩‍👧 \ud800',
  note: '```\n---\r\n\u0000[x](javascript:alert(1))',
  tags: ['"', ','],
});

describe.each(FORMATS as readonly ExportFormat[])('$id', (format) => {
  test('has a name in the table and a file that systems know', () => {
    expect(ko).toHaveProperty(`favorites_format_${format.id}`);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.mimeType).toMatch(/^[a-z]+\/[a-z]+$/);
    expect(FORMATS.filter(({ id }) => id === format.id)).toHaveLength(1);
  });

  test('writes the file that stands beside this test', async () => {
    const golden = new URL(`./golden.${format.extension}.txt`, import.meta.url);
    expect(format.write([FULL, PLAIN], t)).toBe(await readFile(golden, 'utf8'));
  });

  test('writes every favorite, in the order given, and ends with a line end', () => {
    const text = format.write([favorite('b'), favorite('a')], t);
    expect(text.indexOf('https://b.example/')).toBeLessThan(text.indexOf('https://a.example/'));
    expect(text.endsWith('\n')).toBe(true);
  });

  test('nothing to write is a valid file', () => {
    expect(format.write([], t).endsWith('\n')).toBe(true);
  });
});

const READABLE = (FORMATS as readonly ExportFormat[]).filter(({ reader }) => reader) as Required<ExportFormat>[];

describe.each(READABLE)('$id, read back', (format) => {
  const { write } = format;
  const read = (text: string) => readText(format, text);

  test('is exactly what was written, also with hostile text, a BOM and Windows line ends', () => {
    const favorites: Favorite[] = [FULL, PLAIN, HOSTILE];
    const text = write(favorites, t);
    expect(read(text)).toEqual(favorites);
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(favorites);
    expect(write(read(text), t)).toBe(text);
  });

  test('nothing comes back from nothing', () => expect(read(write([], t))).toEqual([]));

  test.each(['', '   ', '\n\n', 'null', '[]', '"text"', '<html></html>', '[['.repeat(100_000)])(
    'a file that is something else is told: %.20s',
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^import_/) }));
    },
  );
});
