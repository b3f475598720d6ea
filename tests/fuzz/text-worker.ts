import { parentPort, workerData } from 'node:worker_threads';
import { isWholePipeline, TEXT_FUNCTIONS } from './all-functions.ts';
import { growthOf } from './growth.ts';
import { KNOWN_TEXTS } from './known-texts.ts';
import { faultIn } from './properties.ts';
import { randomText, seededRandom } from './random-text.ts';
import { BEGUN, FUNCTION, TEXT, type TextFailure, type TextReport, type TextWork, textNumber } from './watch.ts';

const { work, shared } = workerData as { work: TextWork; shared: Int32Array };
const functions = Object.entries(TEXT_FUNCTIONS);
/** More than these say nothing new. */
const MAX_FAILURES = 20;

function begin(fn: number, text: number): void {
  shared[FUNCTION] = fn;
  shared[TEXT] = text;
  Atomics.add(shared, BEGUN, 1);
}

async function fuzz({ seed, first, count, functions: each }: Extract<TextWork, { kind: 'fuzz' }>): Promise<TextReport> {
  const failures: TextFailure[] = [];
  let calls = 0;
  for (let n = first; n < first + count && failures.length < MAX_FAILURES; n++) {
    const text = randomText(seededRandom(textNumber(seed, n)));
    for (let j = 0; j < each; j++) {
      const fn = (n * each + j) % functions.length;
      const [name, run] = functions[fn]!;
      if (isWholePipeline(name) && n % 5 > 0) continue;
      begin(fn, n);
      calls++;
      const why = await faultIn(run, text);
      if (why) failures.push({ name, text, why });
    }
  }
  return { calls, failures };
}

async function known(): Promise<TextReport> {
  const failures: TextFailure[] = [];
  for (const [n, text] of KNOWN_TEXTS.entries()) {
    for (const [fn, [name, run]] of functions.entries()) {
      begin(fn, n);
      const why = await faultIn(run, text);
      if (why) failures.push({ name, text: text.slice(0, 100), why });
    }
  }
  return { calls: KNOWN_TEXTS.length * functions.length, failures };
}

async function reportOf(): Promise<TextReport> {
  if (work.kind === 'fuzz') return fuzz(work);
  return work.kind === 'known' ? known() : growthOf(functions, work, begin);
}

const report = await reportOf();
parentPort!.postMessage(report);
