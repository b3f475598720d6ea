import { type Figure, type FigureValues, figuresOf, supportsFigure, valuesIn } from './figures.ts';
import { namedIn, namesOf, type SourceWords, wordsIn } from './grounded-names.ts';
import type { NumberedSources, SourceEntry } from './numbered-sources.ts';

/** What a bullet rests on, as far as that could be found out. */
export interface GroundedBullet {
  entries: SourceEntry[];
  /** A number or name in it stands nowhere in what it cites. */
  unsure: boolean;
}

/** Sources that a bullet shows at most. */
const MOST = 4;
/** Sources that are added to those that a model named. */
const MOST_ADDED = 2;

/** Numbers and names of a bullet that are looked up: each is compared with every line of the source. */
const MAX_CLAIMS = 60;

type Claim = { name: string } | { figure: Figure };

export interface GroundingChecker {
  /**
   * The sources of a text that cites `labels`: those that exist, and besides them the lines in which its numbers and names
   * stand. Null for what rests on nothing: no source of it exists, and it says what nobody says.
   */
  check(text: string, labels: readonly string[], among?: (entry: SourceEntry) => boolean): GroundedBullet | null;
}

/** Checks bullets against the numbered lines that they were made from. `letter`: what a bare number is a label of. */
export function createGroundingChecker(sources: NumberedSources, letter: 'S' | 'C'): GroundingChecker {
  const values = new Map<SourceEntry, FigureValues>();
  const words = new Map<SourceEntry, SourceWords>();
  const kept = <T>(map: Map<SourceEntry, T>, entry: SourceEntry, make: (text: string) => T): T => {
    const known = map.get(entry) ?? make(entry.text);
    map.set(entry, known);
    return known;
  };
  const titled = wordsIn(sources.titles);
  const titleValues = valuesIn(sources.titles);

  const stands = (claim: Claim, entry: SourceEntry): boolean =>
    'name' in claim
      ? namedIn(claim.name, kept(words, entry, wordsIn))
      : supportsFigure(claim.figure, kept(values, entry, valuesIn), entry.text);
  const inTitle = (claim: Claim): boolean =>
    'name' in claim ? namedIn(claim.name, titled) : supportsFigure(claim.figure, titleValues, sources.titles);

  return {
    check(text, labels, among = () => true) {
      const fits = (entry: SourceEntry) => entry.citable && among(entry);
      const entries = cited(labels, letter, sources).filter(fits);
      const claims: Claim[] = [
        ...figuresOf(text).map((figure) => ({ figure })),
        ...namesOf(text).map((name) => ({ name })),
      ];
      const unread = claims.splice(MAX_CLAIMS).length > 0;
      const named = entries.length > 0;
      let missing = claims.filter((claim) => !inTitle(claim) && !entries.some((entry) => stands(claim, entry)));
      for (let n = 0; n < MOST_ADDED && missing.length > 0 && entries.length < MOST; n++) {
        const found = bestFor(missing, entries[0]);
        if (!found) break;
        entries.push(found);
        missing = missing.filter((claim) => !stands(claim, found));
      }
      if (!named && missing.length > 0) return null;
      const like = entries.length === 0 ? sources.best(text, among) : undefined;
      if (like) entries.push(like);
      return { entries: entries.slice(0, MOST), unsure: missing.length > 0 || unread };

      function bestFor(wanted: Claim[], near: SourceEntry | undefined): SourceEntry | undefined {
        const at = near ? sources.entries.indexOf(near) : 0;
        let best: { entry: SourceEntry; worth: number } | undefined;
        sources.entries.forEach((entry, i) => {
          if (!fits(entry) || entries.includes(entry)) return;
          const covered = wanted.filter((claim) => stands(claim, entry)).length;
          if (covered === 0) return;
          const worth = covered - Math.min(1, Math.abs(i - at) / (sources.entries.length + 1)) / 2;
          if (!best || worth > best.worth) best = { entry, worth };
        });
        return best?.entry;
      }
    },
  };
}

function cited(labels: readonly string[], letter: string, sources: NumberedSources): SourceEntry[] {
  const found = labels.flatMap((label) => sources.get(/^\d/.test(label) ? letter + label : label) ?? []);
  return [...new Set(found)].slice(0, MOST);
}
