/** What a stand-in in a real page or worker is to do. */
export interface PageModel {
  availability: Availability;
  /** Its answer to whatever it is asked, in pieces. */
  answer: string[];
}

/** How a test drives the download of the stand-in in a page. */
export interface ModelDownload {
  progress(loaded: number): void;
  finish(): void;
  fail(name: string): void;
}

/**
 * Puts a stand-in for the browser's own model in place of Chromium's, after https://webmachinelearning.github.io/prompt-api/
 * and what Chromium 156 does: English alone; a download in a window wants the reader's click. Runs in a page or in a worker, and so
 * refers to nothing outside. `globalThis.modelDownload` drives the download that runs.
 */
export function putLanguageModel({ availability, answer }: PageModel): void {
  let state = availability;
  const failure = (name: string) => new DOMException(name, name);
  const stateOf = ({ expectedOutputs = [] }: LanguageModelCreateCoreOptions = {}) =>
    expectedOutputs.some(({ languages = [] }) => languages.includes('ko')) ? 'unavailable' : state;

  const session = () => ({
    contextWindow: 9_216,
    contextUsage: 0,
    measureContextUsage: async (prompt: string) => Math.ceil(prompt.length / 4),
    promptStreaming: () =>
      new ReadableStream<string>({
        start(controller) {
          for (const piece of answer) controller.enqueue(piece);
          controller.close();
        },
      }),
    destroy() {},
  });

  function downloaded({ signal, monitor }: LanguageModelCreateOptions): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const events = new EventTarget();
    monitor?.(events as CreateMonitor);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    const drive: ModelDownload = {
      progress: (loaded) => events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 })),
      finish() {
        state = 'available';
        resolve();
      },
      fail: (name) => reject(failure(name)),
    };
    Object.assign(globalThis, { modelDownload: drive });
    return promise;
  }

  const api = {
    availability: async (options?: LanguageModelCreateCoreOptions) => stateOf(options),
    async create(options: LanguageModelCreateOptions = {}) {
      options.signal?.throwIfAborted();
      const now = stateOf(options);
      if (now === 'unavailable') throw failure('NotSupportedError');
      if (now !== 'available') {
        if (globalThis.navigator?.userActivation?.isActive === false) throw failure('NotAllowedError');
        await downloaded(options);
      }
      return session();
    },
  };
  Object.defineProperty(globalThis, 'LanguageModel', { value: api, configurable: true, writable: true });
}
