import type { Block } from '../domain/index.ts';
import { isBoilerplateBlock } from './article-boilerplate.ts';
import { foldWhitespace } from './shared/text-lines.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON INPUT SELECT TEXTAREA FORM SVG IFRAME VIDEO AUDIO CANVAS OBJECT EMBED NAV FIGCAPTION CAPTION RT RP DIALOG'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK MATH METER NOBR OUTPUT PICTURE PROGRESS Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
);
/** Captions, footnote marks, edit links and line numbers by the names they go by. */
const ASIDE = [
  '[class*="caption" i]:not([class*="captioned" i])',
  '.mw-editsection',
  'sup.reference',
  'a.footnote-ref',
  'a.footnote-backref',
  'a.headerlink',
  'a.anchor',
  'td.gutter',
  '.rouge-gutter',
  '.linenos',
  '.lineno',
  '.lnt',
  '.ln',
  '[class*="line-number"]',
  '.hljs-ln-numbers',
  '.sr-only',
  '.screen-reader-text',
  '.visually-hidden',
].join(', ');
/** A longer block that comes a second time is a pull quote or a teaser. */
const REPEATED = 30;

/** A heading that was never closed holds the text after it. */
const LONGEST_HEADING = 160;
const SENTENCES = /[.!?。]["”’)]?\s+\S.*[.!?。]["”’)]?$|.{60}\.$/;

type Context = Pick<Block, 'kind' | 'level'>;
const PARAGRAPH: Context = { kind: 'paragraph' };

/** The blocks below `root` in document order: no captions, no furniture, nothing empty, nothing twice. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let text = '';
  const flush = (context: Context) => {
    const block = context.kind === 'code' ? codeText(text) : proseText(text);
    text = '';
    const { kind, level }: Context = context.kind === 'heading' && isRunningText(block) ? PARAGRAPH : context;
    if (!block || (kind !== 'code' && isBoilerplateBlock(block))) return;
    const repeated = block.length >= REPEATED ? seen.has(block) : blocks.at(-1)?.text === block;
    if (repeated) return;
    seen.add(block);
    blocks.push({ kind, text: block, ...(level !== undefined && { level }) });
  };
  const walk = (node: Node, context: Context, lists: number) => {
    if (node.nodeType === 3) {
      text += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 || isAside(node as Element)) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') text += context.kind === 'code' ? '\n' : '\v';
    else if (INLINE.has(name)) {
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child, context, lists);
    } else if (name === 'TR' && isData(node as Element)) {
      flush(context);
      text = rowText(node as Element);
      flush({ kind: 'item', level: lists });
    } else {
      flush(context);
      const [inner, depth] = contextOf(name, context, lists);
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inner, depth);
      flush(inner);
    }
  };
  for (let child = root.firstChild; child; child = child.nextSibling) walk(child, PARAGRAPH, 0);
  flush(PARAGRAPH);
  return blocks;
}

function contextOf(name: string, context: Context, lists: number): [Context, number] {
  const heading = /^H([1-6])$/.exec(name)?.[1];
  if (heading) return [{ kind: 'heading', level: Number(heading) }, lists];
  if (name === 'PRE') return [{ kind: 'code' }, lists];
  if (context.kind === 'code') return [context, lists];
  if (name === 'BLOCKQUOTE') return [{ kind: 'quote' }, lists];
  if (name === 'UL' || name === 'OL') return [context, lists + 1];
  if (name === 'LI' || name === 'DD') return [{ kind: 'item', level: Math.max(0, lists - 1) }, lists];
  return [context, lists];
}

/** A row of a table of data; a row of one cell is a page laid out in a table. */
const isData = (row: Element): boolean => row.children.length > 1 && !row.querySelector('p, div, ul, ol, pre, table');

const rowText = (row: Element): string =>
  [...row.children]
    .map((cell) => foldWhitespace(cell.textContent))
    .filter(Boolean)
    .join(' | ');

function isAside(element: Element): boolean {
  if (SKIPPED.has(element.nodeName.toUpperCase())) return true;
  if (element.matches(ASIDE)) return true;
  const mark = element.nodeName === 'SUP' || element.nodeName === 'A' ? foldWhitespace(element.textContent) : '';
  if (element.nodeName === 'SUP')
    return /^\[?[\d*†‡]{1,3}\]?$|^\[\w{1,3}\]$/.test(mark) && element.querySelector('a') !== null;
  return element.nodeName === 'A' && /^(?:[#¶§🔗\s]|↩\uFE0E?)+$/u.test(mark);
}

const isRunningText = (text: string): boolean =>
  text.length > LONGEST_HEADING || (text.length > LONGEST_HEADING / 2 && SENTENCES.test(text));

function codeText(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/** White space folded; a line break stays where a sentence ended before it. */
function proseText(text: string): string {
  if (!text.includes('\v')) return foldWhitespace(text);
  const lines = text.split('\v').map(foldWhitespace).filter(Boolean);
  const ends = (line = '') => /[.!?…:;。」”"')\]]/.test(line.at(-1) ?? '');
  return lines.map((line, index) => (index === 0 ? line : `${ends(lines[index - 1]) ? '\n' : ' '}${line}`)).join('');
}
