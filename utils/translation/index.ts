import type { Language } from '../domain/index.ts';
import { bergamotTranslator } from './bergamot/bergamot-translator.ts';
import { builtinTranslator } from './builtin-translator.ts';
import type { Translator, TranslatorState } from './translator.ts';

/** Every translator, best first. A new one is one file and one line here. */
export const TRANSLATORS: readonly Translator[] = [builtinTranslator, bergamotTranslator];

/** The first translator that is ready; else the best state there is, for the notice. */
export async function pickTranslator(
  from: Language,
  to: Language,
  translators: readonly Translator[] = TRANSLATORS,
): Promise<{ translator?: Translator; state: TranslatorState }> {
  let best: TranslatorState = 'missing';
  for (const translator of translators) {
    const state = await translator.state(from, to);
    if (state === 'ready') return { translator, state };
    if (state === 'downloadable') best = 'downloadable';
  }
  return { state: best };
}
