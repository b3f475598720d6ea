/**
 * A stand-in for the browser's own model, after https://webmachinelearning.github.io/prompt-api/ and what Chromium 156
 * does: no Korean, sessions with a window of tokens, exceptions by their names. A token is a character here.
 */
export interface StandIn {
  /** By the language of the answer; `unavailable` where absent. */
  states?: Partial<Record<string, Availability>>;
  contextWindow?: number;
  /** Pieces of the answer to a prompt; an exception breaks it off there. */
  answer(prompt: string): Iterable<string | DOMException | Promise<void>>;
  /** Thrown by `create`. */
  refuses?: DOMException;
  /** Names of Chrome before 148. */
  old?: boolean;
}

export interface StandInModel {
  LanguageModel: typeof LanguageModel;
  /** Options of every session so far. */
  created: LanguageModelCreateOptions[];
  /** What they were asked. */
  prompts: string[];
  /** Sessions that were not destroyed. */
  open(): number;
}

const failure = (name: string, message = name) => new DOMException(message, name);

function languagesOf(options: LanguageModelCreateCoreOptions = {}): readonly string[] {
  return (options.expectedOutputs ?? []).flatMap(({ languages }) => languages ?? []);
}

export function standIn({
  states = { en: 'available' },
  contextWindow = 6_000,
  answer,
  refuses,
  old,
}: StandIn): StandInModel {
  const created: LanguageModelCreateOptions[] = [];
  const prompts: string[] = [];
  let open = 0;
  const stateOf = (options?: LanguageModelCreateCoreOptions): Availability =>
    languagesOf(options)
      .map((language) => states[language] ?? 'unavailable')
      .find((state) => state !== 'available') ?? 'available';

  function session(options: LanguageModelCreateOptions) {
    let used = JSON.stringify(options.initialPrompts ?? []).length;
    const destroyed = new AbortController();
    open++;
    const measure = async (prompt: string) => prompt.length;
    return {
      ...(old
        ? { inputQuota: contextWindow, measureInputUsage: measure }
        : { contextWindow, measureContextUsage: measure }),
      get [old ? 'inputUsage' : 'contextUsage']() {
        return used;
      },
      promptStreaming(prompt: string, { signal }: { signal?: AbortSignal } = {}) {
        prompts.push(prompt);
        return new ReadableStream<string>({
          async start(controller) {
            const stop = () => controller.error(signal?.reason);
            if (signal?.aborted) return stop();
            signal?.addEventListener('abort', stop, { once: true });
            destroyed.signal.addEventListener('abort', () => controller.error(failure('AbortError')), { once: true });
            used += prompt.length;
            if (used > contextWindow) return controller.error(failure('QuotaExceededError'));
            for (const piece of answer(prompt)) {
              if (piece instanceof Promise) await piece;
              if (signal?.aborted || destroyed.signal.aborted) return;
              if (piece instanceof DOMException) return controller.error(piece);
              if (typeof piece !== 'string') continue;
              used += piece.length;
              controller.enqueue(piece);
              await null;
            }
            signal?.removeEventListener('abort', stop);
            controller.close();
          },
        });
      },
      destroy() {
        if (destroyed.signal.aborted) return;
        open--;
        destroyed.abort();
      },
    };
  }

  const api = {
    async availability(options?: LanguageModelCreateCoreOptions) {
      return stateOf(options);
    },
    async create(options: LanguageModelCreateOptions = {}) {
      options.signal?.throwIfAborted();
      const state = stateOf(options);
      if (refuses) throw refuses;
      if (state === 'unavailable')
        throw failure('NotSupportedError', 'The requested language options are not supported.');
      created.push(options);
      if (state !== 'available') {
        const monitor = new EventTarget();
        options.monitor?.(monitor as CreateMonitor);
        for (const loaded of [0, 0.5, 1]) {
          monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
        }
      }
      return session(options);
    },
  };
  return { LanguageModel: api as unknown as typeof LanguageModel, created, prompts, open: () => open };
}
