import { probabilities } from './learn.ts';

/** A held-out row: its two sums, its label and its weight. */
export interface Held {
  sums: [number, number];
  label: number;
  weight: number;
}

export interface Calibration {
  stretch: [number, number];
  shift: [number, number];
}

const ROUNDS = 600;

/**
 * Stretch and shift of the two sums under which the held-out labels are the least surprising, where moods are as common as `prior`
 * says (by label), or as they are in these rows.
 */
export function calibrate(held: Held[], prior: readonly number[] | null): Calibration {
  const shares = [0, 1, 2].map((of) => held.reduce((sum, { label, weight }) => sum + (label === of ? weight : 0), 0));
  const rows = prior
    ? held.map((row) => ({ ...row, weight: (row.weight * prior[row.label]!) / shares[row.label]! }))
    : held;
  const at = [1, 1, 0, 0];
  const seen = [1e-3, 1e-3, 1e-3, 1e-3];
  const all = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = [0, 0, 0, 0];
    for (const { sums, label, weight } of rows) {
      const [up, down] = probabilities(sums[0] * at[0]! + at[2]!, sums[1] * at[1]! + at[3]!);
      const a = ((up - (label === 1 ? 1 : 0)) * weight) / all;
      const b = ((down - (label === 2 ? 1 : 0)) * weight) / all;
      slope[0]! += a * sums[0];
      slope[1]! += b * sums[1];
      slope[2]! += a;
      slope[3]! += b;
    }
    for (let k = 0; k < 4; k++) {
      seen[k]! += slope[k]! ** 2;
      at[k]! -= (0.2 * slope[k]!) / Math.sqrt(seen[k]!);
    }
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return { stretch: [round(at[0]!), round(at[1]!)], shift: [round(at[2]!), round(at[3]!)] };
}
