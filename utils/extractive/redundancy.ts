import { detectLanguage } from '../text/detect-language.ts';
import { splitSentences } from '../text/sentences.ts';
import { termsOf } from './terms.ts';

/** Characters of what was said that are looked at. */
const MOST = 80_000;
/** New words that a text is taken to have beside its own: of three shared ones nothing can be told. */
const DOUBT = 2;
/** Below the first share two texts are about one thing; from the second one repeats the other. */
const [LIKE, SAME] = [0.4, 0.75];

/** How much a text repeats what was said, from 0 (it may be about the same) to 1 (it says nothing else). */
export type RedundancyWith = (text: string) => number;

/**
 * Compares texts with what `said` (an article, a text post) says: the weighted share of a text's words that stands in any two of its
 * neighbouring sentences. A word that `said` repeats is its topic and proves little; one that it does not have counts most.
 */
export function redundancyWith(said: string): RedundancyWith {
  const sentences = splitSentences(said.slice(0, MOST), detectLanguage(said)).map(({ text }) => termsOf(text));
  const places = new Map<string, number[]>();
  sentences.forEach((terms, at) => {
    for (const term of new Set(terms)) {
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
    }
  });
  const weightOf = (at: readonly number[] = []) => Math.log(1 + sentences.length / (at.length || 0.5));

  return (text) => {
    const shared = new Float64Array(sentences.length + 1);
    let all = DOUBT * weightOf();
    for (const term of new Set(termsOf(text))) {
      const at = places.get(term);
      const weight = weightOf(at);
      all += weight;
      // Sentence `n` stands in the pairs that begin with it and with the one before.
      let last = -1;
      for (const n of at ?? []) {
        if (n !== last) shared[n]! += weight;
        shared[n + 1]! += weight;
        last = n + 1;
      }
    }
    if (all === 0) return 0;
    const share = shared.reduce((most, value) => Math.max(most, value), 0) / all;
    return Math.min(1, Math.max(0, (share - LIKE) / (SAME - LIKE)));
  };
}
