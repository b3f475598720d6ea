import { splitSentences } from '../../text/sentences.ts';

/** A longer answer is read no further. */
const MOST_CHARACTERS = 8_000;
/** More points than this say what was said. */
const MOST_POINTS = 12;
const BREAKS = /<\/?(?:li|ul|ol|p|div|br|h[1-6]|tr)\b[^<>]*>/gi;
const MARKER = /^\s*(?:(?:[-*•·–—‣▪]|\(?\d{1,2}[.):]|>)\s+)+/;
/** What announces the points and is none: "Here are the key points:", "**Summary**", a fence of code. */
const ANNOUNCES = /:\s*(?:\*\*|__)?$|^(?:\*\*|__)?(?:key (?:points|takeaways)|summary|takeaways?)\W*$|^```|^#{1,6}\s/i;

/**
 * The key points of a summarizer's answer, markers taken off: one a line where it has lines, else one a sentence, for some
 * answer in prose. At most twelve; '' and lines that only announce points are none.
 */
export function parsePoints(answer: string): string[] {
  const lines = answer
    .slice(0, MOST_CHARACTERS)
    .replace(BREAKS, '\n')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const marked = lines.filter((line) => MARKER.test(line));
  // Beside points that are marked, the other lines lead to them or end them.
  const points = marked.length > 1 ? marked : lines.flatMap((line) => sentences(line));
  return points
    .filter((line) => !ANNOUNCES.test(line))
    .map(unmarked)
    .filter((point) => /[\p{L}\p{N}]{2}/u.test(point))
    .slice(0, MOST_POINTS);
}

const sentences = (line: string) =>
  MARKER.test(line) || ANNOUNCES.test(line) ? [line] : splitSentences(line, 'en').map(({ text }) => text);

const unmarked = (line: string) => line.replace(MARKER, '').trim();
