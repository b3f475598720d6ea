import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './build.ts';
import { playwrightTally, type Tally, vitestTally } from './tally.ts';

const reportFile = (name: string) => join(ROOT, '.output/reports', `${name}.json`);

function fresh(name: string): string {
  const file = reportFile(name);
  rmSync(file, { force: true });
  return file;
}

// A runner whose tests all passed but whose exit code says otherwise failed once.
const withExit = (tally: Tally, code: number): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** One command that passes or fails as a whole. */
export async function check(script: string, args: string[] = []): Promise<Tally> {
  const failed = (await runNode(script, args)) !== 0;
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

/** All unit tests. */
export async function unit(): Promise<Tally> {
  const file = fresh('unit');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--root', '.'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode('node_modules/vitest/vitest.mjs', [...args, ...reporters]);
  return withExit(vitestTally(file), code);
}

/** One project of the Playwright configuration, or all; `args` as its command line takes them. */
export async function playwright(project?: 'chromium' | 'firefox', args: string[] = []): Promise<Tally> {
  const file = fresh('e2e');
  const only = project ? [`--project=${project}`] : [];
  const config = ['test', '--config', 'tests/playwright.config.ts'];
  const code = await runNode('node_modules/@playwright/test/cli.js', [...config, ...only, ...args]);
  return withExit(playwrightTally(file), code);
}
