import type { Bullet, Language } from '../domain/index.ts';
import { isAbort } from '../domain/user-error.ts';
import { emphasisIn, keyPhrases } from '../extractive/emphasis/key-phrase.ts';
import { createYielder } from '../lib/yield-to-main.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { toNominal } from '../text/korean/nominal.ts';
import type { TranslationMemory } from '../translation/memory-interface.ts';
import { findProtectedSpans, type NameLexicon } from '../translation/protect-names.ts';
import { translateSentence } from '../translation/translate-sentence.ts';
import type { TranslationSession } from '../translation/translator.ts';

/** Characters of a text that is translated or given another ending: a bullet has some hundred, and none may hold all others up. */
export const MAX_SENTENCE_CHARS = 4_000;

/** Milliseconds of work on texts after which others get a turn. */
const SLICE_MS = 12;

const nominal = (text: string): string => (text.length > MAX_SENTENCE_CHARS ? text : toNominal(text));

/** Turns what an engine made into what is shown: Korean where it can be, with nominal endings. */
export interface BulletLocalizer {
  bullet(bullet: Bullet): Promise<Bullet>;
  /** A heading or title; one in Korean stays as it is. */
  heading(text: string): Promise<string>;
  /** Whether a bullet of an earlier run is as good as this finisher would make it of what came now. */
  accepts(bullet: Bullet, made: Bullet): boolean;
  /** Sentences that stayed in the source's language because their translation failed. */
  failures(): number;
}

export interface LocalizerOptions {
  /** Sentences that are translated at once, at most. */
  parallel?: number;
  /** What the whole text teaches about its names. */
  lexicon?: NameLexicon;
}

/**
 * A finisher. Without `session` the bullets keep their language. It may be asked for many things at once and works on them
 * in that order. A sentence whose translation fails keeps its own language; only an abort passes through.
 */
export function createLocalizer(
  session: TranslationSession | undefined,
  memory: TranslationMemory,
  signal: AbortSignal,
  { parallel = 1, lexicon }: LocalizerOptions = {},
): BulletLocalizer {
  const pace = createYielder(SLICE_MS);
  const limit = limitConcurrency(parallel);
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
      if (bullet.language === 'ko') return withRemappedEmphasis(bullet, nominal(bullet.text), 'ko');
      const korean = await translated(bullet.text);
      if (korean !== undefined) return withRemappedEmphasis(bullet, nominal(korean), 'ko');
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

/** Lets at most `most` tasks run at once; the others wait in the order they came. */
export function limitConcurrency(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

const ONE = () => 1;

/** The bullet with another text, its key phrase where that stands now. */
export function withRemappedEmphasis(bullet: Bullet, text: string, language: Language): Bullet {
  const { strong: _, untranslated: __, ...rest } = bullet;
  const strong = strongIn(text, bullet, language);
  return { ...rest, text, language, ...(strong && { strong }) };
}

/**
 * Where the key phrase stands after the words around it changed. Where a translation took it away: the phrase around its
 * figure or around the name in it, else the best phrase of the new text.
 */
function strongIn(text: string, before: Bullet, language: Language): readonly [number, number] | undefined {
  if (!before.strong) return undefined;
  const phrase = before.text.slice(...before.strong);
  const at = text.indexOf(phrase);
  if (at >= 0) return [at, at + phrase.length];
  if (language === before.language) return undefined;
  const marks = [...figuresIn(phrase), ...namesIn(before.text, before.strong)];
  return around(text, marks, language) ?? emphasisIn(text, language, ONE);
}

const figuresIn = (phrase: string) => phrase.match(/\d[\d.,]*\d|\d/g) ?? [];

const namesIn = (text: string, [start, end]: readonly [number, number]) =>
  findProtectedSpans(text)
    .filter((kept) => kept.start < end && start < kept.end)
    .map((kept) => text.slice(kept.start, kept.end));

function around(text: string, marks: readonly string[], language: Language): readonly [number, number] | undefined {
  const mark = marks.find((mark) => text.includes(mark));
  if (!mark) return undefined;
  const most = text.length * 0.6;
  const found = keyPhrases(text, language, ONE).find(
    ({ start, end }) => end - start <= most && text.slice(start, end).includes(mark),
  );
  if (found) return [found.start, found.end];
  return mark.length > most ? undefined : [text.indexOf(mark), text.indexOf(mark) + mark.length];
}
