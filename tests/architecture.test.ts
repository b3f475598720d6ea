import { describe, expect, test } from 'vitest';
import { chainTo, type Import, importsOf, inCircles, sourceFiles } from './support/imports.ts';

/** From the ground up. A row may import from the rows above it here and from its own names, from nothing below. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'utils/model.ts',
    'utils/model',
    'utils/texts.ts',
    'utils/errors.ts',
    'utils/browser.ts',
    'utils/limits.ts',
    'utils/offscreen.ts',
    'utils/messages/abortable.ts',
    'utils/normalize.ts',
    'utils/pace.ts',
    'utils/packaged-licenses.ts',
    'utils/permissions/consents.ts',
    'utils/permissions/patterns.ts',
    'utils/retry-after.ts',
    'utils/signals.ts',
    'utils/text-end.ts',
    'public',
  ],
  [
    'utils/korean',
    'utils/favorites/formats',
    'utils/job-state.ts',
    'utils/messages/schemas.ts',
    'utils/requests-table.ts',
  ],
  ['utils/sites', 'utils/sentiment', 'utils/summary'],
  ['utils/engines', 'utils/translation', 'utils/hacker-news', 'utils/database'],
  ['utils/favorites', 'utils/own-models'],
  ['utils/protocols.ts'],
  ['utils/messages.ts', 'utils/settings.ts'],
  ['utils/permissions', 'utils/messages', 'utils/page-texts.ts', 'utils/page-reader'],
  ['utils/jobs'],
  ['utils/tabs', 'utils/pages', 'utils/manifest.ts', 'utils/packaged-files.ts'],
  ['components'],
  ['utils/overlay'],
  ['entrypoints'],
];

/** May look up, for a type alone: what fulfils an interface names it. Components may name any type. */
const TYPES_FROM_ABOVE: readonly [string, string][] = [
  ['utils/database', 'utils/translation'],
  ['utils/database', 'utils/engines'],
];

const TABLES = [
  { folder: 'utils/sites', contract: 'Site' },
  { folder: 'utils/engines', contract: 'Engine' },
  { folder: 'utils/engines/providers', contract: 'Provider' },
  { folder: 'utils/translation', contract: 'Translator' },
  { folder: 'utils/favorites/formats', contract: 'Format' },
];

