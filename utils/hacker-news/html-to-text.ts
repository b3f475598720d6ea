/** A tag, a comment, or the start of either that never ends. The APIs escape `<` and `>` everywhere else, in attributes too. */
const TAG = /<!--(?:.*?-->|.*$)|<\/?([a-z][a-z0-9]*)(?![a-z0-9])((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/gis;
const BREAKING = /^(?:p|br|pre|div|li|ul|ol|blockquote|tr|h[1-6])$/;
const SILENT = /<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)/gis;

/**
 * Plain text of the HTML that Hacker News' APIs give, without a DOM: a line a paragraph, no empty lines, white space folded
 * except in code, links by what they show. What merely looks like a tag (`a < b > c`) stays.
 */
export function htmlToText(html: string): string {
  const parts = html
    .replace(SILENT, '')
    .split(/(<pre\b[^<>]*>.*?(?:<\/pre\s*>|$))/is)
    .map((part, index) => (index % 2 === 1 ? lines(part, true) : lines(part, false)));
  return parts.flat().join('\n');
}

function lines(html: string, code: boolean): string[] {
  const text = code ? html : html.replace(/\s+/g, ' ');
  const broken = text.replace(TAG, (_, name: string | undefined) =>
    BREAKING.test(name?.toLowerCase() ?? '') ? '\n' : '',
  );
  return broken
    .split('\n')
    .map(decodeEntities)
    .map((line) => (code ? line.trimEnd() : line.replace(/\s+/g, ' ').trim()))
    .filter((line) => line.trim() !== '');
}

/** The named entities that people's comments hold; anything else stays as it is written. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  deg: '°',
  times: '×',
  rarr: '→',
  larr: '←',
};

/** `text` with its character references replaced, each once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\uFFFD';
  });
}
