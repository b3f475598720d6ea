import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveEngine, type WorkerScope } from '../utils/translation/bergamot/serve-worker.ts';

/** The worker in which the model runs: of the offscreen page in Chrome, of the background page in Firefox. */
export default defineUnlistedScript(() => serveEngine(globalThis as unknown as WorkerScope));
