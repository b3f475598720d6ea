import type { Language } from './language.ts';

/** Where a bullet comes from: a sentence of `Article.blocks[block]`, or a comment (`text`: the sentence in it). */
export type Source = { kind: 'sentence'; block: number; text: string } | { kind: 'comment'; id: number; text?: string };

export interface Bullet {
  text: string;
  /** The key phrase to set in bold: UTF-16 offsets into `text`, [start, end). */
  strong?: readonly [number, number];
  depth: 0 | 1 | 2;
  sources: Source[];
  /** Of `text`: differs from the reader's language where a translation is missing or failed. */
  language: Language;
  /** A number or name in it does not stand in its sources. */
  unsure?: true;
  /** Its translation failed or came back damaged: it stands in the source's language among translated ones. */
  untranslated?: true;
}

export interface Section {
  heading: string;
  bullets: Bullet[];
}

export interface Summary {
  opening: Bullet[];
  sections: Section[];
}

/** `null` stands for a bullet whose place is known and whose text is still being made. */
export interface SummaryDraft {
  opening: (Bullet | null)[];
  sections: { heading: string; bullets: (Bullet | null)[] }[];
}
