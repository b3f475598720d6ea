import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { UserError } from '../../errors.ts';

type Path = readonly (string | number)[];

const LINE_END = /\r\n|\r|\n/;

/** `import_line` for text that is no JSON: the line of the first mistake, and what stands there. */
export function brokenSyntax(text: string): UserError {
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const offset = errors[0]?.offset ?? 0;
  return badLine(text, offset, text.slice(offset).trimStart() || text.trimEnd().slice(-20));
}

/** `import_line` for a value that is not what it must be. A missing one is shown at what lacks it. */
export function wrongField(text: string, root: Path, field: Path): UserError {
  let node = treeOf(text, []);
  for (const key of [...root, ...field]) node = (node && findNodeAtLocation(node, [key])) ?? node;
  return badLine(text, node?.offset ?? 0, nameOf(field) || nameOf(root));
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

function badLine(text: string, offset: number, what: string): UserError {
  const end = text.trimEnd().length;
  const line = text.slice(0, Math.min(offset, end)).split(LINE_END).length;
  return new UserError('import_line', [String(line), what.split(LINE_END)[0]?.slice(0, 40) ?? '']);
}
