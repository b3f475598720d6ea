import { ensureBrowsers } from './ensure-browsers.ts';
import { playwright } from './runners.ts';
import { tallyLine } from './tally.ts';

/** `npm run e2e -- thread worker -g "…"`: the browser tests alone, with Playwright's own arguments. */
ensureBrowsers();
const tally = await playwright(undefined, process.argv.slice(2));
console.log(tallyLine([tally]));
process.exitCode = tally.failed > 0 ? 1 : 0;
