import { describe, expect, test } from 'vitest';
import { SITES } from '../utils/sites/registry.ts';
import { chainTo, type Import, importsOf, inCircles, sourceFiles } from './support/imports.ts';

/** From the ground up: a folder may import from the rows above its own and from itself, from nothing beside or below. */
const LAYERS: readonly (readonly string[])[] = [
  ['utils/domain', 'utils/lib', 'utils/i18n', 'public'],
  ['utils/text'],
  ['utils/sites', 'utils/extractive', 'utils/sentiment', 'utils/translation'],
  ['utils/grounding'],
  ['utils/permissions'],
  ['utils/hacker-news'],
  ['utils/storage'],
  ['utils/llm'],
  ['utils/engines'],
  ['utils/messaging'],
  ['utils/page-reader'],
  ['utils/jobs'],
  ['utils/background', 'utils/build'],
  ['components'],
  ['utils/content'],
  ['entrypoints'],
];

/** Tables: one file lists the rows, every row keeps one contract and stands under `below`. */
const TABLES = [
  { table: 'utils/sites/registry.ts', below: 'utils/sites', contract: 'Site' },
  { table: 'utils/engines/index.ts', below: 'utils', contract: 'Engine' },
  { table: 'utils/llm/providers/index.ts', below: 'utils/llm/providers', contract: 'Provider' },
  { table: 'utils/translation/index.ts', below: 'utils/translation', contract: 'Translator' },
  {
    table: 'utils/storage/favorites/formats/index.ts',
    below: 'utils/storage/favorites/formats',
    contract: 'ExportFormat',
  },
];

const EXPORTED = /^export (?:declare )?(?:async )?(?:abstract )?(interface|type|class|const|function\*?) (\w+)(.*)$/gm;

/** Participles and adverbs that say nothing without their noun. */
const BARE_WORDS = new Set(
  `alone ahead again aside anew apart asked attached begun below beside bound broken brought called chosen closed composed
  condensed counted cut decided done drawn echoed ended escaped fenced finished fitted folded found freed gone given halted
  heard held hidden joined judged kept known learnt lost made masked measured merged missing moved named nested numbered once
  opened packed paced painted parted placed planned put quoted ranked read remade removed repaired restored restyled said
  saved seen sent shaped shared shortened shown spared split spent spoken stopped stored stressed taken tidied told tried
  trimmed typed understood unread used weighted whole written`.split(/\s+/),
);

/** What the number counts, at the end of a constant's name; versions are no quantities. */
const UNIT =
  /(?:^|_)(?:MS|SECONDS|HOURS|DAYS|CHARS|WORDS|SENTENCES|LINES|BYTES|BITS|PX|PERCENT|RATIO|TOKENS|USD|ITEMS|QUESTIONS|COMMENTS|FAVORITES|PLACES|STEPS?|LEVELS|DEPTH|DEPTH_SUM|ELEMENTS|TAGS|PINGS|NODES|BLOCKS|TABS|RUNS|CALLS|VERSION|RANK|ESCAPE|FLOOR)(?:_PER_\w+)?$/;

