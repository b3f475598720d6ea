import type { HeadingMark, SentenceUnits } from './sentence-units.ts';

/** A stretch of units, [from, to), that becomes a section. */
export interface SectionRange {
  /** Absent where the section still needs one from its own text. */
  heading?: string;
  level?: number;
  from: number;
  to: number;
}

/** Sections at most. */
const MOST = 15;
/** Words below which a part is joined with a neighbour, where the others are not as short. */
const TINY = 30;

/** How many sections a text of so many words carries where nobody else decides: 3 for 400 words, 5 for 1,200, 10 for 5,000. */
export function sectionCount(words: number): number {
  return Math.min(MOST, Math.max(2, Math.round(Math.sqrt(words) / 7)));
}

/**
 * The parts of an article by its own headings: the deepest levels that give no more than 15, tiny ones joined with a
 * neighbour. What stands before the first heading is a part without one. Empty where there are fewer than two headings.
 */
export function splitByHeadings({ units, headings }: SentenceUnits): SectionRange[] {
  const upTo = new Float64Array(units.length + 1);
  units.forEach((unit, i) => {
    upTo[i + 1] = upTo[i]! + unit.words;
  });
  const words = (part: SectionRange) => upTo[part.to]! - upTo[part.from]!;
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  let parts: SectionRange[] = [];
  for (const level of levels) {
    const finer = split(
      headings.filter((heading) => heading.level <= level),
      units.length,
    );
    if (parts.length >= 2 && finer.length > MOST) break;
    parts = finer;
  }
  const average = words({ from: 0, to: units.length }) / Math.max(1, parts.length);
  parts = joinTiny(parts, words, Math.min(TINY, average / 3));
  parts = joinNeighbours(parts, MAX_JOINED_ONE_BY_ONE);
  while (parts.length > MOST) parts = joinSmallest(parts, words);
  return parts.filter(({ heading }) => heading).length >= 2 ? parts : [];
}

function split(headings: HeadingMark[], end: number): SectionRange[] {
  const parts: SectionRange[] = [];
  if (headings[0] && headings[0].at > 0) parts.push({ from: 0, to: headings[0].at });
  headings.forEach((heading, i) => {
    const to = headings[i + 1]?.at ?? end;
    if (to > heading.at) parts.push({ heading: heading.text, level: heading.level, from: heading.at, to });
  });
  return parts;
}

// A tiny part goes into the one before it; the first one, or one that only introduces smaller headings, into the one after.
function joinTiny(parts: SectionRange[], words: (part: SectionRange) => number, tiny: number): SectionRange[] {
  const joined: SectionRange[] = [];
  let from: number | undefined;
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    const last = joined.at(-1);
    const introduces = (next?.level ?? 0) > (part.level ?? 0) || !last?.heading;
    if (!part.heading || words(part) >= tiny) {
      joined.push({ ...part, from: from ?? part.from });
      from = undefined;
    } else if (next && introduces) from ??= part.from;
    else if (last) last.to = part.to;
    else joined.push({ ...part });
  });
  return joined;
}

/** Parts of which the smallest are looked for, one after the other; of more parts neighbours are joined first. */
const MAX_JOINED_ONE_BY_ONE = 500;

/** Joins as many neighbours as it takes for at most `most` parts, under the heading of the first of them. */
function joinNeighbours(parts: SectionRange[], most: number): SectionRange[] {
  if (parts.length <= most) return parts;
  const size = Math.ceil(parts.length / most);
  const joined: SectionRange[] = [];
  for (let i = 0; i < parts.length; i += size) {
    const { heading, from } = parts[i]!;
    joined.push({ ...(heading && { heading }), from, to: parts[Math.min(i + size, parts.length) - 1]!.to });
  }
  return joined;
}

function joinSmallest(parts: SectionRange[], words: (part: SectionRange) => number): SectionRange[] {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < parts.length; i++) {
    const size = words(parts[i - 1]!) + words(parts[i]!);
    if (size < least) [least, best] = [size, i];
  }
  const [before, after] = [parts[best - 1]!, parts[best]!];
  const heading = words(after) > words(before) || !before.heading ? after.heading : before.heading;
  return parts.toSpliced(best - 1, 2, { ...(heading && { heading }), from: before.from, to: after.to });
}
