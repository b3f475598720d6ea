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
/** What ends an open paragraph, and is ended by its own end tag alone. */
const BLOCKS = setOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ' +
    'ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext hr',
);
/** What no end tag of a block reaches through, and what none of a table does. */
const SCOPES = setOf(
  'table td th caption object template marquee applet select svg math foreignobject desc title mi mo mn ms mtext annotation-xml',
);
const BUTTON_SCOPES = new Set([...SCOPES, 'button']);
const LIST_SCOPES = new Set([...SCOPES, 'ul', 'ol']);
const TABLE_SCOPES = setOf('table template');
/** What an end tag of anything else does not reach through. */
const SPECIAL = new Set([...BLOCKS, ...SCOPES, ...setOf('button tbody thead tfoot tr noscript colgroup')]);
/** What an item of a list does not end the one before it through. */
const LIST_ENDS = new Set([...SPECIAL].filter((name) => !/^(?:address|div|p)$/.test(name)));
const IN_TABLES = setOf('caption colgroup tbody thead tfoot tr td th');
const TABLE_PARTS = setOf('tbody thead tfoot');
/** What the next of its kind ends, and within what. */
const ENDED_BY_NEXT: Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> = {
  li: { ends: setOf('li'), within: LIST_ENDS },
  dt: { ends: setOf('dt dd'), within: LIST_ENDS },
  dd: { ends: setOf('dt dd'), within: LIST_ENDS },
  td: { ends: setOf('td th'), within: setOf('tr table template') },
  th: { ends: setOf('td th'), within: setOf('tr table template') },
  tr: { ends: setOf('tr'), within: TABLE_SCOPES },
  tbody: { ends: TABLE_PARTS, within: TABLE_SCOPES },
  thead: { ends: TABLE_PARTS, within: TABLE_SCOPES },
  tfoot: { ends: TABLE_PARTS, within: TABLE_SCOPES },
};
const NO_ELEMENT = setOf('html head body');
/** What ends a picture or formula. */
const BREAKS_OUT = setOf(
  'b big blockquote center code dd div dl dt em h1 h2 h3 h4 h5 h6 i li listing menu nobr ol p pre ruby s small span strong strike sub ' +
    'sup table tt u ul var',
);
/** Where HTML goes on inside of a picture or formula. */
const HTML_AGAIN = { svg: setOf('foreignobject desc title'), math: setOf('mi mo mn ms mtext') };
const PARAGRAPH = setOf('p');

/** What an end tag does not reach through. */
function scopesOf(name: string): ReadonlySet<string> {
  if (name === 'p') return BUTTON_SCOPES;
  if (name === 'li') return LIST_SCOPES;
  if (name === 'table') return setOfTemplate;
  if (/^(?:t[dhr]|tbody|thead|tfoot|caption)$/.test(name)) return TABLE_SCOPES;
  return BLOCKS.has(name) || name === 'button' || name === 'object' ? SCOPES : SPECIAL;
}
const setOfTemplate = setOf('template');

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

interface OpenElement {
  name: string;
  /** The picture or formula whose part it is; none where HTML goes on in it. */
  foreign?: 'svg' | 'math' | undefined;
}

/** Measures `html` in one pass; stops where `isTooMuch` says so. What is told is rather too much than too little. */
export function measureMarkup(html: string, isTooMuch: (size: MarkupSize) => boolean = () => false): MarkupSize {
  const size: MarkupSize = { elements: 0, depthSum: 0 };
  const stack: OpenElement[] = [];
  const open = new Map<string, number>();
  const formatting = createFormatting();
  let reopens = false;

  /** Finds the innermost open element of `names`; none where one of `within` comes first. A parser looks one by one as well. */
  const find = (names: ReadonlySet<string>, within: ReadonlySet<string>): number => {
    for (let at = stack.length - 1; at >= 0; at--) {
      size.depthSum++;
      if (names.has(stack[at]!.name)) return at;
      if (within.has(stack[at]!.name)) return -1;
    }
    return -1;
  };
  const drop = (at: number, count = stack.length - at) => {
    if (at < 0) return;
    for (const { name } of stack.splice(at, count)) open.set(name, open.get(name)! - 1);
    reopens = true;
  };
  const endTag = (name: string) => {
    if (FORMATTING.has(name)) formatting.close(name);
    if (!open.get(name)) return;
    // What stands in it stays open.
    if (FORMATTING.has(name)) drop(find(new Set([name]), SCOPES), 1);
    else drop(find(new Set([name]), scopesOf(name)));
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
      endTag(name);
      if (isTooMuch(size)) break;
      continue;
    }
    const around = stack.at(-1)?.foreign;
    // Parts of a table that is not there are passed over.
    if (!around && IN_TABLES.has(name) && !open.get('table') && !open.get('template')) continue;
    const breaksOut =
      BREAKS_OUT.has(name) || (name === 'font' && /\s(?:color|face|size)\b/i.test(html.slice(tagAt, at)));
    const foreign = breaksOut ? undefined : around;
    if (!around) {
      if (BLOCKS.has(name) && open.get('p')) drop(find(PARAGRAPH, BUTTON_SCOPES));
      const ended = ENDED_BY_NEXT[name];
      if (ended && [...ended.ends].some((other) => open.get(other))) drop(find(ended.ends, ended.within));
      if (name === 'option' && stack.at(-1)?.name === 'option') drop(stack.length - 1);
    }
    const anew = reopens ? formatting.count() : 0;
    reopens = false;
    size.elements += 1 + anew;
    size.depthSum += (1 + anew) * (stack.length + formatting.count());
    if (isTooMuch(size)) break;
    if (VOID.has(name) && !foreign) continue;
    if (foreign && html.charCodeAt(at - 2) === 0x2f) continue;
    // In a list of options all but scripts is passed over by some parsers, and what follows is not its content then.
    if (RAW.has(name) && !around && (name === 'script' || !open.get('select'))) {
      at = endOfRaw(html, name, at);
      continue;
    }
    if (FORMATTING.has(name) && !foreign)
      formatting.open(name, html.slice(tagAt, Math.min(at, tagAt + MAX_LOOK_CHARS)));
    open.set(name, (open.get(name) ?? 0) + 1);
    stack.push({ name, foreign: foreignIn(name, foreign, html.slice(tagAt, Math.min(at, tagAt + MAX_LOOK_CHARS))) });
  }
  return size;
}

/** The picture or formula that goes on in an element. */
function foreignIn(name: string, around: 'svg' | 'math' | undefined, tag: string): 'svg' | 'math' | undefined {
  if (name === 'svg' || name === 'math') return name;
  if (!around || HTML_AGAIN[around].has(name)) return undefined;
  return around === 'math' && name === 'annotation-xml' && /html/i.test(tag) ? undefined : around;
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
