import { HASH_BITS } from './features/feature-bag.ts';
import { freshTrees, RangeDecoder } from './range-decoder.ts';
import { readTextCnn, type TextCnn, type TextCnnHead } from './text-cnn-file.ts';

/** The weights of one language: of every slot, how much it speaks for positive (`up`) and negative (`down`), against neutral. */
export interface Table {
  up: Int8Array;
  down: Int8Array;
  /** What the 256 values of a weight stand for. */
  scale: Float32Array;
  head: TableHead;
  windows: TextCnn | null;
}

export interface TableHead {
  language: 'en' | 'ko';
  /** Slots with weights. */
  slots: number;
  /** Bytes that they take. */
  bytes: number;
  /** The largest weight. */
  range: number;
  /** Steps from 0 to the largest weight, 15 at most. */
  steps: number;
  /** Calibration: scale and shift of the two sums, positive then negative. */
  stretch: [number, number];
  shift: [number, number];
  windows?: TextCnnHead;
}

export interface ModelHead {
  version: number;
  bits: number;
  tables: TableHead[];
}

export const MAGIC = 'YYM3';
/** A gap between slots is a sum of bytes; one of 255 goes on. */
export const GAP_ESCAPE = 255;
export const GAP_BITS = 8;
/** A weight is one of 31 steps; what is said for negative is told knowing what is said for positive. */
export const STEP_BITS = 5;

/** The tables of a weights file, made by tests/tools/train-moods/pack.ts. Throws where the bytes are something else. */
export function readWeights(bytes: Uint8Array): Table[] {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('no weights of moods');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const head = JSON.parse(text.decode(bytes.subarray(8, 8 + length))) as ModelHead;
  if (head.bits !== HASH_BITS) throw new Error('weights for other features');
  let at = 8 + length;
  return head.tables.map((table) => {
    const next = (length: number) => {
      const part = bytes.subarray(at, at + length);
      if (part.length < length) throw new Error('weights cut short');
      at += length;
      return new RangeDecoder(part);
    };
    const read = readTable(table, next(table.bytes));
    if (table.windows) read.windows = readTextCnn(table.windows, next(table.windows.bytes));
    return read;
  });
}

function readTable(head: TableHead, reader: RangeDecoder): Table {
  const table: Table = {
    up: new Int8Array(1 << HASH_BITS),
    down: new Int8Array(1 << HASH_BITS),
    scale: scaleOf(head),
    head,
    windows: null,
  };
  const gaps = freshTrees(GAP_BITS);
  const ups = freshTrees(STEP_BITS);
  const downs = freshTrees(STEP_BITS, 1 << STEP_BITS);
  let slot = -1;
  for (let i = 0; i < head.slots; i++) {
    let gap = 0;
    let more = GAP_ESCAPE;
    while (more === GAP_ESCAPE) {
      more = reader.symbol(gaps, GAP_BITS);
      gap += more;
    }
    slot += gap + 1;
    const up = reader.symbol(ups, STEP_BITS);
    table.up[slot] = up - head.steps;
    table.down[slot] = reader.symbol(downs, STEP_BITS, up) - head.steps;
  }
  return table;
}

/** Squares: small weights, the most, are told apart better than large ones. Index: a signed byte as unsigned. */
function scaleOf({ range, steps }: Pick<TableHead, 'range' | 'steps'>): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const step = byte < 128 ? byte : byte - 256;
    return Math.sign(step) * (step / steps) ** 2 * range;
  });
}
