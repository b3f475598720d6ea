import { buildExtension } from './build.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { check, playwright, unit } from './runners.ts';
import { type Tally, tallyLine } from './tally.ts';

/** `npm test`: everything, in the order in which it tells most soonest. Closes with one line of counts. */
const STEPS: { name: string; run(): Promise<Tally> }[] = [
  { name: 'types', run: () => check('node_modules/typescript/bin/tsc', ['--noEmit']) },
  { name: 'lint', run: () => check('node_modules/@biomejs/biome/bin/biome', ['check', '.']) },
  { name: 'unit tests', run: unit },
  { name: 'Firefox package (web-ext lint)', run: () => check('tests/support/lint-firefox.ts') },
  { name: 'Chromium tests', run: () => playwright('chromium') },
  { name: 'Firefox tests', run: () => playwright('firefox') },
];

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function step(name: string, run: () => Promise<Tally>): Promise<Tally> {
  const from = performance.now();
  console.log(`\n── ${name}`);
  const tally = await run().catch((error: unknown): Tally => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  console.log(`── ${name}: ${tallyLine([tally])} (${seconds(from)})`);
  return tally;
}

async function prepare(): Promise<Tally> {
  ensureBrowsers();
  await buildExtension('chrome');
  await buildExtension('firefox');
  return { passed: 0, failed: 0 };
}

const started = performance.now();
const tallies = [await step('browsers and builds', prepare)];
for (const { name, run } of STEPS) tallies.push(await step(name, run));
console.log(`\n${seconds(started)} in all`);
console.log(tallyLine(tallies));
process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
