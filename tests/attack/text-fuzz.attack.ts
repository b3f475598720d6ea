import { TEXT_FUNCTIONS } from '../fuzz/all-functions.ts';
import { randomText, seededRandom } from '../fuzz/random-text.ts';
import { textNumber, watchTextWork } from '../fuzz/watch.ts';
import type { Attack } from './run.ts';

const NAMES = Object.keys(TEXT_FUNCTIONS);
/** Seeds and texts of each: `YOYAK_SEEDS=1,2,3 YOYAK_TEXTS=1000000`. Without seeds, one of the time is taken, and told. */
const seeds = (process.env.YOYAK_SEEDS ?? String(Date.now() % 1_000_000)).split(',').map(Number);
const texts = Number(process.env.YOYAK_TEXTS ?? 1_000_000);

export const attack: Attack = {
  title:
    'random mixtures of marks, entities, quotations, Hangul, Latin and broken characters for every function of text',
  async run(log) {
    for (const seed of seeds) {
      log(`seed ${seed}: ${texts} texts, 2 functions each of ${NAMES.length}`);
      const { calls, failures } = await watchTextWork(
        { kind: 'fuzz', seed, first: 0, count: texts, functions: 2 },
        (fn) => NAMES[fn]!,
        (n) => randomText(seededRandom(textNumber(seed, n))),
      );
      log(`seed ${seed}: ${calls} calls, ${failures.length} failures`);
      if (failures.length > 0) throw new Error(JSON.stringify(failures, undefined, 2));
    }
  },
};
