/**
 * Rewrites the part of a sentence's last word before an ending. `context`: the sentence before the word. `closed`: the sentence
 * has a mark of its end (`.`, `!`), so that its last word is no noun that happens to look like an ending.
 */
export type Rewrite = (context: string, base: string, closed: boolean) => string | null;
