import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export type Target = 'chrome' | 'firefox';

const SOURCES = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

function stampOf(path: string): string {
  if (!existsSync(path)) return '';
  const found = statSync(path);
  if (!found.isDirectory()) return `${path} ${found.mtimeMs} ${found.size}\n`;
  return readdirSync(path)
    .sort()
    .map((name) => stampOf(join(path, name)))
    .join('');
}

/** Runs `file`, a script of a package of ours, with this Node; its output goes where ours goes. Resolves to the exit code. */
export function runNode(file: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

/**
 * The folder of the extension built in `mode` (`e2e` differs in one thing: shadow roots are open).
 * Built only where a source file changed since the last time. Throws where the build fails.
 */
export async function buildExtension(target: Target = 'chrome', mode = 'e2e'): Promise<string> {
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const folder = join(ROOT, '.output', `${target}-mv3${suffix}`);
  const stampFile = `${folder}.stamp`;
  const stamp = SOURCES.map((source) => stampOf(join(ROOT, source))).join('');
  const fresh = existsSync(join(folder, 'manifest.json')) && existsSync(stampFile);
  if (fresh && readFileSync(stampFile, 'utf8') === stamp) return folder;
  const code = await runNode('node_modules/wxt/bin/wxt.mjs', ['build', '--browser', target, '--mode', mode]);
  if (code !== 0) throw new Error(`The ${target} build failed.`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return folder;
}
