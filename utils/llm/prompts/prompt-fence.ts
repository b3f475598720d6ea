/** A source between two lines that cannot stand in it. */
export interface FencedText {
  text: string;
  /** In both lines. */
  mark: string;
}

/** 52 bits of FNV-1a over `text`, as 13 hexadecimal digits. No secret: a name for a content. */
export function contentName(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x01000193);
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return (hex(high) + hex(low)).slice(0, 13);
}

/**
 * Lines as data: between a BEGIN and an END line with a mark that none of them holds. The mark is made from the lines
 * themselves, so the same source is the same prompt (which providers cache) and still nobody can write a text that closes
 * its own fence: where the mark stands in the text, another is taken. Throws on a line that is more than one. `name`: makes
 * marks of texts.
 */
export function fenceText(lines: readonly string[], name = contentName): FencedText {
  const broken = lines.find((line) => /[\n\r\u2028\u2029\u0085]/.test(line));
  if (broken !== undefined) throw new Error('a line of a source must be one line');
  const text = lines.join('\n');
  let mark = name(text);
  while (text.toLowerCase().includes(mark)) mark = name(mark + text);
  return { text: `=== SOURCE ${mark} BEGIN ===\n${text}\n=== SOURCE ${mark} END ===`, mark };
}
