import { isAbort } from '../errors.ts';
import { detectLanguage } from '../korean/language.ts';
import { toNominal } from '../korean/nominal.ts';
import type { Bullet } from '../model.ts';
import { paced } from '../pace.ts';
import type { TranslationMemory } from '../translation/memory.ts';
import type { Lexicon } from '../translation/names.ts';
import { translateSentence } from '../translation/sentence.ts';
import type { TranslationSession } from '../translation/translator.ts';
import { createLimit } from './limit.ts';
import { restyled } from './restyle.ts';

/** Characters of a text that is translated or given another ending: a bullet has some hundred, and none may hold all others up. */
export const MAX_SENTENCE_CHARS = 4_000;

/** Milliseconds of work on texts after which others get a turn. */
const SLICE_MS = 12;

const nominal = (text: string): string => (text.length > MAX_SENTENCE_CHARS ? text : toNominal(text));

/** Turns what an engine made into what is shown: Korean where it can be, with nominal endings. */
export interface Finisher {
  bullet(bullet: Bullet): Promise<Bullet>;
  /** A heading or title; one in Korean stays as it is. */
  heading(text: string): Promise<string>;
  /** Whether a bullet of an earlier run is as good as this finisher would make it of what came now. */
  accepts(bullet: Bullet, made: Bullet): boolean;
  /** Sentences that stayed in the source's language because their translation failed. */
  failures(): number;
}

export interface FinisherOptions {
  /** Sentences that are translated at once, at most. */
  parallel?: number;
  /** What the whole text teaches about its names. */
  lexicon?: Lexicon;
}

/**
 * A finisher. Without `session` the bullets keep their language. It may be asked for many things at once and works on them
 * in that order. A sentence whose translation fails keeps its own language; only an abort passes through.
 */
export function createFinisher(
  session: TranslationSession | undefined,
  memory: TranslationMemory,
  signal: AbortSignal,
  { parallel = 1, lexicon }: FinisherOptions = {},
): Finisher {
  const pace = paced(SLICE_MS);
  const limit = createLimit(parallel);
  const answers = new Map<string, Promise<string>>();
  let failures = 0;

  async function answerOf(text: string, session: TranslationSession): Promise<string> {
    const known = await memory.get(text);
    if (known !== undefined) return known;
    const answer = await limit(() => {
      signal.throwIfAborted();
      return session.translate(text, signal);
    });
    if (answer.trim()) memory.put(text, answer).catch(console.error);
    return answer;
  }

  async function translated(text: string): Promise<string | undefined> {
    if (!session) return undefined;
    await pace();
    if (text.length > MAX_SENTENCE_CHARS) {
      failures++;
      return undefined;
    }
    const ask = (text: string) => {
      const answer = answers.get(text) ?? answerOf(text, session);
      answers.set(text, answer);
      return answer;
    };
    try {
      const korean = await translateSentence(text, ask, lexicon);
      signal.throwIfAborted();
      if (korean === undefined) failures++;
      return korean;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (isAbort(error)) throw error;
      failures++;
      return undefined;
    }
  }

  return {
    async bullet(bullet) {
      await pace();
      if (bullet.language === 'ko') return restyled(bullet, nominal(bullet.text), 'ko');
      const korean = await translated(bullet.text);
      if (korean !== undefined) return restyled(bullet, nominal(korean), 'ko');
      return session ? { ...bullet, untranslated: true } : bullet;
    },
    async heading(text) {
      const korean = detectLanguage(text) === 'ko' ? undefined : await translated(text);
      return korean === undefined ? text : nominal(korean);
    },
    accepts: (bullet, made) => bullet.language === 'ko' || (!session && made.language !== 'ko'),
    failures: () => failures,
  };
}
