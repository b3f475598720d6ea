import { normalize } from '../text/normalize.ts';

/**
 * Characters that a reader does not see and a model does: controls, zero-width and bidi marks, soft hyphens, the tag
 * characters that spell hidden ASCII, fillers and blanks that pass for letters, private use.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;

/** Marks of chat formats, which some servers take for turns wherever they stand: <|im_start|>, [INST], <start_of_turn>. */
const TURN_MARKS =
  /<(?=\|)|<(?=\/?s>)|<(?=\/?(?:start|end)_of_)|<(?=\/?(?:bos|eos|eot|pad|unk|think|tool_call|function_calls?)\b)|<(?=<\/?SYS)|\[(?=\/?INST\])/gi;

/** What a model's labels look like: text that imitates them loses the bracket. */
const LABELS = /\[(?=\s*(?:[SC#]\s*\d|T\s*\]))/gi;

/** `text` in one line and without anything unseen, as a reader would read it out. */
export function plainLine(text: string): string {
  const line = text
    .replace(/\ufeff/g, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return normalize(line);
}

/** A line of a source as it is sent: one line, nothing unseen, no marks of a chat's turns, no labels like ours. */
export function sourceLine(text: string): string {
  return plainLine(text).replace(TURN_MARKS, '$& ').replace(LABELS, '(');
}
