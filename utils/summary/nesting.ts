import { leansBack } from './cues.ts';
import type { Unit } from './reading.ts';

/** A unit and how deep its bullet stands. */
export interface Placed {
  unit: number;
  depth: 0 | 1;
}

const ELABORATES =
  /^(?:for (?:example|instance)|specifically|in particular|that is|this (?:means|is because|allows|makes|was|is)|in other words|among (?:them|these)|e\.g\.|예를 들|예컨대|가령|구체적으로|즉|특히|이는|이를 통해|이 (?:가운데|중))/i;
const MOST_CHILDREN = 3;
const MOST_ITEMS = 6;

/** Whether unit `i` explains the one before it in the same paragraph: by its wording, or by a pronoun that points there. */
export function elaborates(units: readonly Unit[], i: number): boolean {
  const unit = units[i]!;
  if (units[i - 1]?.block !== unit.block) return false;
  return ELABORATES.test(unit.text) || leansBack(unit.text);
}

/** Where a list hangs: the sentence before its first item that announces it with a colon; -1 where there is none. */
export function leadIn(units: readonly Unit[], i: number): number {
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
  return items.length > 0 && leadIn(units, items[0]!) === i ? items : [];
}

/**
 * The chosen units in reading order with their depths: items under the sentence that announces them or under their parent
 * item, an elaboration under what it explains, details of a paragraph under its first sentence.
 */
export function nest(units: readonly Unit[], chosen: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  let parent = -1;
  let children = 0;
  for (const unit of [...chosen].sort((a, b) => a - b)) {
    const under =
      parent >= 0 &&
      children < (units[unit]!.kind === 'item' ? MOST_ITEMS : MOST_CHILDREN) &&
      belongs(units, parent, unit);
    if (under) children++;
    else [parent, children] = [unit, 0];
    placed.push({ unit, depth: under ? 1 : 0 });
  }
  return placed;
}

function belongs(units: readonly Unit[], parent: number, unit: number): boolean {
  const [above, below] = [units[parent]!, units[unit]!];
  if (below.kind === 'item' && above.block !== below.block) {
    if (leadIn(units, unit) === parent) return true;
    return above.kind === 'item' && below.level > above.level && noneBetween(units, parent, unit, above.level);
  }
  if (above.block !== below.block) return false;
  const opensBlock = units[parent - 1]?.block !== above.block;
  return (unit === parent + 1 && elaborates(units, unit)) || (opensBlock && unit <= parent + 3);
}

function noneBetween(units: readonly Unit[], from: number, to: number, level: number): boolean {
  for (let i = from + 1; i < to; i++) if (units[i]!.kind !== 'item' || units[i]!.level <= level) return false;
  return true;
}
