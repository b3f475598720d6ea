import { hasObject, isAdnominal, wordBefore } from '../../../utils/korean/context.ts';
import { endWord } from '../../../utils/korean/endings.ts';
import { finalOf, isSyllable, vowelOf } from '../../../utils/korean/hangul.ts';
import { endInfinitive } from '../../../utils/korean/infinitive.ts';
import { initialsOf, isInitials } from '../../../utils/korean/initials.ts';
import { endsInConsonant, withJosa } from '../../../utils/korean/josa.ts';
import { detectLanguage } from '../../../utils/korean/language.ts';
import { toNominal } from '../../../utils/korean/nominal.ts';
import { endI, endPlain } from '../../../utils/korean/plain.ts';
import { isAdjective, isListedBoth, isListedNoun, kindOf } from '../../../utils/korean/predicates.ts';
import { goesOnAfterQuotation, isReport } from '../../../utils/korean/quotations.ts';
import { endProposal, endRequest } from '../../../utils/korean/requests.ts';
import { splitSentences } from '../../../utils/korean/sentences.ts';
import { closedSpans } from '../../../utils/korean/spans.ts';
import { endClosed, endOpen, hasLostL, withM } from '../../../utils/korean/stems.ts';
import { tailOf } from '../../../utils/korean/tail.ts';
import type { TextFunctions } from '../text-function.ts';

/** The functions of utils/korean. Those that end one word are asked only for words that end in Hangul, as their callers do. */
export const KOREAN: TextFunctions = {
  wordBefore,
  hasObject,
  isAdnominal,
  'endWord after a context': (text) => endWord(text, '만듭니다', true),
  'endWord of a word': (text) => endWord('', `${text}합니다`, false),
  finalOf,
  isSyllable,
  vowelOf,
  'endInfinitive after a context': (text) => endInfinitive(text, '들어'),
  'endInfinitive of a form': (text) => endInfinitive('', `${text}가아`),
  initialsOf,
  isInitials,
  endsInConsonant,
  'withJosa 을/를': (text) => withJosa(text, '을/를'),
  detectLanguage,
  toNominal,
  'toNominal of a bracket': (text) => toNominal(`그는 회사를 세웠습니다(${text}했다).`),
  'endPlain after a context': (text) => endPlain(text, '나간다', true),
  'endPlain of a word': (text) => endPlain('', `${text}다`, false),
  endI: (text) => endI(`${text}이`),
  kindOf,
  isListedBoth,
  isListedNoun,
  isAdjective,
  goesOnAfterQuotation,
  isReport,
  endRequest: (text) => [endRequest(text, '마'), endRequest('', `${text}하`)],
  endProposal: (text) => endProposal(`${text}가`),
  'splitSentences in Korean': (text) => splitSentences(text, 'ko'),
  'splitSentences in English': (text) => splitSentences(text, 'en'),
  'splitSentences with long quotations': (text) => splitSentences(text, 'ko', 4000),
  closedSpans: (text) => closedSpans(text, 4000),
  withM: (text) => withM(`${text}가`),
  endOpen: (text) => [endOpen(text, '걷', false), endOpen('', `${text}가`, true)],
  hasLostL,
  endClosed: (text) => [endClosed(text, '묻'), endClosed('', `${text}했`)],
  tailOf,
};
