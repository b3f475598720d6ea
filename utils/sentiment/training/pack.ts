import { BITS } from '../features/bag.ts';
import { MAGIC, MORE, type ModelHead, type TableHead } from '../model-file.ts';
import type { Data, Weights } from './learn.ts';

/** Marks the `most` slots that matter most: large weights, met in more than one row. */
export function choose(data: Data, { slots: w }: Weights, most: number): Uint8Array {
  const seen = new Int32Array(1 << BITS);
  for (const slot of data.slots) seen[slot]!++;
  const worth = new Float64Array(1 << BITS);
  for (let slot = 0; slot < worth.length; slot++) {
    if (seen[slot]! < 2) continue;
    const up = w[slot * 2]!;
    const down = w[slot * 2 + 1]!;
    worth[slot] = Math.max(Math.abs(up), Math.abs(down), Math.abs(up - down)) * seen[slot]! ** 0.4;
  }
  const floor = worth.slice().sort()[Math.max(0, worth.length - most)]!;
  return Uint8Array.from(worth, (value) => (value > floor ? 1 : 0));
}

export interface Packed {
  head: TableHead;
  parts: Uint8Array[];
}

/** Weights of the kept slots as gaps and bytes. The bias goes into the calibration's shift. */
export function packTable(language: 'en' | 'ko', { slots: w }: Weights, kept: Uint8Array, steps: number): Packed {
  const gaps: number[] = [];
  const chosen: number[] = [];
  let range = 0;
  let last = -1;
  for (let slot = 0; slot < kept.length; slot++) {
    if (!kept[slot]) continue;
    let gap = slot - last - 1;
    for (; gap >= MORE; gap -= MORE) gaps.push(MORE);
    gaps.push(gap);
    chosen.push(slot);
    last = slot;
    range = Math.max(range, Math.abs(w[slot * 2]!), Math.abs(w[slot * 2 + 1]!));
  }
  const byte = (weight: number) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / range) * steps);
  const side = (of: 0 | 1) => Uint8Array.from(chosen, (slot) => byte(w[slot * 2 + of]!) & 255);
  return {
    head: { language, slots: chosen.length, gaps: gaps.length, range, steps, stretch: [1, 1], shift: [0, 0] },
    parts: [Uint8Array.from(gaps), side(0), side(1)],
  };
}

/** The weights file. */
export function packModel(version: number, tables: Packed[]): Uint8Array<ArrayBuffer> {
  const head: ModelHead = { version, bits: BITS, tables: tables.map((table) => table.head) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length, true);
  const all = [new TextEncoder().encode(MAGIC), size, json, ...tables.flatMap((table) => table.parts)];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
