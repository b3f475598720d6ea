const SKIPPED = 'script,style,noscript,template,textarea,yoyak-panel,yoyak-badge';

/** Page text without any white space, with the way back from each character to its node. */
interface TextIndex {
  text: string;
  nodes: Text[];
  /** Where in `text` each node's characters begin. */
  starts: number[];
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function indexText(root: Element): TextIndex {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const piece = squeeze(node.data);
    if (!piece) continue;
    nodes.push(node);
    starts.push(text.length);
    text += piece;
  }
  return { text, nodes, starts };
}

/** The place of the `n`th non-space character of a node, as an offset into its data. */
function offsetOf(node: Text, n: number): number {
  let seen = 0;
  for (let i = 0; i < node.data.length; i++) {
    if (/\s/.test(node.data[i] ?? '')) continue;
    if (seen++ === n) return i;
  }
  return node.data.length;
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

/** Where `sentence` stands below `root`, whatever the elements and white space between its words; null where it is not. */
export function findText(root: Element, sentence: string): Range | null {
  const wanted = squeeze(sentence);
  if (!wanted) return null;
  const index = indexText(root);
  const at = index.text.indexOf(wanted);
  if (at < 0) return null;
  const from = place(index, at);
  const to = place(index, at + wanted.length - 1);
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}
