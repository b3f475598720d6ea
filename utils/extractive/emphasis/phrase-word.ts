/** A word as a part of a phrase; UTF-16 offsets. */
export interface PhraseWord {
  start: number;
  end: number;
  /** End without josa or possessive. */
  bare: number;
  /** May stand in a phrase; may be its last word; may be all of it. */
  content: boolean;
  names: boolean;
  alone: boolean;
  /** A capitalised name: the words of one are not torn apart. */
  proper: boolean;
  /** A phrase may not go on behind it. */
  closes: boolean;
  /** Names nothing in particular: "last", "weeks", a bare number. */
  vague: boolean;
}
