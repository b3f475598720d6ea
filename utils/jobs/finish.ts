import { isAbort } from '../errors.ts';
import { toNominal } from '../korean/nominal.ts';
import type { Bullet, Language } from '../model.ts';
import { strongPhrase } from '../summary/key-phrase.ts';
import type { TranslationMemory } from '../translation/memory.ts';
import type { TranslationSession } from '../translation/translator.ts';

/** Turns what an engine made into what is shown: Korean where it can be, with nominal endings. */
export interface Finisher {
  bullet(bullet: Bullet): Promise<Bullet>;
  /** A heading or title. */
  heading(text: string): Promise<string>;
  /** Whether a bullet of an earlier run is as good as this finisher would make it. */
  accepts(bullet: Bullet): boolean;
  /** Sentences that stayed in the source's language because their translation failed. */
  failures(): number;
}

/** Where the key phrase stands after the words around it changed; where a translation took it away, the best of `text`. */
function strongIn(text: string, before: Bullet, language: Language): readonly [number, number] | undefined {
  if (!before.strong) return undefined;
  const phrase = before.text.slice(...before.strong);
  const at = text.indexOf(phrase);
  if (at >= 0) return [at, at + phrase.length];
  return language === before.language ? undefined : strongPhrase(text, language, () => 1);
}

function restyled(bullet: Bullet, text: string, language: Language): Bullet {
  const { strong: _, ...rest } = bullet;
  const strong = strongIn(text, bullet, language);
  return { ...rest, text, language, ...(strong && { strong }) };
}

/**
 * A finisher. Without `session` the bullets keep their language. A sentence whose translation fails keeps its own
 * language; only an abort passes through.
 */
export function createFinisher(
  session: TranslationSession | undefined,
  memory: TranslationMemory,
  signal: AbortSignal,
): Finisher {
  let failures = 0;

  async function translated(text: string): Promise<string | undefined> {
    if (!session) return undefined;
    const known = await memory.get(text);
    if (known !== undefined) return known;
    try {
      const translation = (await session.translate(text, signal)).trim();
      if (!translation) throw new Error('empty translation');
      await memory.put(text, translation);
      return translation;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (isAbort(error)) throw error;
      failures++;
      return undefined;
    }
  }

  return {
    async bullet(bullet) {
      if (bullet.language === 'ko') return restyled(bullet, toNominal(bullet.text), 'ko');
      const korean = await translated(bullet.text);
      return korean === undefined ? bullet : restyled(bullet, toNominal(korean), 'ko');
    },
    async heading(text) {
      return (await translated(text)) ?? text;
    },
    accepts: (bullet) => !session || bullet.language === 'ko',
    failures: () => failures,
  };
}
