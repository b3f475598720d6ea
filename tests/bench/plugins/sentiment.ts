import weights from '../../../public/models/moods.bin';
import type { Mood } from '../../../utils/domain/index.ts';
import { loadMoodModel, readMood } from '../../../utils/sentiment/index.ts';

export const name = 'yoyak';

const LABELS: Record<Mood, string> = { positive: 'pos', neutral: 'neu', negative: 'neg' };

export function init(): void {
  loadMoodModel(weights);
}

/** A text without a mood of its own counts as neutral. */
export const predict = (text: string): string => LABELS[readMood(text)?.mood ?? 'neutral'];
