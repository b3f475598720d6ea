import type { AnswerCache } from './llm-session.ts';

/** Milliseconds after which all is forgotten that nobody used. */
const LASTS = 5 * 60_000;
/** Characters that are held; the longest unused go first. */
const ROOM = 4_000_000;

export interface EphemeralCache extends AnswerCache {
  forget(): void;
}

/**
 * A memory for what must not be stored: of private windows, so that what a model said there is not paid for twice while its
 * page is read. Lives in the background, some minutes at most, and goes with it.
 */
export function createEphemeralCache(room = ROOM): EphemeralCache {
  const texts = new Map<string, string>();
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(timer);
    texts.clear();
    size = 0;
  }

  function drop(key: string): void {
    size -= texts.get(key)?.length ?? 0;
    texts.delete(key);
  }

  function hold(key: string, text: string): void {
    drop(key);
    texts.set(key, text);
    size += text.length;
    for (const oldest of texts.keys()) {
      if (size <= room) break;
      drop(oldest);
    }
    clearTimeout(timer);
    timer = setTimeout(forget, LASTS);
  }

  return {
    async get(key) {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      hold(key, text);
      return JSON.parse(text);
    },
    async put(key, value) {
      hold(key, JSON.stringify(value));
    },
    forget,
  };
}

/** That of this background. */
export const ephemeralAnswers = createEphemeralCache();

export const forgetEphemeralAnswers = (): void => ephemeralAnswers.forget();
