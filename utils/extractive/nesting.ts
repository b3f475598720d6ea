import { leansBack } from './cue-words.ts';
import type { Unit } from './sentence-units.ts';

/** A unit and how deep its bullet stands. */
export interface NestedUnit {
  unit: number;
  depth: 0 | 1;
}

const ELABORATES =
  /^(?:for (?:example|instance)|specifically|in particular|that is|this (?:means|is because|allows|makes|was|is)|in other words|among (?:them|these)|e\.g\.|예를 들|예컨대|가령|구체적으로|즉|특히|이는|이를 통해|이 (?:가운데|중))/i;
const CONCLUDES =
  /^(?:so|therefore|thus|hence|consequently|as a result|that(?:’|')?s why|that is why|because of (?:this|that)|그래서|따라서|그 결과|이에 따라|덕분에|이 때문에|그 때문에)(?=[\s,])/i;
/** Sentences of a paragraph that its first one speaks for. */
const MOST_APART = 4;
const MOST_CHILDREN = 3;
const MOST_ITEMS = 6;
/** Nothing but somebody's words: who speaks, or what was asked, stands before. */
const BARE = /^[“"][^“”"]+[”"][.]?$/;

/** Whether unit `i` explains the one before it: by its wording, by a pronoun that points there, as words without a speaker. */
export function isElaboration(units: readonly Unit[], i: number): boolean {
  const [before, unit] = [units[i - 1], units[i]!];
  if (!before) return false;
  // A paragraph, too, may go on with what the one before it ended with, code between them or not.
  const apart = unit.block - before.block;
  if (apart > 2 || (apart > 0 && (unit.kind !== 'paragraph' || before.kind !== 'paragraph'))) return false;
  return ELABORATES.test(unit.text) || leansBack(unit.text) || (BARE.test(unit.text) && unit.kind !== 'item');
}

/** The words in quotation marks that answer unit `i`, a question before them in its paragraph; -1 where there are none. */
export function findAnswer(units: readonly Unit[], i: number): number {
  const [asked, answer] = [units[i]!, units[i + 1]];
  const asks = /[?？]$|까\.?$/.test(asked.text) && !/^[“"]/.test(asked.text);
  return asks && answer?.block === asked.block && BARE.test(answer.text) ? i + 1 : -1;
}

/** Where a list hangs: the sentence before its first item that announces it with a colon; -1 where there is none. */
export function findLeadIn(units: readonly Unit[], i: number): number {
  if (units[i]!.kind !== 'item') return -1;
  let at = i;
  while (at > 0 && units[at - 1]!.kind === 'item') at--;
  const before = units[at - 1];
  return before?.kind === 'paragraph' && /[:：]$|\b(?:following|as follows)\b|다음과 같/.test(before.text)
    ? at - 1
    : -1;
}

/** The items that unit `i` announces. */
export function itemsUnder(units: readonly Unit[], i: number): number[] {
  const items: number[] = [];
  for (let at = i + 1; units[at]?.kind === 'item'; at++) if (units[at]!.block !== units[at - 1]?.block) items.push(at);
  return items.length > 0 && findLeadIn(units, items[0]!) === i ? items : [];
}

/**
 * The chosen units in reading order with their depths: items under the sentence that announces them or under their parent
 * item, an elaboration under what it explains, details of a paragraph under its first sentence.
 */
export function nestUnits(units: readonly Unit[], chosen: readonly number[]): NestedUnit[] {
  const placed: NestedUnit[] = [];
  let parent = -1;
  let children = 0;
  for (const unit of [...chosen].sort((a, b) => a - b)) {
    const most = units[unit]!.kind === 'item' ? MOST_ITEMS : MOST_CHILDREN;
    const under =
      parent >= 0 &&
      ((children < most && belongs(units, parent, unit)) ||
        (children < MOST_ITEMS && goesOn(units, placed.at(-1), unit)));
    if (under) children++;
    else [parent, children] = [unit, 0];
    placed.push({ unit, depth: under ? 1 : 0 });
  }
  return placed;
}

// What leans on a detail stands beside it.
const goesOn = (units: readonly Unit[], last: NestedUnit | undefined, i: number) =>
  last?.depth === 1 && last.unit === i - 1 && units[i]!.kind !== 'item' && isElaboration(units, i);

function belongs(units: readonly Unit[], parent: number, unit: number): boolean {
  const [above, below] = [units[parent]!, units[unit]!];
  if (below.kind === 'item' && above.block !== below.block) {
    if (findLeadIn(units, unit) === parent) return true;
    return above.kind === 'item' && below.level > above.level && noneBetween(units, parent, unit, above.level);
  }
  return isDetailOf(units, parent, unit);
}

/** Whether unit `i` says more about `parent`: what follows a paragraph's first sentence in it, or its neighbour's explanation. */
export function isDetailOf(units: readonly Unit[], parent: number, i: number): boolean {
  const [above, below] = [units[parent]!, units[i]!];
  if (i <= parent) return false;
  if (i === parent + 1 && (isElaboration(units, i) || follows(above, below))) return true;
  const opensBlock = units[parent - 1]?.block !== above.block;
  return above.block === below.block && i <= parent + (opensBlock ? MOST_APART : 1);
}

// A consequence, or the words of somebody on what was just said, also in the next paragraph.
function follows(above: Unit, below: Unit): boolean {
  if (below.block > above.block + 1 || above.kind === 'item' || below.kind === 'item') return false;
  return CONCLUDES.test(below.text) || (/^[“"]/.test(below.text) && !/^[“"]/.test(above.text));
}

function noneBetween(units: readonly Unit[], from: number, to: number, level: number): boolean {
  for (let i = from + 1; i < to; i++) if (units[i]!.kind !== 'item' || units[i]!.level <= level) return false;
  return true;
}
