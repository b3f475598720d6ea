import { selectorsIn, specificityOf } from './specificity.ts';
import { fitsReader, rulesIn, type StyleRule } from './style-rules.ts';
import { ASKED, isGone, textState, type ValueOf } from './unseen-style.ts';

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
/** Characters of a value beyond which it is none of those that are asked for: a page may make them multiply. */
const LONGEST = 2_000;
const VAR = /var\(\s*(--[^\s,)]+)\s*(?:,([^()]*))?\)/g;

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
  // Their scripts say so on every page that has them.
  documentElement.classList.replace('no-js', 'js');
  for (const element of [...document.querySelectorAll('noscript')]) element.remove();
  const rules = [...rulesIn(USUAL), ...ownRules(document)];
  const declared = declarations(body, rules);
  const variables = new Map<string, string>();
  for (const rule of rules) if (isOf(documentElement, rule)) addVariables(rule.style, variables);
  const all = lengthOf(body);

  const walk = (element: Element, around: Text, known: ReadonlyMap<string, string>) => {
    const own = declared.get(element);
    const vars = own ? withVariables(own, known) : known;
    const value: ValueOf = (property) => resolved(own?.get(property)?.value ?? '', vars);
    let text = around;
    if (own && element !== body) {
      const told = textState(value);
      const hides = isGone(value) || told.hidden || told.tiny || told.indented;
      if (!hides || !isPage(element, all)) {
        if (isGone(value)) return element.remove();
        text = { ...around, ...told };
      }
    }
    const unseen = text.hidden || text.tiny || text.indented;
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 1) walk(node as Element, text, vars);
      else if (unseen && node.nodeType === 3) node.remove();
    }
  };
  walk(body, { hidden: false, tiny: false, indented: false }, variables);
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

/** What is declared for each element that anything is declared for, after the cascade. */
function declarations(body: Element, rules: readonly StyleRule[]): Map<Element, Declared> {
  const declared = new Map<Element, Declared>();
  const until = performance.now() + PATIENCE;
  for (const [order, { selector, style, layered }] of rules.entries()) {
    const asked = askedOf(style);
    if (asked.length === 0 || performance.now() > until) continue;
    for (const one of selectorsIn(selector)) {
      const elements = found(body, one);
      if (elements.length === 0) continue;
      const rank = specificityOf(one) * 1e6 + order;
      for (const element of elements) declare(declared, element, style, asked, rank, layered);
    }
  }
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { style } = element;
    if (style) declare(declared, element, style, askedOf(style), INLINE, false);
  }
  return declared;
}

/** Weights, from the least: layers, rules, styles of elements; then what is important, the other way round. */
const RULES = 1e12;
const INLINE = 4e12;
const IMPORTANT = 1e13;

function declare(
  declared: Map<Element, Declared>,
  element: Element,
  style: CSSStyleDeclaration,
  asked: readonly string[],
  rank: number,
  layered: boolean,
): void {
  const own: Declared = declared.get(element) ?? new Map();
  declared.set(element, own);
  for (const property of asked) {
    const important = style.getPropertyPriority(property) === 'important';
    const weight = rank + (important ? IMPORTANT : 0) + (layered === important ? RULES : 0);
    if (weight >= (own.get(property)?.weight ?? 0)) {
      own.set(property, { value: style.getPropertyValue(property).trim().toLowerCase(), weight });
    }
  }
}

function askedOf(style: CSSStyleDeclaration): string[] {
  const asked: string[] = [];
  for (let i = 0; i < style.length; i++) {
    const property = style[i] ?? '';
    if (ASKED.has(property) || property.startsWith('--')) asked.push(property);
  }
  return asked;
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

function isOf(root: Element, { selector }: StyleRule): boolean {
  try {
    return root.matches(selector);
  } catch {
    return false;
  }
}

function addVariables(style: CSSStyleDeclaration, variables: Map<string, string>): void {
  for (const name of askedOf(style)) {
    if (name.startsWith('--')) variables.set(name, style.getPropertyValue(name).trim());
  }
}

function withVariables(own: Declared, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = [...own].filter(([name]) => name.startsWith('--'));
  return named.length === 0 ? known : new Map([...known, ...named.map(([name, { value }]) => [name, value] as const)]);
}

function resolved(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  for (let depth = 0; depth < 4 && text.length <= LONGEST && text.includes('var('); depth++) {
    text = text.replace(VAR, (_, name: string, otherwise = '') => short(variables.get(name) ?? otherwise.trim()));
  }
  return short(text);
}

const short = (value: string): string => (value.length <= LONGEST ? value : '');

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

const isPage = (element: Element, all: number): boolean =>
  (element.matches(HOLDS_PAGE) || element.querySelector(HOLDS_PAGE) !== null) && lengthOf(element) > all * PAGE_SHARE;
