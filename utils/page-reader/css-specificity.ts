/** Selectors of a list, apart. */
export function selectorsIn(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const letter = list[at];
    if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    if (letter !== undefined && (letter !== ',' || depth > 0)) continue;
    parts.push(list.slice(from, at).trim());
    from = at + 1;
  }
  return parts.filter(Boolean);
}

/** How specific one selector is: ids count 10,000, classes and their like 100, names 1; no kind more than 99 times. */
export function specificityOf(selector: string): number {
  let inside = 0;
  let rest = selector.replace(/\\./g, 'x').replace(/"[^"]*"|'[^']*'/g, '');
  // From the innermost brackets outwards: what is in them counts as its most specific, in `:where()` nothing.
  for (let again = true; again; ) {
    again = false;
    rest = rest.replace(/::?([\w-]+)\(([^()]*)\)/g, (_, name: string, list: string) => {
      again = true;
      const counted = /^(?:is|not|has|matches|-webkit-any|-moz-any)$/i.test(name);
      if (counted) inside += Math.max(0, ...selectorsIn(list).map(specificityOf));
      return counted || /^where$/i.test(name) ? '' : ':x';
    });
  }
  const ids = rest.match(/#[\w-]+/g)?.length ?? 0;
  const classes = rest.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:)[\w-]+/g)?.length ?? 0;
  const names = rest.replace(/\[[^\]]*\]/g, '').match(/(?<![\w.#:-])[a-z][\w-]*|::[\w-]+/gi)?.length ?? 0;
  return Math.min(ids, 99) * 10_000 + Math.min(classes, 99) * 100 + Math.min(names, 99) + inside;
}
