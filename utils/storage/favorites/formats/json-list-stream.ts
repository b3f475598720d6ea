import { startOfEnding } from '../../../text/text-end.ts';

/** One value of the list, as it stands in the file. */
export interface ListElement {
  text: string;
  /** Its place in the list, from 0. */
  index: number;
  /** The line it begins on, from 1. */
  line: number;
}

/** Where the file is no JSON, and what stands there. */
export interface SyntaxProblem {
  line: number;
  what: string;
}

/** All of a file but what stands in the list, which is `[]` in it. */
export interface ListFrame {
  text: string;
  /** The line in the file of a place in `text`. */
  lineAt(offset: number): number;
}

interface Handlers {
  /** The list begins; `head`: all that stands before it. */
  onList(head: string): void;
  onElement(element: ListElement): void;
  /** These throw; nothing is pushed after. */
  onProblem(problem: SyntaxProblem): never;
  onTooLong(element: Omit<ListElement, 'text'>): never;
  /** There is more outside of the list than such a file has. */
  onForeign(): never;
}

interface Limits {
  elementChars: number;
  /** Of the frame: a file that is something else altogether has its text there. */
  frameChars: number;
}

/** Up to the next character that means something outside of strings, in them, and at the end of a number or word. */
const OUTSIDE = /[^"{}[\]:, \t\r\n]*/y;
const INSIDE = /[^"\\\r\n]*/y;
const WORD = /[^,\]} \t\r\n]*/y;
const SPACE = /[ \t\r\n]/;
const BEGINS_VALUE = /["[{\-0-9a-z]/;

/**
 * Splits a JSON file with one long list at its top level, `{"<name>": [ … ]}`, into the list's elements while it is read, so
 * that no more than one element is held as text. Elements are cut out by their brackets and quotes alone: whoever takes them
 * parses them. Calls `onProblem` where the list itself is none.
 */
export function createListSplitter(name: string, limits: Limits, on: Handlers) {
  let line = 1;
  /** The last line with something on it. */
  let lastLine = 1;
  let afterReturn = false;
  const frame: string[] = [];
  let frameChars = 0;
  /** Where in the frame the list ended that was cut out, and the line it ended on. */
  let cut = { at: 0, line: 1 };

  /** Of the frame: open brackets, the string that was read last, whether a value of that name begins next. */
  let depth = 0;
  let key = '';
  let named = false;
  let inString = false;
  let escaped = false;

  let place: 'frame' | 'first' | 'next' | 'after' | 'element' = 'frame';
  let element:
    | { parts: string[]; chars: number; index: number; line: number; kind: 'tree' | 'string' | 'word' }
    | undefined;
  let nesting = 0;
  let index = 0;

  function keep(text: string): void {
    frame.push(text);
    frameChars += text.length;
    if (frameChars > limits.frameChars) on.onForeign();
  }

  /** Goes over a character, counting lines as editors do. */
  function countLine(char: string): void {
    if (char === '\r' || (char === '\n' && !afterReturn)) line++;
    afterReturn = char === '\r';
  }

  function jump(pattern: RegExp, text: string, at: number): number {
    pattern.lastIndex = at;
    pattern.test(text);
    return Math.max(at, pattern.lastIndex);
  }

  /** Takes what belongs to the element from `at` on; returns where the rest begins. */
  function inElement(text: string, start: number): number {
    const one = element!;
    let at = start;
    let done = false;
    while (at < text.length && !done) {
      const before = at;
      if (one.kind === 'word') {
        at = jump(WORD, text, at);
        done = at < text.length;
      } else {
        at = jump(inString ? INSIDE : OUTSIDE, text, at);
        if (at > before) afterReturn = escaped = false;
        const char = text[at] ?? '';
        if (char) {
          at++;
          countLine(char);
        }
        if (inString) {
          if (escaped) escaped = false;
          else if (char === '\\') escaped = true;
          else if (char === '"') inString = false;
        } else if (char === '"') inString = true;
        else if (char === '{' || char === '[') nesting++;
        else if (char === '}' || char === ']') nesting--;
        done = char !== '' && !inString && nesting === 0;
      }
      one.chars += at - before;
      if (one.chars > limits.elementChars) on.onTooLong(one);
    }
    one.parts.push(text.slice(start, at));
    if (done) finish();
    return at;
  }

  function finish(): void {
    const { parts, index, line } = element!;
    element = undefined;
    place = 'after';
    on.onElement({ text: parts.join(''), index, line });
  }

  /** Takes one character of the list between its elements; returns where the rest begins. */
  function inList(text: string, at: number): number {
    const char = text[at]!;
    if (SPACE.test(char)) {
      countLine(char);
      return at + 1;
    }
    afterReturn = false;
    lastLine = line;
    if (char === ']' && place !== 'next') {
      place = 'frame';
      cut = { at: frameChars, line };
      return at;
    }
    if (char === ',' && place === 'after') {
      place = 'next';
      return at + 1;
    }
    if (place === 'after' || !BEGINS_VALUE.test(char))
      on.onProblem({ line, what: startOfEnding(text.slice(at, at + 41), 40) });
    place = 'element';
    nesting = 0;
    inString = escaped = false;
    const kind = char === '"' ? 'string' : /[[{]/.test(char) ? 'tree' : 'word';
    element = { parts: [], chars: 0, index: index++, line, kind };
    return at;
  }

  /** Takes what belongs to the frame from `start` on; returns where the rest begins. */
  function inFrame(text: string, start: number): number {
    let at = start;
    while (at < text.length) {
      const before = at;
      at = jump(inString ? INSIDE : OUTSIDE, text, at);
      if (at > before) {
        afterReturn = false;
        lastLine = line;
        if (inString && key.length < 100) key += text.slice(before, at);
        escaped = false;
        if (!inString) named = false;
      }
      const char = text[at];
      if (char === undefined) break;
      at++;
      countLine(char);
      if (SPACE.test(char)) continue;
      lastLine = line;
      if (inString) {
        if (!escaped && char === '"') inString = false;
        else key += char;
        escaped = !escaped && char === '\\';
        continue;
      }
      const begins = named && char === '[' && depth === 1;
      named = char === ':' && depth === 1 && key === name;
      if (char === '"') {
        inString = true;
        key = '';
      } else if (char === '{' || char === '[') depth++;
      else if (char === '}' || char === ']') depth--;
      if (!begins) continue;
      keep(text.slice(start, at));
      on.onList(frame.join('').slice(0, -1));
      place = 'first';
      return at;
    }
    keep(text.slice(start, at));
    return at;
  }

  return {
    push(chunk: string): void {
      let at = 0;
      while (at < chunk.length) {
        if (place === 'frame') at = inFrame(chunk, at);
        else if (place === 'element') at = inElement(chunk, at);
        else at = inList(chunk, at);
      }
    },
    /** The whole of the file was pushed. What is cut in the middle of the list is a problem, or an element like another. */
    end(): ListFrame {
      if (element) finish();
      if (place !== 'frame') on.onProblem({ line: lastLine, what: '' });
      const text = frame.join('');
      const lineAt = (offset: number) => {
        const from = offset >= cut.at ? cut : { at: 0, line: 1 };
        return from.line + (text.slice(from.at, offset).match(/\r\n|\r|\n/g)?.length ?? 0);
      };
      return { text, lineAt };
    },
  };
}
