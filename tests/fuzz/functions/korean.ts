import { detectLanguage } from '../../../utils/text/detect-language.ts';
import { endWordNominally } from '../../../utils/text/korean/endings.ts';
import { finalOf, isSyllable, vowelOf } from '../../../utils/text/korean/hangul.ts';
import { endInfinitive } from '../../../utils/text/korean/infinitive.ts';
import { initialsOf, isInitials } from '../../../utils/text/korean/initial-consonants.ts';
import { endsInConsonant, withJosa } from '../../../utils/text/korean/josa.ts';
import { toNominal } from '../../../utils/text/korean/nominal.ts';
import { endI, endPlain } from '../../../utils/text/korean/plain-style.ts';
import { isAdjective, isListedBoth, isListedNoun, predicateKindOf } from '../../../utils/text/korean/predicates.ts';
import { continuesAfterQuotation, isReport } from '../../../utils/text/korean/quotations.ts';
import { findQuotedSpans } from '../../../utils/text/korean/quoted-spans.ts';
import { endProposal, endRequest } from '../../../utils/text/korean/requests.ts';
import { hasObject, isAdnominal, wordBefore } from '../../../utils/text/korean/sentence-context.ts';
import { tailOf } from '../../../utils/text/korean/sentence-tail.ts';
import { endClosed, endOpen, hasLostL, withM } from '../../../utils/text/korean/stems.ts';
import { normalize } from '../../../utils/text/normalize.ts';
import { splitSentences } from '../../../utils/text/sentences.ts';
import { endRunOf, startOfEnding, startOfEndRun, trimEndOf } from '../../../utils/text/text-end.ts';
import type { TextFunctions } from '../text-function.ts';

/** The functions of utils/text. Those that end one word are asked only for words that end in Hangul, as their callers do. */
export const KOREAN: TextFunctions = {
  wordBefore,
  hasObject,
  isAdnominal,
  'endWord after a context': (text) => endWordNominally(text, '만듭니다', true),
  'endWord of a word': (text) => endWordNominally('', `${text}합니다`, false),
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
  normalize: (text) => normalize(text),
  'startOfEndRun of blanks': (text) => startOfEndRun(text, /\s/),
  'endRunOf marks': (text) => endRunOf(text, /[.!?]/),
  'trimEndOf blanks': (text) => trimEndOf(text, /\s/),
  startOfEnding: (text) => startOfEnding(text, 20),
  toNominal,
  'toNominal of a bracket': (text) => toNominal(`그는 회사를 세웠습니다(${text}했다).`),
  'endPlain after a context': (text) => endPlain(text, '나간다', true),
  'endPlain of a word': (text) => endPlain('', `${text}다`, false),
  endI: (text) => endI(`${text}이`),
  kindOf: predicateKindOf,
  isListedBoth,
  isListedNoun,
  isAdjective,
  goesOnAfterQuotation: continuesAfterQuotation,
  isReport,
  endRequest: (text) => [endRequest(text, '마'), endRequest('', `${text}하`)],
  endProposal: (text) => endProposal(`${text}가`),
  'splitSentences in Korean': (text) => splitSentences(text, 'ko'),
  'splitSentences in English': (text) => splitSentences(text, 'en'),
  'splitSentences with long quotations': (text) => splitSentences(text, 'ko', 4000),
  closedSpans: (text) => findQuotedSpans(text, 4000),
  withM: (text) => withM(`${text}가`),
  endOpen: (text) => [endOpen(text, '걷', false), endOpen('', `${text}가`, true)],
  hasLostL,
  endClosed: (text) => [endClosed(text, '묻'), endClosed('', `${text}했`)],
  tailOf,
};
