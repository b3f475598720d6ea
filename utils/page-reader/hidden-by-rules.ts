import { selectorsIn, specificityOf } from './css-specificity.ts';
import {
  type CssDeclaration,
  type CustomProperties,
  createCustomProperties,
  INLINE_RANK,
  weightOf,
} from './custom-properties.ts';
import { HIDING_PROPERTIES, isRemoved, textState, type ValueOf } from './hidden-style.ts';
import { fitsReader, rulesIn, type StyleRule } from './style-rules.ts';

/**
 * Classes of libraries and themes that hide, whose rules usually stand in sheets that are not loaded, and what browsers hide
 * themselves. Less specific than any rule of the page.
 */
const USUAL = `
:where(.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader-only,
  .element-invisible, .u-visually-hidden, .a11y-hidden, .hidden-visually, .invisible, .is-invisible, .hidden, .hide,
  .is-hidden, .u-hidden, .d-none, .noscript, .no-display
):not([class*="sm:"], [class*="md:"], [class*="lg:"], [class*="xl:"], [class*="d-sm-"], [class*="d-md-"], [class*="d-lg-"],
  [class*="d-xl-"]), [popover]:not(dialog), noscript { display: none }`;

/** Milliseconds after which the rules that are left are not asked any more. */
const PATIENCE = 2_000;
/** Rules of more than this many characters are not read. */
const MOST_CSS = 4_000_000;
/** What holds the page is hidden until its scripts are done; they never run here. */
const HOLDS_PAGE = 'main, article, h1';
const PAGE_SHARE = 0.5;

type Declared = Map<string, { value: string; weight: number }>;
interface Text {
  hidden: boolean;
  tiny: boolean;
  indented: boolean;
}

/**
 * Takes out of a page that was only fetched what its own `<style>` elements, inline styles and the usual classes hide on a
 * reader's screen. Style sheets of other addresses are not known here, nor is where a box comes to lie. Changes `document`.
 */
export function removeHiddenByRules(document: Document): void {
  const { body, documentElement } = document;
  if (!body) return;
  // Modernizr-style pages replace `no-js` with `js`; this does the same.
  documentElement.classList.replace('no-js', 'js');
  for (const element of [...document.querySelectorAll('noscript')]) element.remove();
  const rules = [...rulesIn(USUAL), ...ownRules(document)];
  const customs = createCustomProperties();
  const declared = declarations(body, rules, customs);
  const all = lengthOf(body);

  const below: [Element, Text][] = [[body, { hidden: false, tiny: false, indented: false }]];
  for (let next = below.pop(); next; next = below.pop()) {
    const [element, around] = next;
    const own = declared.get(element);
    const value: ValueOf = (property) => customs.resolved(own?.get(property)?.value ?? '', element);
    let text = around;
    if (own && element !== body) {
      const told = textState(value);
      const hides = isRemoved(value) || told.hidden || told.tiny || told.indented;
      if (!hides || !isPage(element, all)) {
        if (isRemoved(value)) {
          element.remove();
          continue;
        }
        text = { ...around, ...told };
      }
    }
    const unseen = text.hidden || text.tiny || text.indented;
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 1) below.push([node as Element, text]);
      else if (unseen && node.nodeType === 3) node.remove();
    }
  }
}

function ownRules(document: Document): StyleRule[] {
  let room = MOST_CSS;
  return [...document.querySelectorAll('style')].flatMap((element) => {
    const type = element.getAttribute('type')?.trim() ?? '';
    const css = element.textContent ?? '';
    room -= css.length;
    if ((type && !/^text\/css$/i.test(type)) || !fitsReader(element.getAttribute('media') ?? '') || room < 0) return [];
    return rulesIn(css);
  });
}

/** What is declared for each element that anything is declared for, after the cascade; custom properties go into `customs`. */
function declarations(body: Element, rules: readonly StyleRule[], customs: CustomProperties): Map<Element, Declared> {
  const declared = new Map<Element, Declared>();
  const until = performance.now() + PATIENCE;
  for (const [order, { selector, style, layered }] of rules.entries()) {
    const asked = askedOf(style);
    const custom = hasCustom(style);
    if ((asked.length === 0 && !custom) || performance.now() > until) continue;
    for (const one of selectorsIn(selector)) {
      const declaring = { style, rank: specificityOf(one) * 1e6 + order, layered };
      for (const element of found(body, one)) {
        if (custom) customs.add(element, declaring);
        declare(declared, element, declaring, asked);
      }
      if (custom)
        for (const root of [body, body.parentElement]) if (root && fits(root, one)) customs.add(root, declaring);
    }
  }
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { style } = element;
    if (!style) continue;
    const declaring = { style, rank: INLINE_RANK, layered: false };
    if (hasCustom(style)) customs.add(element, declaring);
    declare(declared, element, declaring, askedOf(style));
  }
  return declared;
}

function declare(
  declared: Map<Element, Declared>,
  element: Element,
  declaring: CssDeclaration,
  asked: readonly string[],
): void {
  if (asked.length === 0) return;
  const own: Declared = declared.get(element) ?? new Map();
  declared.set(element, own);
  for (const property of asked) {
    const weight = weightOf(declaring, property);
    if (weight >= (own.get(property)?.weight ?? 0)) {
      own.set(property, { value: declaring.style.getPropertyValue(property).trim().toLowerCase(), weight });
    }
  }
}

function askedOf(style: CSSStyleDeclaration): string[] {
  const asked: string[] = [];
  for (let i = 0; i < style.length; i++) {
    const property = style[i] ?? '';
    if (HIDING_PROPERTIES.has(property)) asked.push(property);
  }
  return asked;
}

function hasCustom(style: CSSStyleDeclaration): boolean {
  for (let i = 0; i < style.length; i++) if (style[i]?.startsWith('--')) return true;
  return false;
}

function found(body: Element, selector: string): ArrayLike<Element> & Iterable<Element> {
  // What stands before or after an element, or is pointed at, is no element of a page that nobody sees.
  if (/::|:(?:before|after|first-l|hover|focus|active)/i.test(selector)) return [];
  try {
    return body.querySelectorAll(selector);
  } catch {
    return [];
  }
}

function fits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

const isPage = (element: Element, all: number): boolean =>
  (element.matches(HOLDS_PAGE) || element.querySelector(HOLDS_PAGE) !== null) && lengthOf(element) > all * PAGE_SHARE;
