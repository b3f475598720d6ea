import { isWholePipeline } from './all-functions.ts';
import { SHAPES, TOKENS } from './growth-inputs.ts';
import { KNOWN_GROWTH } from './known-growth.ts';
import type { TextFailure, TextReport } from './watch.ts';

/**
 * Lengths at which work is compared, in characters, and how often as much it may be as at the first of them: linear work grows by 2, 4
 * and 8, quadratic work by 4, 16 and 64.
 */
const SIZES = [
  { chars: 10_000, maxGrowth: 1 },
  { chars: 20_000, maxGrowth: Number.POSITIVE_INFINITY },
  { chars: 40_000, maxGrowth: 10 },
  { chars: 80_000, maxGrowth: 24 },
] as const;
/**
 * Quadratic work over 4,000 characters is at least 8,000,000 steps, and these take longer than so many milliseconds of the clock. A
 * case that is quicker is passed over; one that is not, of whatever reason, is looked at more closely.
 */
const GLANCE = { chars: 4_000, ms: 3 };
/**
 * Quadratic work is at least 200,000,000 steps at 20,000 characters, and these take longer than so many milliseconds of the
 * processor. What took less is linear without a closer look; what took more is looked at, and may be linear as well.
 */
const LOOK_FROM_MS = 30;
// Of the same reason, what is quadratic takes four times that at 40,000 and sixteen times that at 80,000: less is the machine's noise.
/** The kernel counts a thread's time in ticks of up to so many milliseconds, so that one call of a small text says nothing. */
const TICK_MS = 4;
const TRIES = 3;

interface GrowthCase {
  /** The one function that it is for; all where this is absent. */
  name?: string;
  shape: (run: string) => string;
  token: string;
}

/** Every case: what some function once took too long over, then each token in each of the shapes. */
export const GROWTH_CASES: readonly GrowthCase[] = [
  ...KNOWN_GROWTH.map(({ name, token, before = '', after = '' }) => ({
    name,
    token,
    shape: (run: string) => before + run + after,
  })),
  ...SHAPES.flatMap((shape) => TOKENS.map((token) => ({ shape, token }))),
];

/** The text of case number `n`, with its token once. */
export const growthText = (n: number): string => GROWTH_CASES[n]!.shape(GROWTH_CASES[n]!.token);

/** The cases of a function: its known ones, and of the others every `step`th. */
function* casesOf(name: string, fn: number, step: number): Generator<number> {
  for (let n = 0; n < KNOWN_GROWTH.length; n++) if (GROWTH_CASES[n]!.name === name) yield n;
  for (let n = KNOWN_GROWTH.length + (fn % step); n < GROWTH_CASES.length; n += step) yield n;
}

/** Milliseconds that this thread had the processor: what others do meanwhile does not count. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that one call takes: the mean of `repeats` calls. */
async function costOf(run: (text: string) => unknown, text: string, repeats = 1): Promise<number> {
  const from = spent();
  for (let i = 0; i < repeats; i++) {
    const result = run(text);
    if (result instanceof Promise) await result;
  }
  return Math.max(TICK_MS, spent() - from) / repeats;
}

/** The costs at growing lengths, to the one at which they are too high; undefined where they never are. */
async function tooHigh(
  run: (text: string) => unknown,
  textOf: (chars: number) => string,
): Promise<number[] | undefined> {
  const costs: number[] = [];
  for (const { chars, maxGrowth } of SIZES) {
    costs.push(await costOf(run, textOf(chars), SIZES.at(-1)!.chars / chars));
    if (costs.at(-1)! > costs[0]! * maxGrowth && costs.at(-1)! > LOOK_FROM_MS * (chars / SIZES[1].chars) ** 2)
      return costs;
  }
  return undefined;
}

/** Finds functions whose work grows faster than the text that they are given. */
export async function growthOf(
  functions: readonly [string, (text: string) => unknown][],
  { first, stride }: { first: number; stride: number },
  begin: (fn: number, text: number) => void,
): Promise<TextReport> {
  const failures: TextFailure[] = [];
  let calls = 0;
  for (let fn = first; fn < functions.length; fn++) {
    const [name, run] = functions[fn]!;
    for (const n of casesOf(name, fn, stride * (isWholePipeline(name) ? 25 : 1))) {
      const { shape, token } = GROWTH_CASES[n]!;
      const text = (size: number) => shape(token.repeat(size / token.length));
      begin(fn, n);
      calls++;
      const glanced = performance.now();
      await run(text(GLANCE.chars));
      if (performance.now() - glanced < GLANCE.ms) continue;
      if ((await costOf(run, text(SIZES[1].chars))) < LOOK_FROM_MS) continue;
      let costs: number[] | undefined;
      // Rubbish that is collected at a bad moment is no growth: that is there each time.
      for (let tries = 0; tries < TRIES; tries++) {
        begin(fn, n);
        costs = await tooHigh(run, text);
        if (!costs) break;
      }
      if (!costs) continue;
      failures.push({ name, text: growthText(n), why: `${costs.map(Math.round).join(', ')} ms` });
      break;
    }
  }
  return { calls, failures };
}
