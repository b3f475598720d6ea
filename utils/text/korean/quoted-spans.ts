/** A stretch in brackets or quotation marks: UTF-16 offsets, `start` at the opening mark, `end` after the closing one. */
export interface QuotedSpan {
  start: number;
  end: number;
}

const CLOSER_OF: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
};
const CLOSERS = new Set(Object.values(CLOSER_OF));
const MARKS = /["'`()[\]{}（）“”‘’「」『』《》〈〉【】]/g;
const WORD = /[\p{L}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * The outermost bracketed or quoted stretches of one line, in order, not longer than `longest` characters. Marks without a
 * partner (apostrophes, inches, smileys) are passed over. Linear in the length of the line.
 */
export function findQuotedSpans(line: string, longest: number): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const open: { closer: string; at: number }[] = [];
  for (const match of line.matchAll(MARKS)) {
    const mark = match[0];
    const at = match.index;
    const straight = mark === '"' || mark === "'" || mark === '`';
    if (mark === '`' ? true : straight || CLOSERS.has(mark)) {
      const depth = mark === '’' && isApostrophe(line, at) ? -1 : lastOpen(open, mark, at - longest);
      if (depth >= 0 && (!straight || mark === '`' || mayClose(line, at))) {
        const start = open[depth]!.at;
        open.length = depth;
        while (found.length > 0 && found.at(-1)!.start > start) found.pop();
        found.push({ start, end: at + 1 });
        continue;
      }
    }
    if (straight ? mark === '`' || mayOpen(line, at) : mark in CLOSER_OF) {
      open.push({ closer: straight ? mark : CLOSER_OF[mark]!, at });
      // Marks that never close must not pile up: 1 MB of "((((" stays linear.
      if (open.length > 12) open.shift();
    }
  }
  return found;
}

function lastOpen(open: { closer: string; at: number }[], closer: string, from: number): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]!.closer === closer) return open[i]!.at >= from ? i : -1;
  return -1;
}

function isApostrophe(line: string, at: number): boolean {
  return LATIN.test(line[at - 1] ?? '') && LATIN.test(line[at + 1] ?? '');
}

/** A straight mark opens after a space or an opening bracket, before something that is no space. */
function mayOpen(line: string, at: number): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  return (
    !/\s/.test(after) && (!WORD.test(before) || (!LATIN.test(before) && line[at] === '"')) && !/[.,!?]/.test(after)
  );
}

/** A straight mark closes after something that is no space; a Korean particle may follow at once. */
function mayClose(line: string, at: number): boolean {
  const before = line[at - 1] ?? ' ';
  return !/\s/.test(before) && !LATIN.test(line[at + 1] ?? ' ');
}
