/** Milliseconds in which a deleted model can be brought back; then it is gone, key and all. */
export const UNDO_MS = 15_000;
