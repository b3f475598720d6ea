/** Features of a text: a hash each, and the words (by index) that it came from, for the explanation. */

/** Bits of a hash: features share a slot one time in a hundred thousand or so, which training has seen too. */
export const HASH_BITS = 20;
const MASK = (1 << HASH_BITS) - 1;
/** Features looked at in one text; a comment of 50,000 characters has more, and its beginning and end have said it all. */
const MOST = 60_000;

/** Continues the hash `seed` with the characters of `text` (FNV-1a). */
export function hashText(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** The slot of a hash. */
const slot = (h: number): number => mixHash(h) & MASK;

/** Every bit of a hash in every other (MurmurHash3's last step). */
export function mixHash(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Filled again for every text: nothing is allocated a comment. */
export class FeatureBag {
  size = 0;
  readonly slots = new Int32Array(MOST);
  /** Index of the word that a feature belongs to, -1 where it is the whole text's; `others`: a second one. */
  readonly owners = new Int32Array(MOST);
  readonly others = new Int32Array(MOST);
  /** As the author wrote them. */
  words: string[] = [];
  /** As they are looked up, where a language has windows. */
  tokens: string[] = [];
  /** The sentence that a word stands in. */
  sentences: number[] = [];

  clear(): void {
    this.size = 0;
    this.words = [];
    this.tokens = [];
    this.sentences = [];
  }

  add(h: number, owner: number, other: number = owner): void {
    if (this.size === MOST) return;
    this.slots[this.size] = slot(h);
    this.owners[this.size] = owner;
    this.others[this.size] = other;
    this.size++;
  }
}
