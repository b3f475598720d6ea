/** An error that crossed a context; the text is in the locale files as `error_<code>`. */
export interface PlainError {
  code: ErrorCode;
  values?: string[];
}

export type ErrorCode =
  | 'offline'
  | 'timeout'
  | 'rate_limited' // values, from a model's provider: provider, seconds until the next try where it said so
  | 'server' // values: host, status
  | 'not_found'
  | 'forbidden' // the site refused to be read: login, paywall, bot check
  | 'not_html'
  | 'too_large'
  | 'no_article'
  | 'page_too_complex' // values: host. Too many elements, or too deep, to be read in a time that somebody waits
  | 'text_too_complex' // making it took longer than a reader waits; the rest goes on
  | 'job_stuck' // the background came to a standstill with it: it is not tried again
  | 'no_permission' // values: host
  | 'redirected' // values: host. It leads to where the background does not go
  | 'consent_needed' // the browser's own question is open
  | 'thread_consent' // the page's thread is to be had from the API alone, and the reader did not agree yet to ask it
  | 'source_gone' // the page changed: a bullet's sentence is not there any more
  | 'quota_full'
  | 'import_line' // values: line, what is wrong
  | 'import_version'
  | 'import_size' // values: megabytes that files may have
  | 'import_favorite_size' // values: line. One favorite is larger than any page makes it
  | 'import_depth' // values: line. Replies nested deeper than any page makes them
  | 'import_count' // values: favorites that one file may have
  | 'favorite_size' // what the reader adds would make the favorite larger than it may be
  | 'page_not_allowed' // browser pages, stores
  | 'page_changed' // the tab shows another page than the one that was asked about
  | 'private_window' // nothing of a private window is stored
  | 'extension_updated'
  | 'panel_hidden' // the page covers or hides the panel: a press that would cost money is not taken
  | 'press_again' // nobody knows whether the reader saw what they pressed
  | 'model_key' // values: provider. The key is missing, wrong or revoked
  | 'model_quota' // values: provider. The account has nothing left
  | 'model_unknown' // values: model
  | 'model_origin' // values: host. The server refuses extensions (CORS, OLLAMA_ORIGINS)
  | 'model_not_running' // values: host
  | 'model_context' // values: model. More text than the model takes
  | 'model_refused' // values: provider. The provider refused the content
  | 'model_cut' // values: provider. The answer broke off in the middle
  | 'answer_cut' // a question's answer broke off with the background; it is never asked again by itself
  | 'model_not_ready' // the browser's own model is not on this device, or not yet
  | 'model_missing' // the reader has set up no model of their own
  | 'model_consent' // values: label. Nobody agreed yet to what it would be sent
  | 'model_permission' // values: host. The browser does not let it be reached
  | 'model_address' // no https address, nor one of this computer
  | 'spending_limit' // values: limit, spent today, estimate; US dollars
  | 'token_limit' // values: limit, taken today, estimate; tokens of models without a price
  | 'pack_denied' // values: host. The reader did not allow the download
  | 'pack_cut' // the download ended early
  | 'pack_damaged' // not the file that was published
  | 'pack_no_room'
  | 'unexpected';
