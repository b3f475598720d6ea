import { fitsScreen, type HasFeature } from './media-queries.ts';

/** What the rules of a page declare for whatever their selector finds. */
export interface StyleRule {
  selector: string;
  style: CSSStyleDeclaration;
  /** Of a cascade layer, which any other rule goes before. */
  layered: boolean;
}

/** Rules of one sheet that are looked at; a style sheet written by hand has some thousands. */
const MOST_RULES = 20_000;
const DEEPEST = 8;
/** Characters of a selector, and of a condition: a page may make them multiply. */
const LONGEST = 2_000;

/** The device's own features; each is there where nothing can be asked. */
const hasFeature: HasFeature = (feature) => typeof matchMedia !== 'function' || matchMedia(feature).matches;

/** The rules of a style sheet's text that hold on a reader's screen, in order. `@import` is passed over: nothing is loaded. */
export function rulesIn(css: string): StyleRule[] {
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(css);
  } catch {
    return [];
  }
  const rules: StyleRule[] = [];
  gather(sheet.cssRules, { parent: '', layered: false, depth: 0 }, rules);
  return rules;
}

/** Whether a `media` attribute or condition fits a reader's screen. */
export const fitsReader = (media: string): boolean =>
  media.length <= LONGEST && fitsScreen(media.replace(/\s+/g, ' '), hasFeature);

interface Around {
  /** The selector of the rule that these are nested in. */
  parent: string;
  layered: boolean;
  depth: number;
}

function gather(list: CSSRuleList, around: Around, rules: StyleRule[]): void {
  if (around.depth > DEEPEST) return;
  for (const rule of list) {
    if (rules.length >= MOST_RULES) return;
    const inner = { ...around, depth: around.depth + 1 };
    if ('selectorText' in rule && 'style' in rule) {
      const { selectorText, style, cssRules } = rule as CSSStyleRule;
      const selector = nested(selectorText, around.parent);
      if (selector === undefined) continue;
      rules.push({ selector, style, layered: around.layered });
      if (cssRules?.length) gather(cssRules, { ...inner, parent: selector }, rules);
    } else if (holds(rule)) {
      if ('style' in rule)
        rules.push({ selector: around.parent, style: rule.style as CSSStyleDeclaration, layered: around.layered });
      const isLayer = /Layer/.test(rule.constructor.name);
      if ('cssRules' in rule)
        gather(rule.cssRules as CSSRuleList, { ...inner, layered: around.layered || isLayer }, rules);
    }
  }
}

/** Whether what stands in a group of rules holds. Of containers, frames of animations and the like nothing can be said. */
function holds(rule: CSSRule): boolean {
  const name = rule.constructor.name;
  if (name === 'CSSMediaRule') return fitsReader((rule as CSSMediaRule).media.mediaText);
  if (name === 'CSSSupportsRule')
    return typeof CSS === 'undefined' || !CSS.supports || CSS.supports((rule as CSSSupportsRule).conditionText);
  return name === 'CSSLayerBlockRule' || name === 'CSSNestedDeclarations';
}

/** Undefined where it would be too long. */
function nested(selector: string, parent: string): string | undefined {
  if (!parent) return selector;
  const parents = selector.split('&').length;
  if (selector.length + parents * parent.length > LONGEST) return undefined;
  return selector.includes('&') ? selector.replaceAll('&', `:is(${parent})`) : `:is(${parent}) :is(${selector})`;
}
