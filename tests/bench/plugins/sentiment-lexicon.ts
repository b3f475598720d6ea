import type { Mood } from '../../../utils/model.ts';
import { readMoodByLexicon } from '../../../utils/sentiment/lexicon.ts';

export const name = 'yoyak-lexicon';

const LABELS: Record<Mood, string> = { positive: 'pos', neutral: 'neu', negative: 'neg' };

/** The lower mark: what our lexicons alone say. */
export const predict = (text: string): string => LABELS[readMoodByLexicon(text)?.mood ?? 'neutral'];
