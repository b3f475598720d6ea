import { readFileSync } from 'node:fs';
import { authorTextOf, sentencesIn } from '../../../utils/sentiment/author-text.ts';
import { englishFeatures } from '../../../utils/sentiment/features/english-features.ts';
import { englishValence } from '../../../utils/sentiment/features/english-valence.ts';
import { FeatureBag } from '../../../utils/sentiment/features/feature-bag.ts';
import { koreanFeatures } from '../../../utils/sentiment/features/korean-features.ts';
import { koreanValence } from '../../../utils/sentiment/features/korean-valence.ts';
import { withoutEnglishTerms, withoutKoreanTerms } from '../../../utils/sentiment/features/neutral-terms.ts';
import { loadMoodModel, readMood } from '../../../utils/sentiment/index.ts';
import { isQuestion, ownSentencesIn, readStance } from '../../../utils/sentiment/stance.ts';
import type { TextFunctions } from '../text-function.ts';

loadMoodModel(new Uint8Array(readFileSync(new URL('../../../public/models/moods.bin', import.meta.url))));

const bag = new FeatureBag();
const filled = (fill: (text: string, bag: FeatureBag) => void) => (text: string) => {
  bag.clear();
  fill(text, bag);
  return bag.words;
};

/** The functions of utils/sentiment. */
export const SENTIMENT: TextFunctions = {
  englishFeatures: filled(englishFeatures),
  koreanFeatures: filled(koreanFeatures),
  withoutEnglishTerms,
  withoutKoreanTerms,
  englishValue: englishValence,
  'koreanValue of a mood': koreanValence,
  readMood,
  ownWords: authorTextOf,
  sentencesIn,
  'readStance of a reply': (text) => readStance({ text, depth: 1 }, { text: 'That is so.' }),
  'readStance below a comment': (text) => readStance({ text: 'No, it is not.', depth: 1 }, { text }),
  isQuestion,
  saidIn: ownSentencesIn,
};
