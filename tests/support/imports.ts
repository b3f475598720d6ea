import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './build.ts';

export interface Import {
  from: string;
  /** A path from the repository's root, or the package's name. */
  to: string;
  /** Compiles to nothing. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the repository's root. */
  path: string;
  text: string;
  imports: Import[];
}

const FROM = /^\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const allTypes = (names: string) => /^\{[^}]+\}$/.test(names) && /^\{(\s*type\s+[^,}]+,?)+\s*\}$/.test(names);

/** The imports of one file by regular expressions: enough for code that a formatter has been over. */
export function importsOf(path: string, text: string): Import[] {
  const resolve = (to: string) => (to.startsWith('.') ? normalize(join(dirname(path), to.replace(/\?.*$/, ''))) : to);
  const named = [...text.matchAll(FROM)].map(([, type, names = '', to = '']) => ({
    from: path,
    to: resolve(to),
    typeOnly: type !== undefined || allTypes(names.trim()),
  }));
  const bare = [...text.matchAll(BARE)].map(([, first, second]) => ({
    from: path,
    to: resolve(first ?? second ?? ''),
    typeOnly: false,
  }));
  return [...named, ...bare];
}

/** Every TypeScript file below these folders, with its imports. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = normalize(join(entry.parentPath, entry.name)).slice(ROOT.length + 1);
        const text = readFileSync(join(ROOT, path), 'utf8');
        return { path, text, imports: importsOf(path, text) };
      })
      .sort((a, b) => a.path.localeCompare(b.path)),
  );
}

/** The shortest chain of imports that run from `start` to a file that `isGoal` accepts; null where there is none. */
export function chainTo(files: SourceFile[], start: string, isGoal: (path: string) => boolean): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const chains = [[start]];
  const seen = new Set([start]);
  for (const chain of chains) {
    const file = byPath.get(chain.at(-1) ?? '');
    for (const { to, typeOnly } of file?.imports ?? []) {
      if (typeOnly || seen.has(to)) continue;
      seen.add(to);
      if (isGoal(to)) return [...chain, to];
      chains.push([...chain, to]);
    }
  }
  return null;
}

/** The files on circles of imports, types included, and those between two circles. */
export function inCircles(files: Pick<SourceFile, 'path' | 'imports'>[]): string[] {
  let left = new Map(files.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
  for (;;) {
    const imported = new Set([...left.values()].flat());
    const next = new Map(
      [...left]
        .map(([path, names]) => [path, names.filter((name) => left.has(name))] as const)
        .filter(([path, names]) => names.length > 0 && imported.has(path)),
    );
    if (next.size === left.size) return [...next.keys()];
    left = next;
  }
}
