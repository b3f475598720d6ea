/**
 * Estimates what a parser will make of a page's source, without parsing it: browsers take time and memory by the square of
 * what is open, and nothing stops them in the middle.
 */
export interface MarkupSize {
  /** Elements, with those that a parser opens anew after each block (`<b><p>…</p>`). */
  elements: number;
  /** Open elements around each, summed. */
  depthSum: number;
}

const VOID = setOf(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen',
);
/** What a parser opens anew in each block, up to three of the same look. */
const FORMATTING = setOf('a b big code em font i nobr s small strike strong tt u');
const MAX_ALIKE = 3;
/** Elements whose content has no tags, outside of pictures and formulas. */
const RAW = setOf('script style textarea title xmp iframe noembed noframes');
/** What ends an open paragraph. */
const BLOCKS = setOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ' +
    'ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext hr',
);
/** What no end tag reaches through. */
const SCOPES = setOf('table td th caption object template marquee applet button select svg math foreignobject desc');
/** What the next of its kind ends, and within what. */
const ENDED_BY_NEXT: Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> = {
  li: { ends: setOf('li'), within: setOf('ul ol menu dir') },
  dt: { ends: setOf('dt dd'), within: setOf('dl') },
  dd: { ends: setOf('dt dd'), within: setOf('dl') },
  td: { ends: setOf('td th'), within: setOf('tr table') },
  th: { ends: setOf('td th'), within: setOf('tr table') },
  tr: { ends: setOf('tr'), within: setOf('table') },
  tbody: { ends: setOf('tbody thead tfoot'), within: setOf('table') },
  thead: { ends: setOf('tbody thead tfoot'), within: setOf('table') },
  tfoot: { ends: setOf('tbody thead tfoot'), within: setOf('table') },
  option: { ends: setOf('option'), within: setOf('select optgroup datalist') },
};
const NO_ELEMENT = setOf('html head body');
const FOREIGN = setOf('svg math');
/** Where HTML goes on inside of a picture or formula. */
const HTML_AGAIN = setOf('foreignobject desc title mi mo mn ms mtext annotation-xml');
const PARAGRAPH = setOf('p');
const NOTHING: ReadonlySet<string> = new Set();

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Measures `html` in one pass; stops where `isTooMuch` says so. */
export function measureMarkup(html: string, isTooMuch: (size: MarkupSize) => boolean = () => false): MarkupSize {
  const size: MarkupSize = { elements: 0, depthSum: 0 };
  const stack: { name: string; foreign: boolean }[] = [];
  const open = new Map<string, number>();
  const formatting = createFormatting();
  let reopens = false;

  /** Ends the innermost open element of `names`, with all in it, unless one of `within` or of a scope's ends comes first. */
  const end = (names: ReadonlySet<string>, within: ReadonlySet<string>, through = false) => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const { name } = stack[at]!;
      // A parser looks at them one by one as well.
      size.depthSum++;
      if (names.has(name)) {
        for (const { name } of stack.splice(at)) open.set(name, open.get(name)! - 1);
        reopens = true;
        return;
      }
      if (within.has(name) || (!through && SCOPES.has(name))) return;
    }
  };

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      at = endOfComment(html, at);
      continue;
    }
    const closes = next === 0x2f;
    const nameAt = at + (closes ? 2 : 1);
    if (!isLetter(html.charCodeAt(nameAt))) {
      at = closes ? endAfter(html, '>', at) : at + 1;
      continue;
    }
    const tagAt = at;
    at = endOfTag(html, nameAt);
    const name = nameIn(html, nameAt, at);
    if (NO_ELEMENT.has(name)) continue;
    if (closes) {
      if (FORMATTING.has(name)) formatting.close(name);
      if (open.get(name)) end(new Set([name]), NOTHING, SCOPES.has(name));
      if (isTooMuch(size)) break;
      continue;
    }
    const foreign = stack.at(-1)?.foreign === true;
    if (!foreign) {
      if (BLOCKS.has(name) && open.get('p')) end(PARAGRAPH, NOTHING);
      const ended = ENDED_BY_NEXT[name];
      if (ended && [...ended.ends].some((other) => open.get(other))) end(ended.ends, ended.within, true);
    }
    const anew = reopens ? formatting.count() : 0;
    reopens = false;
    size.elements += 1 + anew;
    size.depthSum += (1 + anew) * (stack.length + formatting.count());
    if (isTooMuch(size)) break;
    if (VOID.has(name)) continue;
    const isPicture = foreign && !BLOCKS.has(name) && !FORMATTING.has(name);
    if (isPicture && html.charCodeAt(at - 2) === 0x2f) continue;
    if (RAW.has(name) && !foreign) {
      at = endOfRaw(html, name, at);
      continue;
    }
    if (FORMATTING.has(name)) formatting.open(name, html.slice(tagAt, Math.min(at, tagAt + MAX_LOOK_CHARS)));
    open.set(name, (open.get(name) ?? 0) + 1);
    stack.push({ name, foreign: FOREIGN.has(name) || (isPicture && !HTML_AGAIN.has(name)) });
  }
  return size;
}

/** The formatting elements that a parser remembers, by their look. */
function createFormatting() {
  const alike = new Map<string, number>();
  const looksOf = new Map<string, string[]>();
  let count = 0;
  return {
    count: () => count,
    open(name: string, look: string) {
      const before = alike.get(look) ?? 0;
      alike.set(look, before + 1);
      if (before < MAX_ALIKE) count++;
      const known = looksOf.get(name);
      if (known) known.push(look);
      else looksOf.set(name, [look]);
    },
    close(name: string) {
      const look = looksOf.get(name)?.pop();
      if (look === undefined) return;
      const left = alike.get(look)! - 1;
      alike.set(look, left);
      if (left < MAX_ALIKE) count--;
    },
  };
}

/** Characters of a tag by which two look alike. */
const MAX_LOOK_CHARS = 500;
const MAX_NAME_CHARS = 40;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

function nameIn(html: string, from: number, end: number): string {
  let to = from;
  for (; to < end && to - from < MAX_NAME_CHARS; to++) {
    const code = html.charCodeAt(to);
    if (isSpace(code) || code === 0x2f || code === 0x3e) break;
  }
  return html.slice(from, to).toLowerCase();
}

/** Behind the `>` that ends the tag whose name begins at `from`: quotes count where a value begins, as for a parser. */
function endOfTag(html: string, from: number): number {
  let quotable = false;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    if (quotable && (code === 0x22 || code === 0x27)) {
      const end = html.indexOf(html[at]!, at + 1);
      if (end < 0) return html.length;
      at = end;
      quotable = false;
    } else if (code === 0x3d) quotable = true;
    else if (!isSpace(code)) quotable = false;
  }
  return html.length;
}

function endAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function endOfComment(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return endAfter(html, '>', at);
  if (html.startsWith('>', at + 4)) return at + 5;
  if (html.startsWith('->', at + 4)) return at + 6;
  const ends = /--!?>/g;
  ends.lastIndex = at + 4;
  return ends.exec(html) ? ends.lastIndex : html.length;
}

/** Behind the first end tag of that name. A script that holds another one ends later for a parser: more is counted then. */
function endOfRaw(html: string, name: string, from: number): number {
  const ends = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  ends.lastIndex = from;
  const found = ends.exec(html);
  return found ? endOfTag(html, found.index + 2) : html.length;
}
