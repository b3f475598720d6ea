/** What a row of the training is said to be. */
export type Label = 'neu' | 'pos' | 'neg';
/** The index of a label in every table of the training. */
export const LABELS: Label[] = ['neu', 'pos', 'neg'];
