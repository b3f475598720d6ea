/** An expression, which scripts that read no lines are built without. */
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DETAILS|DIV|DL|DT|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TR|UL)$/;

/** Levels that are walked down: comments have some ten. What is deeper is read as one text. */
const MAX_LEVELS = 200;

const ELEMENT = 1;
const TEXT = 3;

/** The one text of a run of white space, trimmed. */
export const foldWhitespace = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * The text of `root` as a page shows it: one line a paragraph, white space folded except in `pre`, no empty lines.
 * Elements for which `skipped` says true are left out with all they hold.
 */
export function linesOf(root: Node, skipped: (element: Element) => boolean = () => false): string {
  const lines: string[] = [];
  let line = '';
  const flush = (kept = false) => {
    const text = kept ? line.trimEnd() : foldWhitespace(line);
    if (text.trim()) lines.push(text);
    line = '';
  };
  const walk = (node: Node, pre: boolean, level: number) => {
    if (node.nodeType === TEXT) {
      const [first = '', ...rest] = pre ? (node.nodeValue ?? '').split('\n') : [node.nodeValue ?? ''];
      line += first;
      for (const next of rest) {
        flush(true);
        line = next;
      }
      return;
    }
    if (node.nodeType !== ELEMENT || skipped(node as Element)) return;
    const name = node.nodeName;
    if (name === 'BR') return flush(pre);
    const block = BLOCK.test(name);
    if (block) flush(pre);
    if (level >= MAX_LEVELS) line += node.textContent ?? '';
    else
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child, pre || name === 'PRE', level + 1);
    if (block) flush(pre || name === 'PRE');
  };
  for (let child = root.firstChild; child; child = child.nextSibling) walk(child, false, 1);
  flush();
  return lines.join('\n');
}