const files = sourceFiles(['utils', 'components', 'entrypoints']);
const imports = files.flatMap((file) => file.imports);
const ours = imports.filter(({ to }) => /^(utils|components|entrypoints|public)\//.test(to));
const names = LAYERS.flat().toSorted((a, b) => b.length - a.length);

/** The part of the program that a path belongs to, by the longest name that fits. */
const partOf = (path: string) => names.find((name) => path === name || path.startsWith(`${name}/`));
const layerOf = (part: string | undefined) => LAYERS.findIndex((layer) => part !== undefined && layer.includes(part));
const arrow = ({ from, to, typeOnly }: Import) => `${from} -> ${to}${typeOnly ? ' (types)' : ''}`;
const inFolder = (path: string, folder: string) =>
  path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/');

function pointsUp(arrowOf: Import): boolean {
  const [from, to] = [partOf(arrowOf.from), partOf(arrowOf.to)];
  if (from === to) return false;
  if (arrowOf.typeOnly && from === 'components') return to === 'entrypoints';
  if (arrowOf.typeOnly && TYPES_FROM_ABOVE.some(([a, b]) => a === from && b === to)) return false;
  if (layerOf(from) === 0 && layerOf(to) === 0) return false;
  return layerOf(to) >= layerOf(from);
}

describe('which way imports point', () => {
  test('every file has its place in the layers', () => {
    expect(files.filter(({ path }) => !partOf(path)).map(({ path }) => path)).toEqual([]);
  });

  test('no import points up', () => {
    expect(ours.filter(pointsUp).map(arrow)).toEqual([]);
  });

  test('no files import each other, straight or around', () => {
    expect(inCircles(files)).toEqual([]);
  });

  test('components import nothing that runs but components, texts and packages', () => {
    const wrong = ours.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('components/') && !typeOnly && !to.startsWith('components/') && to !== 'utils/texts.ts',
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('the model compiles to nothing', () => {
    const nouns = files.filter(({ path }) => /^utils\/model(\.ts$|\/)/.test(path));
    expect(nouns.flatMap((file) => file.imports.filter(({ typeOnly }) => !typeOnly)).map(arrow)).toEqual([]);
    const running = nouns.filter(({ text }) => /^export (?!type\b|interface\b)/m.test(text));
    expect(running.map(({ path }) => path)).toEqual([]);
  });

  test('the nouns are taken from utils/model.ts, wherever they stand in utils/model', () => {
    const around = ours.filter(({ from, to }) => to.startsWith('utils/model/') && !from.startsWith('utils/model'));
    expect(around.map(arrow)).toEqual([]);
  });

  test('only utils/browser.ts imports webextension-polyfill', () => {
    const wrong = imports.filter(({ from, to }) => to === 'webextension-polyfill' && from !== 'utils/browser.ts');
    expect(wrong.map(arrow)).toEqual([]);
  });

  const contentScripts = files.filter(({ path }) => /^entrypoints\/[\w-]+\.content(\.tsx?|\/index\.tsx?)$/.test(path));
  test.each(contentScripts.map(({ path }) => path))('%s reaches neither engines nor the database', (path) => {
    const far = (to: string) =>
      /^utils\/(engines|database|summary|translation|favorites\/(?!formats\/))/.test(to) || to === 'idb';
    expect(chainTo(files, path, far)?.join(' -> ') ?? null).toBeNull();
  });
});

/** Whether a file exports a value of the contract's type, under whatever name it imports that. */
function declares(text: string, contract: string): boolean {
  const name = new RegExp(`\\b${contract} as (\\w+)`).exec(text)?.[1] ?? contract;
  return new RegExp(`export const \\w+(: ${name} =| = [^;]*satisfies ${name}\\b)`).test(text);
}

describe.each(TABLES)('the table in $folder', ({ folder, contract }) => {
  const rows = files
    .filter(({ path, text }) => inFolder(path, folder) && declares(text, contract))
    .map(({ path }) => path);
  const table = `${folder}/index.ts`;

  test('has rows', () => {
    expect(rows.length).toBeGreaterThan(0);
  });

  test('names every row', () => {
    const named = imports.filter(({ from }) => from === table).map(({ to }) => to);
    expect(rows.filter((row) => row !== table && !named.includes(row))).toEqual([]);
  });

  test('has rows that do not know each other', () => {
    const rowsOnly = rows.filter((row) => row !== table);
    const wrong = imports.filter(({ from, to }) => rowsOnly.includes(from) && rows.includes(to));
    expect(wrong.map(arrow)).toEqual([]);
  });
});

describe('text is shown as text', () => {
  const MARKUP =
    /\.(innerHTML|outerHTML)\s*\+?=|insertAdjacentHTML|document\.write\b|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe/;

  test('nobody makes markup of strings', () => {
    const wrong = files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (MARKUP.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the reading of imports', () => {
  test('finds circles', () => {
    const arrows: [string, string[]][] = [
      ['a', ['b', 'idb']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', ['a']],
      ['e', []],
    ];
    const made = arrows.map(([path, names]) => ({
      path,
      imports: names.map((to) => ({ from: path, to, typeOnly: true })),
    }));
    expect(inCircles(made)).toEqual(['b', 'c']);
  });

  test.each([
    ["import { a } from './b.ts';", 'x/b.ts', false],
    ["import type { A } from '../b.ts';", 'b.ts', true],
    ["import { type A, type B } from './b.ts';", 'x/b.ts', true],
    ["import { type A, b } from './b.ts';", 'x/b.ts', false],
    ["import {\n  a,\n  b,\n} from './b.ts';", 'x/b.ts', false],
    ["import './style.css';", 'x/style.css', false],
    ["import css from './style.css?inline';", 'x/style.css', false],
    ["export { a } from 'idb';", 'idb', false],
    ["const m = await import('./b.ts');", 'x/b.ts', false],
  ])('%s', (text, to, typeOnly) => {
    expect(importsOf('x/a.ts', text)).toEqual([{ from: 'x/a.ts', to, typeOnly }]);
  });
});
