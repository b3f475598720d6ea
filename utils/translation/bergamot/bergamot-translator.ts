import { UserError } from '../../domain/user-error.ts';
import { hasOffscreen, withOffscreenPage } from '../../lib/offscreen-page.ts';
import type { Translator } from '../translator.ts';
import { downloadPack } from './download-pack.ts';
import { findMissingFiles } from './pack-store.ts';
import { PACK_HOST, packFor } from './packs.ts';
import { callOverPort, channelName, PortClosed } from './port-channel.ts';
import { shareEngine } from './shared-engine.ts';
import { withWorkerHost, workerHost } from './worker-host.ts';

/** The smallest module with a vector instruction: the runtime needs them, and old processors have none. */
const VECTORS = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123],
  ...[3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

const runsHere = (): boolean =>
  typeof WebAssembly === 'object' && WebAssembly.validate(VECTORS) && (typeof Worker === 'function' || hasOffscreen());

const openHere = shareEngine();

/**
 * Mozilla's translation models on Bergamot, the runtime that Firefox translates with (both MPL-2.0): the runtime is in
 * the package, the model is fetched on a click and stays on the device.
 */
export const bergamotTranslator: Translator = {
  id: 'bergamot',
  // A batch is under way while the next one gathers.
  parallel: 8,

  async state(from, to) {
    try {
      const pack = packFor(from, to);
      if (!pack || !runsHere()) return 'missing';
      return (await findMissingFiles(pack)).length ? 'downloadable' : 'ready';
    } catch {
      return 'missing';
    }
  },

  async download(from, to, onProgress, signal) {
    const pack = packFor(from, to);
    if (!pack) throw new Error(`no pack from ${from} to ${to}`);
    const allowed = await withWorkerHost(PACK_HOST, () => downloadPack(pack, onProgress, signal));
    if (!allowed) throw new UserError('pack_denied', [PACK_HOST]);
  },

  async open(from, to, signal) {
    const pack = packFor(from, to);
    if (!pack) throw new Error(`no pack from ${from} to ${to}`);
    if (typeof Worker === 'function') return openHere(pack.id, signal);
    const call = () => {
      signal.throwIfAborted();
      return callOverPort(workerHost().runtime.connect({ name: channelName(pack.id) }), signal);
    };
    return withOffscreenPage(call, (error) => error instanceof PortClosed);
  },
};
