import { restyled } from '../../../utils/jobs/restyle.ts';
import { toNominal } from '../../../utils/korean/nominal.ts';
import { isSound, tidied } from '../../../utils/translation/answer.ts';
import { withTerms } from '../../../utils/translation/apply-terms.ts';
import { literals } from '../../../utils/translation/literals.ts';
import { inSentenceCase, keptIn, learnNames } from '../../../utils/translation/names.ts';
import { lostNegation } from '../../../utils/translation/negation.ts';
import { countedInKorean } from '../../../utils/translation/number-words.ts';
import { koreanValue, lostFigures } from '../../../utils/translation/numbers.ts';
import { attach, decided } from '../../../utils/translation/particles.ts';
import { masked, restored } from '../../../utils/translation/placeholders.ts';
import { withNames } from '../../../utils/translation/repair.ts';
import { translateSentence } from '../../../utils/translation/sentence.ts';
import type { TextFunctions } from '../text-function.ts';

const ENGLISH = 'GitHub did not release 3 of 12 versions of `read()` at Apple Park.';
const KOREAN = '깃허브는 애플 파크에서 `read()`의 12개 버전 중 3개를 공개하지 않았습니다.';

/** The functions of utils/translation, for a page's sentences and for what a translator answers. */
export const TRANSLATION: TextFunctions = {
  'tidied answer': (text) => tidied(ENGLISH, text),
  'tidied question': (text) => tidied(text, KOREAN),
  'isSound answer': (text) => isSound(ENGLISH, `${text}가`),
  'isSound long answer': (text) => isSound(text, `${text}가`),
  'withTerms of a sentence': (text) => withTerms(text, KOREAN),
  'withTerms of an answer': (text) => withTerms('machine learning on a thread of the kernel and its refactoring', text),
  literals,
  inSentenceCase,
  keptIn,
  learnNames,
  'lostNegation of a sentence': (text) => lostNegation(text, KOREAN),
  'lostNegation of an answer': (text) => lostNegation(ENGLISH, text),
  countedInKorean: (text) => countedInKorean(12, text),
  koreanValue,
  'lostFigures of a sentence': (text) => lostFigures(text, KOREAN),
  'lostFigures of an answer': (text) => lostFigures(ENGLISH, text),
  'attach to a word': (text) => attach(text, '은(는) 여기'),
  'attach of a rest': (text) => attach('GitHub', text),
  decided,
  masked: (text) => masked(text, keptIn(text)),
  restored: (text) => restored(text, { text: '{0}', kept: ['GitHub'], first: 0, own: 0 }),
  'withNames of an answer': (text) => withNames(ENGLISH, text, keptIn(ENGLISH)),
  'withNames of a sentence': (text) => withNames(text, KOREAN, keptIn(text)),
  'translateSentence that comes back as it is': (text) => translateSentence(text, async (asked) => asked),
  'translateSentence that comes back in Korean': (text) =>
    translateSentence(text, async (asked) => `${asked} 만듭니다.`),
  'translateSentence with an answer': (text) => translateSentence(ENGLISH, async (asked) => `${asked} ${text}`),
  'toNominal of a translation': (text) => toNominal(`${text} 만듭니다.`),
  'restyled bullet': (text) =>
    restyled(
      { text, strong: [0, Math.min(4, text.length)], depth: 0, sources: [], language: 'en' },
      `${text} 함`,
      'ko',
    ),
};
