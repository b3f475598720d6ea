import type { Article, Bullet } from '../../domain/index.ts';
import { BULLET_LENGTHS_CHARS, bulletText } from '../../extractive/bullet-text.ts';
import { emphasisIn } from '../../extractive/emphasis/key-phrase.ts';
import { selectByMmr } from '../../extractive/mmr.ts';
import { type SentenceUnits, splitIntoUnits } from '../../extractive/sentence-units.ts';
import { countTerms, termsOf } from '../../extractive/terms.ts';
import { stripMarkup } from '../../grounding/strip-markup.ts';
import { detectLanguage } from '../../text/detect-language.ts';
import { createAlign } from './align-points.ts';
import { parsePoints } from './parse-points.ts';

/** A key point that rests on the article. */
export interface Point {
  bullet: Bullet;
  /** Of the first sentence that it rests on. */
  at: number;
  /** 0 to 1. */
  overlap: number;
}

/** Points that are needed for an opening of their own. */
const LEAST = 3;
/** A longer point is none. */
const LONGEST = BULLET_LENGTHS_CHARS.en.most * 1.5;

export interface PointMaker {
  reading: SentenceUnits;
  /** The points of an answer that can be shown: in English, and resting on the article. */
  points(answer: string): Point[];
  /**
   * An opening of as many bullets as `extracted` has, in the order of the article: of points, the first list before the others,
   * filled up with what `extracted` says besides. Undefined where there are fewer than three points: then that one stays.
   */
  opening(points: readonly (readonly Point[])[], extracted: readonly Bullet[]): Bullet[] | undefined;
}

/** Makes bullets of what a summarizer answered about an English article. */
export function createPointMaker(article: Article): PointMaker {
  const reading = splitIntoUnits(article);
  const { units, headings } = reading;
  const also = [article.title, ...headings.map(({ text }) => text)].join('\n');
  const align = createAlign(
    units.map(({ text }) => text),
    also,
  );
  const counts = countTerms(units.map(({ text }) => termsOf(text)));
  const stressed = new Map<string, number>();
  const worthOf = (term: string) => (counts.get(term) ?? 0) / (1 + 2 * (stressed.get(term) ?? 0));
  let whole: string | undefined;
  const source = () => (whole ??= [also, ...units.map(({ text }) => text)].join('\n'));

  function made(said: string): Point | undefined {
    const { text: plain, foreign } = stripMarkup(said, source());
    const text = bulletText(plain, 'en');
    if (foreign || text.length > LONGEST || detectLanguage(text) === 'ko') return undefined;
    const found = align(text);
    if (!found) return undefined;
    const strong = emphasisIn(text, 'en', worthOf);
    for (const term of strong ? termsOf(text.slice(...strong)) : []) stressed.set(term, (stressed.get(term) ?? 0) + 1);
    const sources = found.units.map((unit) => {
      const { block, text } = units[unit]!;
      return { kind: 'sentence' as const, block, text };
    });
    const bullet: Bullet = { text, ...(strong && { strong }), depth: 0, sources, language: 'en' };
    return { bullet, at: found.units[0]!, overlap: found.overlap };
  }

  /** Where a bullet of `extracted` stands. */
  const placeOf = ({ sources: [source] }: Bullet) =>
    units.findIndex(({ block, text }) => source?.kind === 'sentence' && source.block === block && source.text === text);

  return {
    reading,
    points: (answer) => parsePoints(answer).flatMap((said) => made(said) ?? []),

    opening(lists, extracted) {
      const most = extracted.length;
      const points = lists.flatMap((list, n) =>
        list.map(({ bullet, at, overlap }) => ({ bullet, at, text: bullet.text, score: overlap * 10 ** -n })),
      );
      const chosen = selectByMmr(points, most);
      if (chosen.length < Math.min(LEAST, most)) return undefined;
      const cited = new Set(chosen.flatMap(({ bullet }) => bullet.sources.map((source) => JSON.stringify(source))));
      const besides = extracted
        .filter(({ sources }) => !sources.some((source) => cited.has(JSON.stringify(source))))
        .map((bullet) => ({ bullet, at: placeOf(bullet), text: bullet.text, score: 1e-9 }));
      return selectByMmr([...chosen, ...besides], most).map(({ bullet }) => bullet);
    },
  };
}
