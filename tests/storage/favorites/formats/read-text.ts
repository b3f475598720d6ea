import { expect } from 'vitest';
import type { Favorite } from '../../../../utils/domain/index.ts';
import type { ExportFormat } from '../../../../utils/storage/favorites/formats/index.ts';

/** Characters of the pieces in which a text is read besides, so that every token is cut somewhere. */
const PIECES = [1, 7];

function readPieces(format: ExportFormat, text: string, length: number): Favorite[] | unknown {
  try {
    const reader = format.reader!();
    for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
    return reader.end();
  } catch (error) {
    return (error as { code?: string; values?: string[] }).values?.[0] ?? error;
  }
}

/** Reads a text as a file of the format, at once; what it says is the same where the text comes in small pieces. */
export function readText(format: ExportFormat, text: string): Favorite[] {
  const whole = readPieces(format, text, Infinity);
  if (text.length < 100_000) for (const length of PIECES) expect(readPieces(format, text, length)).toEqual(whole);
  const reader = format.reader!();
  reader.push(text);
  return reader.end();
}
