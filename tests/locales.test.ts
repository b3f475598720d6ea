import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../public/_locales/en/messages.json';
import ko from '../public/_locales/ko/messages.json';
import { ROOT } from './support/build.ts';

type Messages = Record<string, { message: string }>;
const LOCALES: Record<string, Messages> = { en, ko };
const keys = Object.keys(ko);

function sourceTexts(): string {
  const folders = ['entrypoints', 'components', 'utils'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  return files.join('\n');
}

const source = sourceTexts();

/** Keys that are put together where they are used: `panel_mode_${mode}`. Each must stand in the source like that. */
const COMPUTED = [...source.matchAll(/`([a-z]+(?:_[a-z]+)*_)\$\{/g)].map(([, prefix]) => prefix ?? '');

/** `counted(t, 'panel_comments', …)` takes the `_one` of its key by itself. */
const plural = (key: string) => key.replace(/_one$/, '');

/** Tables whose rows are named by their id: `named(t, 'panel_engine', engine)`. */
const NAMED = ['panel_engine', 'panel_translator'].filter((table) => source.includes(`'${table}'`));

function isUsed(key: string): boolean {
  if ([key, plural(key)].some((name) => source.includes(`'${name}'`) || source.includes(`"${name}"`))) return true;
  return source.includes(`__MSG_${key}__`) || [...COMPUTED, ...NAMED].some((prefix) => key.startsWith(prefix));
}

const values = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort().join(' ');

/** The members of a union of string literals in a file of utils/domain. */
function union(file: string, name: string): string[] {
  const model = readFileSync(join(ROOT, 'utils/domain', file), 'utf8');
  const body = new RegExp(`export type ${name} =([^;]*);`).exec(model)?.[1] ?? '';
  return [...body.replace(/\/\/.*$/gm, '').matchAll(/'(\w+)'/g)].map(([, code]) => code ?? '');
}

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).filter((key) => !(key in ko))).toEqual([]);
    expect(keys.filter((key) => !(key in en))).toEqual([]);
  });

  test('take the same values in every text', () => {
    // A singular may say "one" in words.
    const differ = keys
      .filter((key) => !key.endsWith('_one'))
      .filter((key) => {
        const [first, second] = [LOCALES.ko?.[key], LOCALES.en?.[key]];
        return values(first?.message ?? '') !== values(second?.message ?? '');
      });
    expect(differ).toEqual([]);
  });

  test.each(Object.entries(LOCALES))('%s: every text says something, without stray blanks', (_, messages) => {
    const bad = Object.entries(messages).filter(
      ([, { message }]) => message.trim() === '' || message !== message.trim(),
    );
    expect(bad.map(([key]) => key)).toEqual([]);
  });

  test('Korean texts are Korean', () => {
    const bare = Object.entries(ko as Messages).filter(([, { message }]) => !/[가-힣]/.test(message));
    // Symbols, names, hosts and formats alone.
    const words = bare.filter(([, { message }]) =>
      /[a-z]{3,}/i.test(
        message.replace(/[\w-]+(\.[\w-]+)+|Yoyak|Hacker News|API|GeekNews|GitHub|JSON|Markdown|English/g, ''),
      ),
    );
    expect(words.map(([key]) => key)).toEqual([]);
  });
});

describe('every text', () => {
  test('is used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test.each(union('plain-error.ts', 'ErrorCode'))('error_%s is there', (code) => {
    expect(keys).toContain(`error_${code}`);
  });

  test.each(union('notice.ts', 'NoticeCode'))('notice_%s is there', (code) => {
    expect(keys).toContain(`notice_${code}`);
  });

  test('the codes were found', () => {
    expect(union('plain-error.ts', 'ErrorCode').length).toBeGreaterThan(10);
    expect(union('notice.ts', 'NoticeCode').length).toBeGreaterThan(5);
  });
});
