import { createJsonScanner, type JsonPiece } from './json-scanner.ts';
import { type AnswerLine, answerLinesOf, type LineKind } from './jsonl-lines.ts';
import { proseLinesOf } from './prose-lines.ts';

/** Lines of prose that are kept for the case that nothing else comes. */
const MOST_PROSE = 400;

export interface AnswerParser {
  /** The lines that are complete now. */
  push(chunk: string): AnswerLine[];
  /** The rest; of an answer that was never JSON, what its prose says. */
  end(): AnswerLine[];
}

/**
 * Reads an answer as it comes, in chunks cut anywhere, into the lines that were asked for. Text around JSON is passed over;
 * of an answer without any JSON, headings and lists are taken. `kind`: what a line without a kind is.
 */
export function createAnswerParser(kind: LineKind): AnswerParser {
  const objects = createJsonScanner();
  const prose: string[] = [];
  let json = 0;

  const take = (pieces: JsonPiece[]): AnswerLine[] =>
    pieces.flatMap((piece) => {
      if (piece.kind === 'prose') {
        if (prose.length < MOST_PROSE) prose.push(piece.text);
        return [];
      }
      const lines = answerLinesOf(parsed(piece), kind);
      json += lines.length;
      return lines;
    });

  return {
    push: (chunk) => take(objects.push(chunk)),
    end() {
      const rest = take(objects.end());
      return json > 0 ? rest : proseLinesOf(prose, kind);
    },
  };
}

/** The object's value; of a broken one what can be told for sure, undefined where nothing can. */
function parsed({ text, whole }: Extract<JsonPiece, { kind: 'object' }>): unknown {
  for (const attempt of whole ? [text, mended(text)] : [`${text.trim().replace(/,$/, '')}}`]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next one, or what is left below.
    }
  }
  return salvaged(text);
}

/** Commas before a closing bracket, keys and strings in typographic or single quotes. */
function mended(text: string): string {
  return text
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/([{,]\s*)[“”'‘’](\w+)[“”'‘’]\s*:/g, '$1"$2":')
    .replace(/([{,]\s*)(\w+)\s*:/g, '$1"$2":')
    .replace(/(:\s*)[“'‘]([^"“”\n]{0,1000}?)[”'’](?=\s*[,}])/g, '$1"$2"');
}

// A text counts only where its closing quote stands: half a sentence says something else.
function salvaged(broken: string): unknown {
  // Runs of blanks, looked through from each of their places, would take seconds.
  const text = broken.replace(/\s+/g, ' ');
  const from = /["“](?:text|content)["”]\s*:\s*"/.exec(text);
  if (!from) return undefined;
  // Where no closing quote fits behind the first text, none fits behind a later one.
  const rest = text.slice(from.index + from[0].length);
  const end = rest.search(/"\s*(?=,\s*"(?:src|sources|depth|kind)"|,?\s*\}?\s*$)/);
  if (end < 0) return undefined;
  const said = rest.slice(0, end);
  const kind = /["“]kind["”]\s*:\s*["“](\w+)/.exec(text)?.[1];
  const depth = /["“]depth["”]\s*:\s*"?(\d)/.exec(text)?.[1];
  const src = /["“]src["”]\s*:\s*\[([^\]]*)/.exec(text)?.[1];
  return { kind, text: unescaped(said), depth, src };
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text.replace(/\\(.)/g, '$1');
  }
}
