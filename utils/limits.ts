/** Limits that the panel, the background and the exported files agree on. */

/** Characters of a question. */
export const LONGEST_QUESTION = 1_000;
/** Questions that are kept of one page. */
export const MOST_QUESTIONS = 20;

/** Bytes of a file of favorites, or of several that are imported at once. */
export const IMPORT_MAX_BYTES = 100_000_000;
/** Favorites of one import: the page lists all that there are. */
export const IMPORT_MAX_FAVORITES = 50_000;
/** Characters of one favorite: as JSON, and of its texts with `FAVORITE_NODE_CHARS` for each object and list. */
export const FAVORITE_MAX_CHARS = 5_000_000;
/** Some ten thousand bullets are as much as five million characters of text. */
export const FAVORITE_NODE_CHARS = 100;
/** Levels of replies below a digest's comments. */
export const REPLY_MAX_DEPTH = 10;
/** Tags of one favorite. */
export const MAX_TAGS = 1_000;

/** Parts that a model of the reader's own may make without a click in an hour: on one site, and in all. */
export const MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR = 12;
export const MAX_AUTOMATIC_RUNS_PER_HOUR = 24;
