import { readFileSync } from 'node:fs';
import { Bag } from '../../../utils/sentiment/features/bag.ts';
import { englishFeatures } from '../../../utils/sentiment/features/english.ts';
import { koreanFeatures } from '../../../utils/sentiment/features/korean.ts';
import { withoutEnglishTerms, withoutKoreanTerms } from '../../../utils/sentiment/features/terms.ts';
import { englishValue } from '../../../utils/sentiment/features/values-english.ts';
import { koreanValue } from '../../../utils/sentiment/features/values-korean.ts';
import { loadModel, readMood } from '../../../utils/sentiment/index.ts';
import { ownWords, sentencesIn } from '../../../utils/sentiment/own-words.ts';
import { isQuestion, saidIn } from '../../../utils/sentiment/stance/said.ts';
import { readStance } from '../../../utils/sentiment/stance.ts';
import type { TextFunctions } from '../text-function.ts';

loadModel(new Uint8Array(readFileSync(new URL('../../../public/models/moods.bin', import.meta.url))));

const bag = new Bag();
const filled = (fill: (text: string, bag: Bag) => void) => (text: string) => {
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
  englishValue,
  'koreanValue of a mood': koreanValue,
  readMood,
  ownWords,
  sentencesIn,
  'readStance of a reply': (text) => readStance({ text, depth: 1 }, { text: 'That is so.' }),
  'readStance below a comment': (text) => readStance({ text: 'No, it is not.', depth: 1 }, { text }),
  isQuestion,
  saidIn,
};
