/** A piece of an answer: a JSON object's source, complete or cut off, or a line that is none. */
export type JsonPiece = { kind: 'object'; text: string; whole: boolean } | { kind: 'prose'; text: string };

/** Characters of one object, after which it is given up. */
const LONGEST = 20_000;
/** Characters of a line of prose that are kept. */
const LONGEST_LINE = 4_000;

export interface JsonScanner {
  /** The pieces that are complete now. */
  push(chunk: string): JsonPiece[];
  /** What is left when the answer has ended. */
  end(): JsonPiece[];
}

/**
 * Finds the JSON objects in an answer that comes in chunks cut anywhere: one a line, several a line, spread over lines, in an
 * array, in a code fence, or broken. An object whose string runs over a line's end, or in which another object begins where
 * none can, is cut off there, so that one broken line costs one line. Linear; holds one object or line at a time.
 */
export function createJsonScanner(): JsonScanner {
  let text = '';
  /** Open brackets of the object that is being read; empty outside. */
  let open = '';
  let inString = false;
  let escaped = false;
  /** The last character that is no white space. */
  let last = '';
  let found: JsonPiece[] = [];

  function finish(whole: boolean): void {
    if (open === '' && text.trim() !== '') found.push({ kind: 'prose', text: text.slice(0, LONGEST_LINE) });
    if (open !== '' && text.length < LONGEST) found.push({ kind: 'object', text, whole });
    text = '';
    open = '';
    inString = false;
    escaped = false;
    last = '';
  }

  function inside(char: string): void {
    text += char;
    if (inString) {
      if (char === '\n') finish(false);
      else if (escaped) escaped = false;
      else if (char === '\\') escaped = true;
      else if (char === '"') {
        inString = false;
        last = '"';
      }
      return;
    }
    if (char === '"') inString = true;
    else if (char === '{' || char === '[') open += char;
    else if (char === '}' || char === ']') {
      open = open.slice(0, -1);
      if (open === '') {
        open = '{';
        finish(true);
        return;
      }
    }
    if (char.trim() !== '') last = char;
  }

  // Where an object can stand as a value: after a colon, or as an array's element.
  const startsAnew = () => !inString && last !== ':' && !(open.endsWith('[') && /[[,]/.test(last));

  function read(char: string): void {
    if (open === '') {
      if (char === '{') {
        // Brackets and commas around objects are an array's.
        if (/^[\s[\],`*•-]*$/.test(text)) text = '';
        else finish(false);
        text = '{';
        open = '{';
        last = '{';
      } else if (char === '\n') finish(false);
      else if (text.length < LONGEST_LINE) text += char;
    } else if (char === '{' && startsAnew()) {
      finish(false);
      read(char);
    } else if (text.length >= LONGEST && char === '\n') finish(false);
    else if (text.length < LONGEST || char === '"' || char === '\n') inside(char);
  }

  const taken = () => {
    const pieces = found;
    found = [];
    return pieces;
  };
  return {
    push(chunk) {
      for (const char of chunk) read(char);
      return taken();
    },
    end() {
      finish(false);
      return taken();
    },
  };
}
