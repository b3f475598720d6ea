/**
 * Returns where the run of characters that `inRun` matches begins at the end of `text`; its length where there is none. `inRun`
 * matches one character. Takes one step a character: a pattern such as `/[…]+$/` looks through a run in the middle of a text
 * from each of its places, which for 100,000 marks is 5,000,000,000 steps.
 */
export function startOfEndRun(text: string, inRun: RegExp): number {
  let start = text.length;
  while (start > 0) {
    const before = start > 1 && isPair(text, start - 2) ? start - 2 : start - 1;
    if (!inRun.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** Returns `text` without the characters at its end that `trimmed` matches, as `startOfEndRun` finds them. */
export const trimEndOf = (text: string, trimmed: RegExp): string => text.slice(0, startOfEndRun(text, trimmed));

/** Returns the characters at the end of `text` that `inRun` matches, as `startOfEndRun` finds them. */
export const endRunOf = (text: string, inRun: RegExp): string => text.slice(startOfEndRun(text, inRun));

const isPair = (text: string, at: number) => (text.codePointAt(at) ?? 0) > 0xffff;

/** Returns the first `maxChars` characters of `text`, one less where they would end in half of a surrogate pair. */
export const startOfEnding = (text: string, maxChars: number): string =>
  text.slice(0, maxChars > 0 && isPair(text, maxChars - 1) ? maxChars - 1 : maxChars);
