import { HASH_BITS } from '../../../utils/sentiment/features/feature-bag.ts';
import { freshTrees } from '../../../utils/sentiment/range-decoder.ts';
import {
  GAP_BITS,
  GAP_ESCAPE,
  MAGIC,
  type ModelHead,
  STEP_BITS,
  type TableHead,
} from '../../../utils/sentiment/weights-file.ts';
import { BitWriter } from './bit-writer.ts';
import type { Data, Weights } from './learn.ts';

/** Marks the `most` slots that matter most: large weights, met in more than one row; the larger `common`, the more it counts how often. */
export function choose(data: Data, w: Weights, most: number, common: number): Uint8Array {
  const seen = new Int32Array(1 << HASH_BITS);
  for (const slot of data.slots) seen[slot]!++;
  const worth = new Float64Array(1 << HASH_BITS);
  for (let slot = 0; slot < worth.length; slot++) {
    if (seen[slot]! < 2) continue;
    const up = w[slot * 2]!;
    const down = w[slot * 2 + 1]!;
    worth[slot] = Math.max(Math.abs(up), Math.abs(down), Math.abs(up - down)) * seen[slot]! ** common;
  }
  const floor = worth.slice().sort()[Math.max(0, worth.length - most)]!;
  return Uint8Array.from(worth, (value) => (value > floor ? 1 : 0));
}

export interface Packed {
  head: TableHead;
  bytes: Uint8Array;
  windows?: Uint8Array;
}

/** Weights of the kept slots, coded. */
export function packTable(language: 'en' | 'ko', w: Weights, kept: Uint8Array, steps: number): Packed {
  const chosen = [...kept.keys()].filter((slot) => kept[slot]);
  const range = chosen.reduce((most, slot) => Math.max(most, Math.abs(w[slot * 2]!), Math.abs(w[slot * 2 + 1]!)), 0);
  const step = (weight: number) => steps + Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / range) * steps);
  const writer = new BitWriter();
  const gaps = freshTrees(GAP_BITS);
  const ups = freshTrees(STEP_BITS);
  const downs = freshTrees(STEP_BITS, 1 << STEP_BITS);
  let last = -1;
  for (const slot of chosen) {
    let gap = slot - last - 1;
    for (; gap >= GAP_ESCAPE; gap -= GAP_ESCAPE) writer.symbol(GAP_ESCAPE, gaps, GAP_BITS);
    writer.symbol(gap, gaps, GAP_BITS);
    const up = step(w[slot * 2]!);
    writer.symbol(up, ups, STEP_BITS);
    writer.symbol(step(w[slot * 2 + 1]!), downs, STEP_BITS, up);
    last = slot;
  }
  const bytes = writer.done();
  const head = { language, slots: chosen.length, bytes: bytes.length, range, steps };
  return { head: { ...head, stretch: [1, 1], shift: [0, 0] }, bytes };
}

/** The weights file. */
export function packModel(version: number, tables: Packed[]): Uint8Array<ArrayBuffer> {
  const head: ModelHead = { version, bits: HASH_BITS, tables: tables.map((table) => table.head) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length, true);
  const all = [
    new TextEncoder().encode(MAGIC),
    size,
    json,
    ...tables.flatMap((table) => [table.bytes, table.windows ?? new Uint8Array()]),
  ];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
