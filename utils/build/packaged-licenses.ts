import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that the build puts into the extension although package.json does not name them as dependencies. */
const BUILT_IN = ['wxt', '@wxt-dev/browser', '@wxt-dev/storage', 'superlock'];
/** Where the texts stand that packages only refer to. */
const FULL_TEXTS: Record<string, string> = {
  'MPL-2.0': 'node_modules/webextension-polyfill/LICENSE',
  'Apache-2.0': 'node_modules/typescript/LICENSE',
};
const NOTICE = 'public/bergamot/NOTICE.txt';
const RULE = '='.repeat(80);

interface PackageFile {
  name: string;
  version: string;
  license: string;
  author?: string | { name: string };
  homepage?: string;
  repository?: string | { url: string };
  dependencies?: Record<string, string>;
}

const packageAt = (folder: string): PackageFile => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The names of all packages of others whose code is in the extension. Build time only. */
export function bundledPackages(root = '.'): string[] {
  return [...Object.keys(packageAt(root).dependencies ?? {}), ...BUILT_IN].sort();
}

/** The package that a module of a build belongs to; undefined for our own. */
export function packageOfModule(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

/** Everything that the licences of others ask to be handed on with the extension, as one text. Build time only. */
export function licenseTexts(root = '.'): string {
  const full = Object.entries(FULL_TEXTS).map(
    ([id, file]) => `${id}\n\n${readFileSync(join(root, file), 'utf8').trim()}`,
  );
  return [
    'Yoyak holds works of others. Each of them stands here with its licence.',
    ...bundledPackages(root).map((name) => entryOf(join(root, 'node_modules', name), root)),
    readFileSync(join(root, NOTICE), 'utf8').trim(),
    ...full,
    `MIT\n\n${mitTerms(root)}`,
  ].join(`\n\n${RULE}\n\n`);
}

function entryOf(folder: string, root: string): string {
  const { name, version, license, homepage, repository } = packageAt(folder);
  const source = typeof repository === 'string' ? repository : repository?.url;
  const text = ownText(folder) ?? termsFor(folder, root);
  return `${name} ${version}, ${license}\n${homepage ?? source ?? ''}\n\n${text}`;
}

/** The licence that a package was published with. */
function ownText(folder: string): string | undefined {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : undefined;
}

/** The terms of a package that names its licence and holds no text of it. Throws where they are not known here. */
function termsFor(folder: string, root: string): string {
  const { name, license, author } = packageAt(folder);
  if (FULL_TEXTS[license]) return `Its terms are those of ${license} below.`;
  const holder = typeof author === 'string' ? author : author?.name;
  if (license === 'MIT' && holder) return `MIT License\n\nCopyright (c) ${holder}\n\n${mitTerms(root)}`;
  throw new Error(`No text is known for the licence of ${name}: ${license}.`);
}

/** The terms of the MIT licence, which is our own too. */
const mitTerms = (root: string): string =>
  readFileSync(join(root, 'LICENSE'), 'utf8')
    .replace(/^MIT License\s+Copyright[^\n]*\s+/, '')
    .trim();

interface Chunk {
  modules?: Record<string, { renderedLength: number }>;
}

/** Stops a build that holds code of a package whose licence is not handed on. */
export const licenseCheck = (root = '.') => ({
  name: 'license-check',
  generateBundle(_options: unknown, bundle: Record<string, Chunk>) {
    const known = bundledPackages(root);
    const held = Object.values(bundle).flatMap(({ modules = {} }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) =>
        renderedLength > 0 ? (packageOfModule(id) ?? []) : [],
      ),
    );
    const missing = [...new Set(held)].filter((name) => !known.includes(name));
    if (missing.length > 0)
      throw new Error(`The licences of these packages are missing in the extension: ${missing.join(', ')}`);
  },
});
