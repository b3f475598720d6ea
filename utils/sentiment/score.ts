/** What a lexicon finds in a text. */
export interface Score {
  /** Below 0: negative. */
  sum: number;
  words: number;
  /** Word -> its share of the sum. */
  cues: Map<string, number>;
}
