/** A piece of an answer; a DOMException breaks it off there, a promise is waited for. */
type Piece = string | DOMException | Promise<unknown>;

/** What the browser's own Summarizer is told to be. */
export interface FakeSummarizer {
  availability: Availability;
  /** What it answers to its nth text (from 0), in pieces as it streams. */
  answer(text: string, nth: number): Piece | Iterable<Piece>;
  /** Characters that it takes at once: a token is a character here. */
  quota: number;
  /** False: it does not say what a text takes, and refuses what is too much. */
  measures: boolean;
  /** What `create` and `measureInputUsage` wait for, or are refused with. */
  gate: { create?: Promise<unknown>; measure?: Promise<unknown> };
  /** False: `create` goes on when its signal aborts. */
  heeds: boolean;
  /** Options of every session so far. */
  created: SummarizerCreateOptions[];
  downloads: number;
  asked: string[];
  /** Sessions that were not destroyed. */
  open(): number;
}

export const failure = (name: string) => new DOMException(name, name);

/** What Chromium 156 takes. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'ja'];

/** Every fourth sentence of the text as a key point, five at most: what a model that only copies would say. */
export function copied(text: string): string {
  const sentences = text.split(/(?<=[.!?]) +|\n/).filter((sentence) => sentence.length > 30);
  const step = Math.max(1, Math.floor(sentences.length / 5));
  return sentences
    .filter((_, n) => n % step === 0)
    .slice(0, 5)
    .map((sentence) => `* ${sentence}`)
    .join('\n');
}

/**
 * Puts a stand-in of the browser's Summarizer in place, after https://webmachinelearning.github.io/writing-assistance-apis/:
 * availability by language, a download with `downloadprogress` from 0 to 1, signals, quota, destroy(). Returns its dials and the way to
 * take it away.
 */
export function installSummarizer(): { fake: FakeSummarizer; leave(): void } {
  let open = 0;
  const fake: FakeSummarizer = {
    availability: 'available',
    answer: copied,
    quota: 20_000,
    measures: true,
    gate: {},
    heeds: true,
    created: [],
    downloads: 0,
    asked: [],
    open: () => open,
  };
  const stateFor = ({ outputLanguage, expectedInputLanguages = [] }: SummarizerCreateCoreOptions = {}): Availability =>
    [...(outputLanguage ? [outputLanguage] : []), ...expectedInputLanguages].every((one) => LANGUAGES.includes(one))
      ? fake.availability
      : 'unavailable';

  class Stand {
    readonly inputQuota = fake.quota;
    readonly measureInputUsage = fake.measures ? (text: string) => this.measured(text) : undefined;
    private readonly end = new AbortController();

    static async availability(options?: SummarizerCreateCoreOptions) {
      return stateFor(options);
    }

    static async create(options: SummarizerCreateOptions = {}) {
      const { signal, monitor } = options;
      signal?.throwIfAborted();
      if (stateFor(options) === 'unavailable') throw failure('NotSupportedError');
      fake.created.push(options);
      const fetched = fake.availability !== 'available';
      if (fetched) fake.downloads++;
      await fake.gate.create;
      const target = new EventTarget();
      monitor?.(target as CreateMonitor);
      for (const loaded of fetched ? [0, 0.4, 1] : [0, 1]) {
        await Promise.resolve();
        if (fake.heeds) signal?.throwIfAborted();
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
      }
      fake.availability = 'available';
      open++;
      return new Stand();
    }

    private async measured(text: string) {
      await fake.gate.measure;
      this.end.signal.throwIfAborted();
      return text.length;
    }

    summarizeStreaming(text: string, { signal }: SummarizerSummarizeOptions = {}): ReadableStream<string> {
      const stop = AbortSignal.any([this.end.signal, ...(signal ? [signal] : [])]);
      return new ReadableStream<string>({
        async start(controller) {
          const leave = () => controller.error(stop.reason);
          if (stop.aborted) return leave();
          stop.addEventListener('abort', leave, { once: true });
          try {
            if (text.length > fake.quota) throw failure('QuotaExceededError');
            const said = fake.answer(text, fake.asked.push(text) - 1);
            for (const piece of typeof said === 'object' && Symbol.iterator in said ? said : [said]) {
              const part = await piece;
              if (stop.aborted) return;
              if (part instanceof DOMException) throw part;
              if (typeof part === 'string') controller.enqueue(part);
            }
            controller.close();
          } catch (error) {
            if (!stop.aborted) controller.error(error);
          } finally {
            stop.removeEventListener('abort', leave);
          }
        },
      });
    }

    async summarize(text: string, options: SummarizerSummarizeOptions = {}) {
      const reader = this.summarizeStreaming(text, options).getReader();
      let answer = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) answer += step.value;
      return answer;
    }

    destroy() {
      if (this.end.signal.aborted) return;
      open--;
      this.end.abort();
    }
  }

  const before = (globalThis as { Summarizer?: unknown }).Summarizer;
  Object.assign(globalThis, { Summarizer: Stand });
  return { fake, leave: () => Object.assign(globalThis, { Summarizer: before }) };
}
