import { withRemappedEmphasis } from '../../../utils/jobs/localizer.ts';
import { toNominal } from '../../../utils/text/korean/nominal.ts';
import { applyGlossary } from '../../../utils/translation/glossary/apply-glossary.ts';
import { findLiterals } from '../../../utils/translation/literals.ts';
import { findLostFigures, koreanNumberValue } from '../../../utils/translation/lost-figures.ts';
import { koreanCountOf } from '../../../utils/translation/number-words.ts';
import { attachParticle, resolveParticles } from '../../../utils/translation/particles.ts';
import { maskSpans, restoreSpans } from '../../../utils/translation/placeholders.ts';
import { findProtectedSpans, learnNames, toSentenceCase } from '../../../utils/translation/protect-names.ts';
import { restoreNames } from '../../../utils/translation/restore-names.ts';
import {
  cleanTranslation,
  hasLostNegation,
  isUsableTranslation,
  translateSentence,
} from '../../../utils/translation/translate-sentence.ts';
import type { TextFunctions } from '../text-function.ts';

const ENGLISH = 'GitHub did not release 3 of 12 versions of `read()` at Apple Park.';
const KOREAN = '깃허브는 애플 파크에서 `read()`의 12개 버전 중 3개를 공개하지 않았습니다.';

/** The functions of utils/translation, for a page's sentences and for what a translator answers. */
export const TRANSLATION: TextFunctions = {
  'tidied answer': (text) => cleanTranslation(ENGLISH, text),
  'tidied question': (text) => cleanTranslation(text, KOREAN),
  'isSound answer': (text) => isUsableTranslation(ENGLISH, `${text}가`),
  'isSound long answer': (text) => isUsableTranslation(text, `${text}가`),
  'withTerms of a sentence': (text) => applyGlossary(text, KOREAN),
  'withTerms of an answer': (text) =>
    applyGlossary('machine learning on a thread of the kernel and its refactoring', text),
  literals: findLiterals,
  inSentenceCase: toSentenceCase,
  keptIn: findProtectedSpans,
  learnNames,
  'lostNegation of a sentence': (text) => hasLostNegation(text, KOREAN),
  'lostNegation of an answer': (text) => hasLostNegation(ENGLISH, text),
  countedInKorean: (text) => koreanCountOf(12, text),
  koreanValue: koreanNumberValue,
  'lostFigures of a sentence': (text) => findLostFigures(text, KOREAN),
  'lostFigures of an answer': (text) => findLostFigures(ENGLISH, text),
  'attach to a word': (text) => attachParticle(text, '은(는) 여기'),
  'attach of a rest': (text) => attachParticle('GitHub', text),
  decided: resolveParticles,
  masked: (text) => maskSpans(text, findProtectedSpans(text)),
  restored: (text) => restoreSpans(text, { text: '{0}', kept: ['GitHub'], first: 0, own: 0 }),
  'withNames of an answer': (text) => restoreNames(ENGLISH, text, findProtectedSpans(ENGLISH)),
  'withNames of a sentence': (text) => restoreNames(text, KOREAN, findProtectedSpans(text)),
  'translateSentence that comes back as it is': (text) => translateSentence(text, async (asked) => asked),
  'translateSentence that comes back in Korean': (text) =>
    translateSentence(text, async (asked) => `${asked} 만듭니다.`),
  'translateSentence with an answer': (text) => translateSentence(ENGLISH, async (asked) => `${asked} ${text}`),
  'toNominal of a translation': (text) => toNominal(`${text} 만듭니다.`),
  'restyled bullet': (text) =>
    withRemappedEmphasis(
      { text, strong: [0, Math.min(4, text.length)], depth: 0, sources: [], language: 'en' },
      `${text} 함`,
      'ko',
    ),
};
