import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { UserError } from '../../../domain/user-error.ts';
import { startOfEnding } from '../../../text/text-end.ts';

type Path = readonly (string | number)[];

const LINE_END = /\r\n|\r|\n/g;

/** A part of a file: its text, and the line of the file for a place in it. */
export interface FilePart {
  text: string;
  lineAt(offset: number): number;
}

/** The part that begins on a line of the file and goes on without a hole. */
export const partFrom = (text: string, line: number): FilePart => ({
  text,
  lineAt: (offset) => line + (text.slice(0, offset).match(LINE_END)?.length ?? 0),
});

/** `import_line` for text that is no JSON: the line of the first mistake, and what stands there. */
export function lineOfSyntaxError(part: FilePart): UserError {
  const { text } = part;
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const offset = errors[0]?.offset ?? 0;
  return badLine(part, offset, text.slice(offset).trimStart() || text.trimEnd().slice(-20));
}

/** `import_line` for a value that is not what it must be. A missing one is shown at what lacks it. `name`: of the part. */
export function lineOfField(part: FilePart, field: Path, name: string): UserError {
  return badLine(part, offsetOf(part, field), nameOf(field) || name);
}

/** The line of a value in a part of the file. */
export const lineOf = (part: FilePart, field: Path): number => part.lineAt(offsetOf(part, field));

function offsetOf({ text }: FilePart, field: Path): number {
  let node = treeOf(text, []);
  for (const key of field) node = (node && findNodeAtLocation(node, [key])) ?? node;
  return node?.offset ?? 0;
}

/** Undefined where brackets are nested so deep that the parser runs out of stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `summary.opening[2].text` */
function nameOf(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function badLine({ text, lineAt }: FilePart, offset: number, what: string): UserError {
  const line = lineAt(Math.min(offset, text.trimEnd().length));
  return new UserError('import_line', [String(line), startOfEnding(what.split(/[\r\n]/)[0] ?? '', 40)]);
}
