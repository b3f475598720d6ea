/** Milliseconds in which a deleted model can be brought back; then it is gone, key and all. */
export const UNDO_FOR = 15_000;
