import { downloadSummarizer, summarizerState } from '../engines/summarizer/api.ts';
import { type Download, type Downloadable, useDownload } from './use-download.ts';

const SUMMARIZER: Downloadable = { state: summarizerState, download: downloadSummarizer };

/** The browser's own summarizer and the verbs to get it; `onReady` hears that a download ended well. */
export function useSummarizer(onReady: () => void): Download {
  return useDownload(SUMMARIZER, onReady);
}
