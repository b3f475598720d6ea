/** Limits that the panel, the background and the exported files agree on. */

/** Characters of a question. */
export const MAX_QUESTION_CHARS = 1_000;
/** Questions that are kept of one page. */
export const MAX_QUESTIONS = 20;

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

/** Characters of one comment that are read. */
export const MAX_COMMENT_CHARS = 60_000;
/** Comments of one thread that are read: the largest on Hacker News had some 9,000. */
export const MAX_COMMENTS = 20_000;
/** Characters of one thread's comments that are read: 9,000 comments have some 4 million. */
export const MAX_THREAD_CHARS = 10_000_000;
/** How deep a comment can stand: what is deeper counts as being there. */
export const MAX_COMMENT_DEPTH = 1_000;
/** Blocks of an article that are read. */
export const MAX_BLOCKS = 20_000;
/** Characters of an article that are read: some 200,000 English words. */
export const MAX_ARTICLE_CHARS = 1_200_000;