const files = sourceFiles(['utils', 'components', 'entrypoints']);
const imports = files.flatMap((file) => file.imports);
const ours = imports.filter(({ to }) => /^(utils|components|entrypoints|public)\//.test(to));
const names = LAYERS.flat().toSorted((a, b) => b.length - a.length);

/** The part of the program that a path belongs to, by the longest name that fits. */
const partOf = (path: string) => names.find((name) => path === name || path.startsWith(`${name}/`));
const layerOf = (part: string | undefined) => LAYERS.findIndex((layer) => part !== undefined && layer.includes(part));
const arrow = ({ from, to, typeOnly }: Import) => `${from} -> ${to}${typeOnly ? ' (types)' : ''}`;
function pointsUp(arrowOf: Import): boolean {
  const [from, to] = [partOf(arrowOf.from), partOf(arrowOf.to)];
  if (from === to) return false;
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

  test('only the registry names hosts of sites; what models are told names them, too', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    const wrong = files.filter(({ text }) => hosts.some((host) => text.includes(host))).map(({ path }) => path);
    expect(wrong.filter((path) => !path.startsWith('utils/llm/prompts/'))).toEqual(['utils/sites/registry.ts']);
  });

  test('only what is pure is drawn in the panel and on the page', () => {
    const drawn = ours.filter(({ from, typeOnly }) => /^components\/(panel|badges)\//.test(from) && !typeOnly);
    const wrong = drawn.filter(
      ({ to }) => !/^(components\/(panel|badges|shared)\/|utils\/(i18n|domain)\/|utils\/sites\/registry)/.test(to),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('only utils/lib/browser.ts imports webextension-polyfill', () => {
    const wrong = imports.filter(({ from, to }) => to === 'webextension-polyfill' && from !== 'utils/lib/browser.ts');
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('only utils/background/stars.ts writes stars', () => {
    const writers = files.filter(({ text }) => /\b(save|remove|restore)Favorite\b/.test(text)).map(({ path }) => path);
    expect(writers.filter((path) => partOf(path) !== 'utils/storage')).toEqual(['utils/background/stars.ts']);
  });

  test('utils/llm is entered by its index, and by pages that set up a model through its account/index.ts', () => {
    const from = ours.filter(({ from, to }) => !from.startsWith('utils/llm/') && to.startsWith('utils/llm/'));
    const door = (page: string) =>
      page.startsWith('components/') ? 'utils/llm/account/index.ts' : 'utils/llm/index.ts';
    expect(from.filter(({ from, to }) => to !== door(from)).map(arrow)).toEqual([]);
  });

  test('storage, engines, messages and jobs know the reader’s model by its contract in utils/domain alone', () => {
    const wrong = ours.filter(
      ({ from, to }) =>
        /^utils\/(storage|engines|messaging|page-reader|jobs)\//.test(from) && to.startsWith('utils/llm/'),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  test('what pages need of utils/llm brings neither the providers nor the database along', () => {
    const far = (to: string) => /^utils\/(llm\/(providers\/index|tokens|prompts|session)|storage)/.test(to);
    expect(chainTo(files, 'utils/llm/account/index.ts', far)?.join(' -> ') ?? null).toBeNull();
  });

  const contentScripts = files.filter(({ path }) => /^entrypoints\/[\w-]+\.content(\.tsx?|\/index\.tsx?)$/.test(path));
  test.each(contentScripts.map(({ path }) => path))('%s reaches neither engines nor the database', (path) => {
    const far = (to: string) =>
      /^utils\/(engines|grounding|llm|storage\/(?!favorites\/formats\/|page-texts)|extractive|translation)/.test(to) ||
      to === 'idb';
    expect(chainTo(files, path, far)?.join(' -> ') ?? null).toBeNull();
  });
});

/** Whether a file exports a value of the contract's type, under whatever name it imports that. */
function declares(text: string, contract: string): boolean {
  const name = new RegExp(`\\b${contract} as (\\w+)`).exec(text)?.[1] ?? contract;
  return new RegExp(`export const \\w+(: ${name} =| = [^;]*satisfies ${name}\\b)`).test(text);
}

describe.each(TABLES)('the table in $table', ({ table, below, contract }) => {
  const rows = files
    .filter(({ path, text }) => path.startsWith(`${below}/`) && declares(text, contract))
    .map(({ path }) => path);

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

describe('one vocabulary', () => {
  const house = files.filter(({ path }) => /^(utils|components)\//.test(path));
  const exported = house.flatMap(({ path, text }) =>
    [...text.matchAll(EXPORTED)].map(([, kind = '', name = '', rest = '']) => ({ path, kind, name, rest })),
  );
  const twice = (names: readonly string[]) => [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];

  test('no two files of utils and components share a base name', () => {
    const names = house.map(({ path }) => path.replace(/^.*\/|\.tsx?$/g, '')).filter((name) => name !== 'index');
    expect(twice(names)).toEqual([]);
  });

  test('no two exported types share a name', () => {
    const types = exported.filter(({ kind }) => /interface|type|class/.test(kind)).map(({ name }) => name);
    expect(twice(types)).toEqual([]);
  });

  test('nothing exported is called by a bare participle or adverb', () => {
    expect(exported.filter(({ name }) => BARE_WORDS.has(name)).map(({ path, name }) => `${path} ${name}`)).toEqual([]);
  });

  test('numbers in exported constants carry their unit', () => {
    const numbers = exported.filter(
      ({ kind, rest }) => kind === 'const' && /^(?:: number)? = -?[\d_.e+]+(?: <<.*)?;/.test(rest),
    );
    expect(numbers.filter(({ name }) => !UNIT.test(name)).map(({ path, name }) => `${path} ${name}`)).toEqual([]);
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
