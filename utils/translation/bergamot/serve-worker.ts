import type { FromWorker, ToWorker } from './bergamot-engine.ts';
import { type Bindings, startBindings } from './bindings.ts';
import { readPack } from './pack-store.ts';
import { PACKS, type PackFile } from './packs.ts';

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

/** How Firefox runs these models: greedy, 8-bit with the scales that the model brings, at most twice as long as the source. */
const CONFIG = `
beam-size: 1
normalize: 1.0
word-penalty: 0
max-length-break: 128
mini-batch-words: 1024
workspace: 128
max-length-factor: 2.0
skip-cost: true
cpu-threads: 0
quiet: true
quiet-translation: true
gemm-precision: int8shiftAlphaAll
alignment: soft
`;

/** Bytes at which each kind of file must begin in the runtime's memory. */
const ALIGNMENT = { model: 256, shortlist: 64, source: 64, target: 64 } as const;

/** A model in the runtime's memory. Returns what translates some texts at once, each by itself, in order. */
export function loadModel(
  bindings: Bindings,
  files: Record<PackFile['role'], ArrayBuffer>,
): (texts: readonly string[]) => string[] {
  const memory = (role: PackFile['role']) => {
    const place = new bindings.AlignedMemory(files[role].byteLength, ALIGNMENT[role]);
    place.getByteArrayView().set(new Int8Array(files[role]));
    return place;
  };
  const vocabularies = new bindings.AlignedMemoryList();
  vocabularies.push_back(memory('source'));
  vocabularies.push_back(memory('target'));
  const model = new bindings.TranslationModel(CONFIG, memory('model'), memory('shortlist'), vocabularies, null);
  const service = new bindings.BlockingService({ cacheSize: 0 });

  return (texts) => {
    const input = new bindings.VectorString();
    const options = new bindings.VectorResponseOptions();
    for (const text of texts) {
      input.push_back(text);
      options.push_back({ qualityScores: false, alignment: false, html: false });
    }
    const responses = service.translate(model, input, options);
    const translations = texts.map((_, index) => responses.get(index).getTranslatedText());
    for (const used of [responses, input, options]) used.delete();
    return translations;
  };
}
