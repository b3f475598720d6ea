/** What of Bergamot's bindings is used here (bergamot-translator-worker.js 0.4.5, made by embind). */
interface Deletable {
  delete(): void;
}
interface List<T> extends Deletable {
  push_back(item: T): void;
}
interface AlignedMemory extends Deletable {
  getByteArrayView(): Int8Array;
}
interface Responses extends Deletable {
  get(index: number): { getTranslatedText(): string };
}
export interface Bindings {
  AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  AlignedMemoryList: new () => List<AlignedMemory>;
  VectorString: new () => List<string>;
  VectorResponseOptions: new () => List<{ qualityScores: boolean; alignment: boolean; html: boolean }>;
  BlockingService: new (options: {
    cacheSize: number;
  }) => Deletable & {
    translate(model: Deletable, texts: List<string>, options: Deletable): Responses;
  };
  TranslationModel: new (
    config: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: List<AlignedMemory>,
    quality: null,
  ) => Deletable;
}

/** The matrix functions that Firefox may bring itself; every other place uses those inside the binary. */
const MATRIX = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
} as const;

type Exports = Record<string, (...values: number[]) => void>;

/**
 * Starts the runtime: `wasm` is its binary, `runGlue` runs its script with the given object as its `Module`. Rejects
 * where the binary does not start.
 */
export function startBindings(
  wasm: BufferSource,
  runGlue: (module: Record<string, unknown>) => void,
): Promise<Bindings> {
  return new Promise((resolve, reject) => {
    const module: Record<string, unknown> & { asm?: Exports } = {
      instantiateWasm(imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void) {
        const call =
          (name: string) =>
          (...values: number[]) =>
            module.asm?.[name]?.(...values);
        const matrix = Object.fromEntries(Object.entries(MATRIX).map(([wanted, inside]) => [wanted, call(inside)]));
        WebAssembly.instantiate(wasm, { ...imports, wasm_gemm: matrix }).then(
          ({ instance }) => accept(instance),
          reject,
        );
        return {};
      },
      onRuntimeInitialized: () => resolve(module as unknown as Bindings),
      onAbort: (why: unknown) => reject(new Error(`Bergamot stopped: ${String(why)}`)),
      print: () => {},
      printErr: () => {},
    };
    runGlue(module);
  });
}
