import { ANY_OWN_ELEMENT } from '../../components/shared/own-elements.ts';

const SKIPPED = `script,style,noscript,template,textarea,${ANY_OWN_ELEMENT}`;
/** White space, and the marks that only tell a browser where a word may break. */
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
/** Characters of a sentence's head and tail by which it is found where something stands inside it that it does not have. */
const ANCHOR = 24;

/** Page text without any white space, with the way back from each character to its node. */
interface TextIndex {
  text: string;
  nodes: Text[];
  /** Where in `text` each node's characters begin. */
  starts: number[];
}

const squeeze = (text: string) => text.replace(UNSEEN, '');

function indexText(root: Element): TextIndex {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const piece = squeeze(node.data);
    if (!piece) continue;
    nodes.push(node);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), nodes, starts };
}

/** The place of the `n`th seen character of a node, as an offset into its data. */
function offsetOf({ data }: Text, n: number): number {
  let seen = 0;
  for (let i = 0; i < data.length; i++) {
    if (squeeze(data[i]!) === '') continue;
    if (seen++ === n) return i;
  }
  return data.length;
}

function place({ nodes, starts }: TextIndex, at: number): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node && { node, offset: offsetOf(node, at - (starts[low] ?? 0)) };
}

// Where `wanted` stands: word for word, else from its head to its tail, since a footnote mark or a button may stand between.
function* places(text: string, wanted: string): Generator<readonly [number, number]> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield [at, at + wanted.length];
  if (wanted.length < ANCHOR * 2) return;
  const [head, tail] = [wanted.slice(0, ANCHOR), wanted.slice(-ANCHOR)];
  let end = -1;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    // The tail behind one head is the tail behind the next ones too, until they pass it.
    if (end < at + ANCHOR) end = text.indexOf(tail, at + ANCHOR);
    if (end < 0) return;
    if (end + ANCHOR - at <= wanted.length * 1.3 + ANCHOR) yield [at, end + ANCHOR];
  }
}

/**
 * Where `sentence` stands below `root`, whatever the elements and white space between its words; null where it is not. Of
 * several places the first that `suits`, else the first of all.
 */
export function findText(root: Element, sentence: string, suits: (range: Range) => boolean = () => true): Range | null {
  const wanted = squeeze(sentence);
  if (!wanted) return null;
  const index = indexText(root);
  let first: Range | null = null;
  for (const [start, end] of places(index.text, wanted)) {
    const from = place(index, start);
    const to = place(index, end - 1);
    if (!from || !to) continue;
    const range = root.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    if (suits(range)) return range;
    first ??= range;
  }
  return first;
}
