import { chooseRows, rankSentences } from '../../../utils/extractive/ranking.ts';

export const name = 'yoyak';

/** Indices of the `k` sentences that the extractive engine would choose, in reading order. */
export function summarize({ sentences, title, k }: { sentences: string[]; title?: string; k: number }): number[] {
  return chooseRows(rankSentences(sentences, title), k).sort((a, b) => a - b);
}
