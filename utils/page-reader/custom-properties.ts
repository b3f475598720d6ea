/** A rule or a `style` attribute, and what it counts against others. */
export interface CssDeclaration {
  style: CSSStyleDeclaration;
  /** Specificity, then order. */
  rank: number;
  /** Of a cascade layer, which any other rule goes before. */
  layered: boolean;
}

/** Weights, from the least: layers, rules, styles of elements; then what is important, the other way round. */
const RULES = 1e12;
export const INLINE_RANK = 4e12;
const IMPORTANT = 1e13;

/** What a declaration counts in the cascade: the greatest holds. */
export function weightOf({ style, rank, layered }: CssDeclaration, property: string): number {
  const important = style.getPropertyPriority(property) === 'important';
  return rank + (important ? IMPORTANT : 0) + (layered === important ? RULES : 0);
}

/** Characters of a value beyond which it is none of those that are asked for: a page may make them multiply. */
const LONGEST = 2_000;
/** Milliseconds after which values that lead to others are not followed any more. */
const PATIENCE = 2_000;
const VAR = /var\(\s*(--[^\s,)]+)\s*(?:,([^()]*))?\)/g;

export interface CustomProperties {
  /** That `declaring`, which has some, is about `element`. */
  add(element: Element, declaring: CssDeclaration): void;
  /** A value of `element`'s with what its `var()`s stand for; '' where that is too much. */
  resolved(value: string, element: Element): string;
}

/**
 * The custom properties of a page. Many pages declare dozens of them for every element: nothing is looked up before a value
 * asks for it.
 */
export function createCustomProperties(): CustomProperties {
  const declared = new Map<Element, CssDeclaration[]>();
  const until = performance.now() + PATIENCE * 2;

  function lookedUp(name: string, element: Element): string | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      let best: { value: string; weight: number } | undefined;
      for (const declaring of declared.get(at) ?? []) {
        const value = declaring.style.getPropertyValue(name).trim();
        const weight = value ? weightOf(declaring, name) : 0;
        if (value && weight >= (best?.weight ?? 0)) best = { value, weight };
      }
      if (best) return best.value;
    }
    return undefined;
  }

  return {
    add(element, declaring) {
      const known = declared.get(element);
      if (known) known.push(declaring);
      else declared.set(element, [declaring]);
    },
    resolved(value, element) {
      let text = value;
      for (let depth = 0; depth < 4 && text.length <= LONGEST && text.includes('var('); depth++) {
        if (performance.now() > until) return '';
        text = text.replace(VAR, (_, name: string, otherwise = '') =>
          short(lookedUp(name, element) ?? otherwise.trim()),
        );
      }
      return short(text);
    },
  };
}

const short = (value: string): string => (value.length <= LONGEST ? value : '');
