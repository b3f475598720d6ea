import type { PlainError } from './plain-error.ts';

/** Things a reader should know that are no errors; the text is in the locale files as `notice_<code>`. */
export type NoticeCode =
  | 'translator_missing' // no translator here: bullets stay in the source language
  | 'translator_downloadable' // one click away in the options
  | 'translation_partial' // some sentences stayed as they were
  | 'language_other' // neither Korean nor English
  | 'article_short' // too short to shorten: shown as it is
  | 'article_not_found' // no article text on this page
  | 'article_cut' // only the first part was read
  | 'markup_changed' // Hacker News' page could not be read, its API was used
  | 'kept_copy' // the page could not be reached: what was kept of an earlier visit
  | 'thread_continues' // the thread goes on on another page
  | 'thread_grown' // values: comments that are new since the last time; only their threads were read again
  | 'comments_cut' // values: how many comments were too long for the model, and are read in part
  | 'summarizer_unused' // the browser's own summarizer gave nothing that could be used: the opening is extracted
  | 'model_unusable' // the reader's model gave nothing that could be used: the embedded summary is shown
  | 'model_stopped' // the model's answer was at its longest before it was at its end
  | 'model_interrupted' // the background was stopped while the model worked; what was sent is not sent again by itself
  | 'thread_empty'
  | 'thread_cut' // values: how many of the thread's comments were read; there are more than are read of any
  | 'comments_shortened' // values: how many comments are longer than is read of any
  | 'digest_older' // values: comments that came since the reader's own model made it
  | 'model_partly' // the reader's own model broke off: what came is shown; `reason` says why
  | 'comments_left' // values: how many comments it could not read, likewise
  | 'model_kept' // it could not make it anew: what it made before is shown; `reason` says why
  | 'model_failed'; // values: label. The reader's own model could not: `reason` says why

export interface Notice {
  code: NoticeCode;
  values?: string[];
  reason?: PlainError;
}
