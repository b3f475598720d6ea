/** Where a sentence's last word ends, and what stands after it. */
export interface Tail {
  /** UTF-16 offset behind the last word. */
  end: number;
  /** Brackets that stand after the last word, inner offsets [start, end), in any order. */
  brackets: [number, number][];
}

const OPENER: Record<string, string> = { ')': '(', ']': '[', '）': '（', '}': '{' };
const QUOTE: Record<string, string> = { '”': '“', '’': '‘', '」': '「', '』': '『', '»': '«', '》': '《', '〉': '〈' };
const ENTITY = /&(?:quot|apos|#39|#34|lt|gt|amp);$/;
const URL = /(?:^|\s)(?:https?:\/\/|www\.)\S+$/;

/**
 * Finds the last word behind full stops, ellipses, Markdown marks, emoji, ㅋㅋ, closing brackets with what they hold, and links.
 * Null where the sentence is not to be touched: a question, or a quotation or code that ends inside its own marks.
 */
export function tailOf(sentence: string): Tail | null {
  const brackets: [number, number][] = [];
  let end = sentence.length;
  while (end > 0) {
    const char = sentence[end - 1]!;
    const code = sentence.charCodeAt(end - 1);
    if (code >= 0xac00 && code <= 0xd7a3) return { end, brackets };
    if (char === '?' || char === '？') return null;
    if (char === ';' && ENTITY.test(sentence.slice(Math.max(0, end - 6), end))) {
      const entity = sentence.slice(sentence.lastIndexOf('&', end), end);
      if (/quot|apos|#3/.test(entity) && count(sentence, entity, end) % 2 === 0) return null;
      end -= entity.length;
      continue;
    }
    const quote = QUOTE[char] ?? (char === '"' || char === "'" || char === '`' ? char : undefined);
    if (quote !== undefined) {
      const opened = quote === char ? count(sentence, char, end) % 2 === 0 : sentence.lastIndexOf(quote, end) >= 0;
      if (opened) return null;
      end--;
      continue;
    }
    const opener = OPENER[char];
    if (opener !== undefined) {
      const start = openingOf(sentence, end - 1, opener, char);
      if (start > 0 && /[\p{L}\p{N}]/u.test(sentence.slice(0, start))) {
        brackets.push([start + 1, end - 1]);
        end = start;
      } else end--;
      continue;
    }
    if (isWord(code, char)) {
      const link = URL.exec(sentence.slice(Math.max(0, end - 200), end));
      if (!link) return { end, brackets };
      end -= link[0].length;
      continue;
    }
    end--;
  }
  return null;
}

/** A letter or a digit, jamo such as ㅋ and ㅠ aside. */
function isWord(code: number, char: string): boolean {
  if (code >= 0x3131 && code <= 0x318e) return false;
  return code < 0x80 ? /[A-Za-z0-9]/.test(char) : /[\p{L}\p{N}]/u.test(char);
}

function count(text: string, mark: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0 && at < end; at = text.indexOf(mark, at + mark.length)) found++;
  return found;
}

function openingOf(text: string, close: number, opener: string, closer: string): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (text[i] === closer) depth++;
    else if (text[i] === opener && --depth === 0) return i;
  }
  return -1;
}
