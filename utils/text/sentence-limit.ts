/** A longer sentence is none that a bullet could be made of: it is shown as it is, and no pattern looks for places to shorten it. */
export const MAX_SENTENCE_CHARS = 1_000;
