import { UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';

/** Limits on a page's tree: reading takes time with the elements, and with the text of each over and over for all around it. */

/** Elements of a page that is read: the longest pages written by hand have some 100,000. */
export const MAX_ELEMENTS = 150_000;
/** Levels above all elements, summed: 130 on average for the largest page, 4,500 nested elements in each other. */
export const MAX_DEPTH_SUM = 20_000_000;
/** The same for what Readability gets, which looks at the text of every element some dozens of times. */
const READABILITY_MAX_ELEMENTS = 40_000;
const READABILITY_MAX_DEPTH_SUM = 1_000_000;
/** Levels that are kept where a tree is too deep: of pages written by hand hardly one has more than the first. */
const DEPTHS = [200, 100, 60, 40, 25, 16];
/** Characters of an attribute, and elements of `<meta>`: some patterns of Readability take the square of their length. */
const MAX_ATTRIBUTE_CHARS = 1_000;
const MAX_META_ELEMENTS = 300;
/** Characters of a title. */
export const MAX_TITLE_CHARS = 1_000;

/** Of `Node` and `NodeFilter`, which not every context that reads has. */
const TEXT = 3;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

interface TreeSize {
  elements: number;
  /** Levels above each element, summed. */
  depthSum: number;
}

/** Calls `visit` for every element below `root` in document order with its level, from 1. Returns early where that says false. */
function walkElements(root: Element, visit: (element: Element, level: number) => boolean): void {
  let level = 0;
  let element: Element | null = root;
  while (element) {
    let next: Element | null = element.firstElementChild;
    if (next) level++;
    while (!next && element && element !== root) {
      next = element.nextElementSibling;
      if (next) break;
      element = element.parentElement;
      level--;
    }
    if (!next || !visit(next, level)) return;
    element = next;
  }
}

/** Measures the tree of a page, no further than it is read. */
export function measureTree(root: Element, deepest = Number.POSITIVE_INFINITY): TreeSize {
  const size = { elements: 0, depthSum: 0 };
  walkElements(root, (_, level) => {
    size.elements++;
    size.depthSum += Math.min(level, deepest);
    return size.elements <= MAX_ELEMENTS && size.depthSum <= MAX_DEPTH_SUM;
  });
  return size;
}

/** Throws `page_too_complex` where a page's tree is larger or deeper than is read. */
export function checkTree({ documentElement }: Document, url: string): void {
  const { elements, depthSum } = measureTree(documentElement);
  if (elements > MAX_ELEMENTS || depthSum > MAX_DEPTH_SUM) throw new UserError('page_too_complex', [hostOf(url)]);
}

/**
 * Takes all levels more than `levels` below `root` together: each text there comes to stand in a copy of the element around it,
 * one behind the other. Linear, whatever the depth.
 */
export function flattenBelow(root: Element, levels: number): void {
  const deepest: Element[] = [];
  walkElements(root, (element, level) => {
    if (level === levels && element.firstElementChild) deepest.push(element);
    return true;
  });
  for (const element of deepest) flatten(element);
}

function flatten(element: Element): void {
  const document = element.ownerDocument;
  const flat = document.createDocumentFragment();
  const leaves = document.createTreeWalker(element, SHOW_ELEMENT | SHOW_TEXT);
  const texts: [Text, Element][] = [];
  for (let node = leaves.nextNode(); node; node = leaves.nextNode()) {
    const around = node.parentElement;
    if (node.nodeType === TEXT) texts.push([node as Text, around === element || !around ? element : around]);
    else if (node.nodeName.toUpperCase() === 'BR') texts.push([document.createTextNode('\n'), node as Element]);
  }
  for (const [text, around] of texts) {
    if (around === element) flat.append(text);
    else {
      const own = around.cloneNode(false) as Element;
      own.append(text);
      flat.append(own);
    }
  }
  element.replaceChildren(flat);
}

/**
 * Makes a copy of a page one that Readability can take: not too deep, no attribute, title or head without end. Changes
 * `copy`. False where the page has too many elements for it.
 */
export function boundCopy(copy: Document): boolean {
  const { documentElement: root } = copy;
  const { elements } = measureTree(root);
  if (elements > READABILITY_MAX_ELEMENTS) {
    flattenBelow(root, DEPTHS[0]!);
    return false;
  }
  const fits = (levels: number) => measureTree(root, levels).depthSum <= READABILITY_MAX_DEPTH_SUM;
  flattenBelow(root, DEPTHS.find(fits) ?? DEPTHS.at(-1)!);
  walkElements(root, (element) => {
    for (const attribute of element.attributes) {
      if (attribute.value.length > MAX_ATTRIBUTE_CHARS) attribute.value = attribute.value.slice(0, MAX_ATTRIBUTE_CHARS);
    }
    return true;
  });
  for (const meta of [...copy.querySelectorAll('meta')].slice(MAX_META_ELEMENTS)) meta.remove();
  for (const title of copy.querySelectorAll('title')) {
    const text = title.textContent ?? '';
    if (text.length > MAX_TITLE_CHARS) title.textContent = text.slice(0, MAX_TITLE_CHARS);
  }
  return true;
}
