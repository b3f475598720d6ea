import { choose, rank } from '../../../utils/summary/ranking.ts';

export const name = 'yoyak';

/** Indices of the `k` sentences that the extractive engine would choose, in reading order. */
export function summarize({ sentences, title, k }: { sentences: string[]; title?: string; k: number }): number[] {
  return choose(rank(sentences, title), k).sort((a, b) => a - b);
}
