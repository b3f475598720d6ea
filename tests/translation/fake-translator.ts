import type { TranslatorState } from '../../utils/translation/translator.ts';

type Answer = (text: string) => string | Promise<string>;

/** What the browser's own Translator is told to be. */
export interface FakeTranslator {
  availability: Availability;
  /** What it answers; may reject. */
  answer: Answer;
  /** Characters that it takes at once. */
  quota: number;
  opened: number;
  destroyed: number;
  asked: string[];
}

export const AVAILABILITY: Record<TranslatorState, Availability> = {
  ready: 'available',
  downloadable: 'downloadable',
  missing: 'unavailable',
};

/**
 * Puts a stand-in of the browser's Translator in place: availability by pair, `downloadprogress` from 0 to 1, one sentence
 * after the other, signals, quota, destroy(). Returns its dials and the way to take it away.
 */
export function installTranslator(): { fake: FakeTranslator; leave(): void } {
  const fake: FakeTranslator = {
    availability: 'available',
    answer: (text) => `번역: ${text}`,
    quota: Number.POSITIVE_INFINITY,
    opened: 0,
    destroyed: 0,
    asked: [],
  };

  class Stand {
    inputQuota = fake.quota;
    private readonly end = new AbortController();
    private last: Promise<unknown> = Promise.resolve();

    static async availability({ sourceLanguage, targetLanguage }: TranslatorCreateCoreOptions) {
      return sourceLanguage === 'en' && targetLanguage === 'ko' ? fake.availability : 'unavailable';
    }

    static async create({ signal, monitor }: TranslatorCreateOptions) {
      signal?.throwIfAborted();
      if (fake.availability === 'unavailable') throw new DOMException('no such pair', 'NotSupportedError');
      const target = new EventTarget();
      monitor?.(target as CreateMonitor);
      const steps = fake.availability === 'available' ? [0, 1] : [0, 0.4, 1];
      for (const loaded of steps) {
        await Promise.resolve();
        signal?.throwIfAborted();
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
      }
      fake.availability = 'available';
      fake.opened++;
      return new Stand();
    }

    translate(text: string, { signal }: TranslatorTranslateOptions = {}): Promise<string> {
      const stop = AbortSignal.any([this.end.signal, ...(signal ? [signal] : [])]);
      const answer = this.last.then(() => {
        stop.throwIfAborted();
        if (text.length > fake.quota) throw new DOMException('too long', 'QuotaExceededError');
        fake.asked.push(text);
        return fake.answer(text);
      });
      this.last = answer.catch(() => undefined);
      return new Promise((resolve, reject) => {
        if (stop.aborted) reject(stop.reason);
        stop.addEventListener('abort', () => reject(stop.reason));
        answer.then(resolve, reject);
      });
    }

    async measureInputUsage(text: string) {
      return text.length;
    }

    destroy() {
      if (this.end.signal.aborted) return;
      fake.destroyed++;
      this.end.abort();
    }
  }

  const before = (globalThis as { Translator?: unknown }).Translator;
  Object.assign(globalThis, { Translator: Stand });
  return { fake, leave: () => Object.assign(globalThis, { Translator: before }) };
}
