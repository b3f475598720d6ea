import { TEXT_FUNCTIONS } from '../fuzz/all-functions.ts';
import { growthText } from '../fuzz/growth.ts';
import type { TextFailure } from '../fuzz/watch.ts';
import { watchTextWork } from '../fuzz/watch.ts';
import type { Attack } from './run.ts';

const NAMES = Object.keys(TEXT_FUNCTIONS);

export const attack: Attack = {
  title: 'every mark and sequence over and over, up to 80,000 characters, for every function of text',
  async run(log) {
    const all: TextFailure[] = [];
    let calls = 0;
    for (let first = 0; first < NAMES.length; ) {
      const report = await watchTextWork({ kind: 'growth', first, stride: 1 }, (fn) => NAMES[fn]!, growthText);
      calls += report.calls;
      all.push(...report.failures);
      for (const { name, text, why } of report.failures) log(`${name}: ${text} (${why})`);
      // One without an end ended the run: what comes behind it is looked at in another.
      const stuck = report.failures.find(({ why }) => why.startsWith('no end'));
      first = stuck ? NAMES.indexOf(stuck.name) + 1 : NAMES.length;
    }
    log(`${calls} cases of ${NAMES.length} functions`);
    if (all.length > 0) throw new Error(`${all.length} functions do more work than a text is long`);
  },
};
