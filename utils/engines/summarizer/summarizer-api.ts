import { abortable } from '../../lib/signals.ts';
/**
 * The browser's own Summarizer (Chrome and Edge 138: https://developer.chrome.com/docs/ai/summarizer-api,
 * https://webmachinelearning.github.io/writing-assistance-apis/). It refuses Korean.
 */
export type SummarizerState = 'ready' | 'downloadable' | 'missing';

const OPTIONS: SummarizerCreateCoreOptions = {
  type: 'key-points',
  format: 'plain-text',
  length: 'medium',
  expectedInputLanguages: ['en'],
  outputLanguage: 'en',
};

const STATES: Record<Availability, SummarizerState> = {
  available: 'ready',
  downloadable: 'downloadable',
  downloading: 'downloadable',
  unavailable: 'missing',
};

/** Characters of an answer that are waited for. */
const LONGEST_ANSWER = 8_000;

function api(): typeof Summarizer | undefined {
  return (globalThis as { Summarizer?: typeof Summarizer }).Summarizer;
}

/** What the browser says of its summarizer for English. Never throws. */
export async function summarizerState(): Promise<SummarizerState> {
  try {
    const state = await api()?.availability(OPTIONS);
    return (state && STATES[state]) ?? 'missing';
  } catch {
    return 'missing';
  }
}

/** Downloads the browser's model; in a page this wants a click. `onProgress`: 0 to 1. Throws what the browser throws. */
export async function downloadSummarizer(onProgress: (ratio: number) => void, signal: AbortSignal): Promise<void> {
  const monitor = (m: CreateMonitor) =>
    m.addEventListener('downloadprogress', (event) => signal.aborted || onProgress(event.loaded));
  const session = await created({ ...OPTIONS, monitor }, signal);
  if (!session) throw new Error('no Summarizer in this browser');
  session.destroy();
}

/** A session; undefined where that would begin a download. Throws what the browser throws. */
export async function openSummarizer(signal: AbortSignal): Promise<Summarizer | undefined> {
  const state = await abortable(summarizerState(), signal);
  return state === 'ready' ? created(OPTIONS, signal) : undefined;
}

/** What a text takes of the quota: 1 is all of it. 0 where the browser cannot say. */
export async function shareOfQuota(session: Summarizer, text: string, signal: AbortSignal): Promise<number> {
  const quota = session.inputQuota;
  if (!(quota > 0) || quota === Number.POSITIVE_INFINITY || typeof session.measureInputUsage !== 'function') return 0;
  return (await abortable(session.measureInputUsage(text, { signal }), signal)) / quota;
}

/** The session's key points of a text; an answer that does not end is left. Throws what the browser throws. */
export async function answerOf(session: Summarizer, text: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const reader = session.summarizeStreaming(text, { signal }).getReader();
  let answer = '';
  try {
    while (answer.length < LONGEST_ANSWER) {
      const { done, value } = await abortable(reader.read(), signal);
      if (done) break;
      answer += value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return answer;
}

async function created(options: SummarizerCreateOptions, signal: AbortSignal): Promise<Summarizer | undefined> {
  signal.throwIfAborted();
  const creating = api()?.create({ ...options, signal });
  if (!creating) return undefined;
  try {
    return await abortable(creating, signal);
  } catch (error) {
    // One that comes although nobody waits any more.
    creating.then((late) => late.destroy()).catch(() => undefined);
    throw error;
  }
}
