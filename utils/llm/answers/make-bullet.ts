import type { Bullet, Language } from '../../domain/index.ts';
import { BULLET_LENGTHS_CHARS, bulletText } from '../../extractive/bullet-text.ts';
import type { GroundedBullet, GroundingChecker } from '../../grounding/grounding.ts';
import type { SourceEntry } from '../../grounding/numbered-sources.ts';
import { stripMarkup } from '../../grounding/strip-markup.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { toNominal } from '../../text/korean/nominal.ts';
import type { AnswerLine } from './jsonl-lines.ts';
import { withoutCitations } from './prose-lines.ts';

/** Characters of anything that is shown: no comment is told in more. */
const LONGEST = 700;
/** Characters of a line that are looked at, markup and all. */
const MOST_READ = 2_000;

/** A bullet of a line as it may be shown, and the lines that it rests on. */
export interface ParsedBullet {
  bullet: Bullet;
  entries: SourceEntry[];
}

export interface BulletMaker {
  /** Null for a line that says nothing, or that rests on nothing. */
  make(line: AnswerLine, how?: { shorten?: boolean; among?: (entry: SourceEntry) => boolean }): ParsedBullet | null;
  /** A heading or title as it may be shown; '' for one that says nothing. */
  heading(said: string): string;
}

/** Makes bullets of a model's lines: inert text, nominal endings, sources that exist. `source`: all that the model was sent. */
export function createBulletMaker(checker: GroundingChecker, source: () => string): BulletMaker {
  let whole: string | undefined;
  const sent = () => (whole ??= source());

  return {
    make(line, { shorten = false, among } = {}) {
      const said = withoutCitations(line.text.slice(0, MOST_READ));
      const { text, strong, foreign } = stripMarkup(said.text, sent());
      if (!/[\p{L}\p{N}]{2}/u.test(text)) return null;
      const language = languageOf(text);
      const checked = checker.check(text, [...line.sources, ...said.sources], among);
      if (!checked || (foreign && checked.entries.length === 0)) return null;
      const ended = endedText(text, language, shorten);
      const phrase = strong && ended.indexOf(text.slice(...strong));
      return {
        bullet: {
          text: ended,
          ...(strong &&
            phrase !== undefined &&
            phrase >= 0 && { strong: [phrase, phrase + strong[1] - strong[0]] as const }),
          depth: line.depth,
          sources: sourcesOf(checked),
          language,
          ...((checked.unsure || foreign) && { unsure: true as const }),
        },
        entries: checked.entries,
      };
    },
    heading(said) {
      const { text } = stripMarkup(withoutCitations(said.slice(0, MOST_READ)).text, sent());
      const bare = text.replace(/^\d{1,2}[.)]\s+/, '').replace(/[\s:：.。]+$/, '');
      return bare.length > BULLET_LENGTHS_CHARS.ko.most ? '' : bare;
    },
  };
}

/** Korean with a few syllables of it, else what it looks like. */
function languageOf(text: string): Language {
  const language = detectLanguage(text);
  return language === 'other' && /[가-힣]{2}/.test(text) ? 'ko' : language;
}

function endedText(text: string, language: Language, shorten: boolean): string {
  const nominal = language === 'ko' ? toNominal(text) : text;
  const fitting =
    shorten && nominal.length > BULLET_LENGTHS_CHARS[language].most ? bulletText(nominal, language) : nominal;
  if (fitting.length <= LONGEST) return fitting;
  const cut = fitting.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

/** Each place once: two sentences of one comment are one source. */
function sourcesOf({ entries }: GroundedBullet): Bullet['sources'] {
  return entries.map(({ source }) => source);
}
