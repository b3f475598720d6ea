import { startBindings } from './bindings.ts';
import type { FromWorker, ToWorker } from './engine.ts';
import { loadModel } from './model.ts';
import { readPack } from './pack-store.ts';
import { PACKS } from './packs.ts';

/** The parts of a dedicated worker's global scope that are used here. */
export interface WorkerScope {
  location: { href: string };
  importScripts(url: string): void;
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  Module?: unknown;
}

/** Where the package keeps the runtime. */
const RUNTIME = '/bergamot/bergamot-translator-worker';

async function open(scope: WorkerScope, id: string): Promise<(texts: readonly string[]) => string[]> {
  const pack = PACKS.find((known) => known.id === id);
  const files = pack && (await readPack(pack));
  if (!files) throw new Error(`the language pack ${id} is not kept here`);
  const own = (name: string) => new URL(name, scope.location.href).href;
  const wasm = await (await fetch(own(`${RUNTIME}.wasm`))).arrayBuffer();
  const bindings = await startBindings(wasm, (module) => {
    scope.Module = module;
    scope.importScripts(own(`${RUNTIME}.js`));
  });
  return loadModel(bindings, files);
}

/** Makes a worker of this scope: it opens one pack and translates what it is sent, until it is terminated. */
export function serveEngine(scope: WorkerScope): void {
  let opened: Promise<(texts: readonly string[]) => string[]> | undefined;
  scope.onmessage = async ({ data }) => {
    try {
      if ('open' in data) {
        opened = open(scope, data.open);
        await opened;
        scope.postMessage({ ready: true });
      } else if (opened) {
        scope.postMessage({ texts: (await opened)(data.texts) });
      }
    } catch (error) {
      scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
}
