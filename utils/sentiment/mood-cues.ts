import { NEGATIONS } from './features/english-lexicon.ts';
import type { FeatureBag } from './features/feature-bag.ts';
import { KOREAN_NOT_AFTER } from './features/korean-lexicon.ts';
import { addWordShares } from './text-cnn.ts';
import type { Table } from './weights-file.ts';

const MOST = 5;
/** A word that speaks for the mood less than this, against the strongest one, decided nothing. */
const LEAST = 0.3;
const SAYS_SOMETHING = /[\p{L}\p{Extended_Pictographic}]|^[:;=]/u;

const NOT = new Set([...NEGATIONS.split(' '), '안', '못']);
const NOT_AFTER = KOREAN_NOT_AFTER.split(' ').filter((word) => word !== '안' && word !== '말');

/** The words whose features spoke most for a mood, strongest first; neighbours are one cue ("not good"). */
export function cuesOf(bag: FeatureBag, table: Table, mood: 'positive' | 'negative'): string[] {
  const [side, against] = mood === 'positive' ? [table.up, table.down] : [table.down, table.up];
  const shares = new Float64Array(bag.words.length);
  for (let i = 0; i < bag.size; i++) {
    const owner = bag.owners[i]!;
    if (owner < 0) continue;
    const slot = bag.slots[i]!;
    const weight = table.scale[side[slot]! & 255]! - 0.5 * table.scale[against[slot]! & 255]!;
    shares[owner]! += weight / 2;
    shares[bag.others[i]!]! += weight / 2;
  }
  const { windows } = table;
  if (windows) {
    const factor = (Math.sqrt(bag.size) * windows.share) / (1 - windows.share);
    addWordShares(bag, windows, mood, factor, shares);
  }
  const ranked = [...bag.words.keys()]
    .filter((i) => shares[i]! > 0 && SAYS_SOMETHING.test(bag.words[i]!))
    .sort((a, b) => shares[b]! - shares[a]! || a - b);
  const floor = LEAST * (shares[ranked[0] ?? 0] ?? 0);
  return phrases(
    bag.words,
    ranked.filter((i) => shares[i]! >= floor),
  );
}

/** The words at `ranked`, each told once, the ones next to each other told together. */
function phrases(words: string[], ranked: number[]): string[] {
  const told: string[] = [];
  const chosen = new Set(ranked.slice(0, MOST));
  const used = new Set<number>();
  for (const i of chosen) {
    if (used.has(i)) continue;
    let first = i;
    let last = i;
    while (chosen.has(first - 1)) first--;
    while (chosen.has(last + 1)) last++;
    if (isNot(words[first - 1])) first--;
    if (isNot(words[last]) || NOT_AFTER.some((word) => words[last + 1]?.startsWith(word))) last++;
    last = Math.min(last, words.length - 1);
    const phrase: string[] = [];
    for (let at = first; at <= last; at++) {
      used.add(at);
      const word = words[at]!.toLowerCase();
      if (word !== phrase.at(-1)) phrase.push(word);
    }
    const cue = phrase.join(' ');
    if (!told.includes(cue)) told.push(cue);
  }
  return told;
}

const isNot = (word = ''): boolean => NOT.has(word.toLowerCase()) || /n['’]t$/i.test(word);
