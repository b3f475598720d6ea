/** Limits that the panel, the background and the exported files agree on. */

/** Characters of a question. */
export const LONGEST_QUESTION = 1_000;
/** Questions that are kept of one page. */
export const MOST_QUESTIONS = 20;
