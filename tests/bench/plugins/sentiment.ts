import type { Mood } from '../../../utils/model.ts';
import { readMood } from '../../../utils/sentiment/index.ts';

export const name = 'yoyak';

const LABELS: Record<Mood, string> = { positive: 'pos', neutral: 'neu', negative: 'neg' };

/** A text without a mood of its own counts as neutral. */
export const predict = (text: string): string => LABELS[readMood(text)?.mood ?? 'neutral'];
