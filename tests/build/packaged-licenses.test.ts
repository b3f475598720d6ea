import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json';
import { generatedFiles } from '../../utils/build/packaged-files.ts';
import { licenseCheck, licenseTexts, packageOfModule } from '../../utils/build/packaged-licenses.ts';

const text = licenseTexts();
const entries = text.split(/\n\n={80}\n\n/);

describe('the licences that are handed on with the extension', () => {
  test.each(Object.keys(packageFile.dependencies))('%s stands there with its version and its terms', (name) => {
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
      license: string;
    };
    const entry = entries.find((one) => one.startsWith(`${name} ${version}, ${license}\n`));
    expect(entry).toMatch(/Copyright|Mozilla Public License|Its terms are those of MPL-2\.0 below/);
  });

  test.each(['wxt', '@wxt-dev/browser', '@wxt-dev/storage', 'superlock'])(
    '%s, which the build adds, stands there',
    (name) => {
      expect(entries.find((one) => one.startsWith(`${name} `))).toMatch(
        /Copyright.*[\s\S]*Permission is hereby granted/,
      );
    },
  );

  test('the texts that others refer to are whole', () => {
    for (const [id, end] of [
      ['MPL-2.0', 'Incompatible With Secondary Licenses", as'],
      ['Apache-2.0', 'END OF TERMS AND CONDITIONS'],
      ['MIT', 'DEALINGS IN THE'],
    ] as const)
      expect(entries.find((one) => one.startsWith(`${id}\n\n`))).toContain(end);
  });

  test('the parts of the translator are named with who made them', () => {
    for (const part of ['Marian', 'intgemm', 'ssplit-cpp', 'SentencePiece', 'PCRE2', 'yaml-cpp', 'Emscripten'])
      expect(text).toMatch(new RegExp(`^${part}.*Copyright`, 'm'));
  });

  test('they are a file of the package', () => {
    expect(generatedFiles()).toContainEqual({ relativeDest: 'licenses.txt', contents: text });
  });
});

describe('a build', () => {
  const bundleOf = (id: string) => ({ 'a.js': { modules: { [id]: { renderedLength: 1 } } } });

  test('stops where a package is in it whose licence is not handed on', () => {
    expect(() => licenseCheck().generateBundle(null, bundleOf('/x/node_modules/left-pad/index.js'))).toThrow(
      'left-pad',
    );
  });

  test.each([
    '/x/node_modules/preact/dist/preact.mjs',
    '/x/utils/a.ts',
    '/x/node_modules/wxt/node_modules/@wxt-dev/browser/src/a.mjs',
  ])('goes on with %s', (id) => {
    expect(() => licenseCheck().generateBundle(null, bundleOf(id))).not.toThrow();
  });

  test('knows packages of scopes and packages within packages', () => {
    expect(packageOfModule('/x/node_modules/@a/b/c.js')).toBe('@a/b');
    expect(packageOfModule('C:\\x\\node_modules\\a\\node_modules\\b\\c.js')).toBe('b');
  });
});
