/** Where a sentence's last word ends, and what stands after it. */
export interface SentenceTail {
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
export function tailOf(sentence: string): SentenceTail | null {
  const brackets: [number, number][] = [];
  const marks = new Marks(sentence);
  let end = sentence.length;
  while (end > 0) {
    const char = sentence[end - 1]!;
    const code = sentence.charCodeAt(end - 1);
    if (code >= 0xac00 && code <= 0xd7a3) return { end, brackets };
    if (char === '?' || char === '？') return null;
    if (char === ';' && ENTITY.test(sentence.slice(Math.max(0, end - 6), end))) {
      const entity = sentence.slice(sentence.lastIndexOf('&', end - 1), end);
      if (/quot|apos|#3/.test(entity) && count(sentence, entity, end) % 2 === 0) return null;
      end -= entity.length;
      continue;
    }
    const quote = QUOTE[char] ?? (char === '"' || char === "'" || char === '`' ? char : undefined);
    if (quote !== undefined) {
      const opened = quote === char ? count(sentence, char, end) % 2 === 0 : marks.first(quote) <= end;
      if (opened) return null;
      end--;
      continue;
    }
    const opener = OPENER[char];
    if (opener !== undefined) {
      const start = marks.openingOf(end - 1, opener, char);
      if (start > marks.firstWord) {
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

/** Where the marks of one sentence stand. Each kind is looked for once, however many of them the sentence ends in. */
class Marks {
  readonly #text: string;
  readonly #firsts = new Map<string, number>();
  readonly #openings = new Map<string, Map<number, number>>();
  #firstWord: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the offset of the first `mark`; infinity where there is none. */
  first(mark: string): number {
    let at = this.#firsts.get(mark);
    if (at === undefined) {
      const found = this.#text.indexOf(mark);
      at = found < 0 ? Number.POSITIVE_INFINITY : found;
      this.#firsts.set(mark, at);
    }
    return at;
  }

  /** The offset of the first letter or digit; infinity where there is none. */
  get firstWord(): number {
    if (this.#firstWord === undefined) {
      const at = this.#text.search(/[\p{L}\p{N}]/u);
      this.#firstWord = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#firstWord;
  }

  /** Returns the offset of the bracket that the one at `close` closes; -1 where there is none. */
  openingOf(close: number, opener: string, closer: string): number {
    let openings = this.#openings.get(closer);
    if (!openings) {
      openings = new Map();
      const open: number[] = [];
      for (let i = 0; i < this.#text.length; i++) {
        if (this.#text[i] === opener) open.push(i);
        else if (this.#text[i] === closer && open.length > 0) openings.set(i, open.pop()!);
      }
      this.#openings.set(closer, openings);
    }
    return openings.get(close) ?? -1;
  }
}
