/** What is markup wherever it stands. `$` is for formulas, braces for templates. */
const MARKS = /[\\`*_[\]<>~|&${}]/g;
/**
 * What some viewers make images or links of although the brackets are escaped, or without any: an image's mark, the address
 * behind a text in brackets, `https://`, `www.`, `mailto:` and accounts. Looks at text whose `MARKS` are escaped.
 */
const LINK_MARKS =
  /!(?=\\\[)|(?<=\\\])[(:]|:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp|javascript|data|file)):|(?<=[\w.+-])@(?=[\w-])/gi;

/** Text as Markdown that shows exactly this text, on one line; for the middle of a line. No image or link comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKS, '\\$&').replace(LINK_MARKS, '\\$&');
}

/** Text as a whole line of Markdown: no heading, list, quotation or rule comes of it. */
export function escapeLine(text: string): string {
  return guarded(escapeMarkdown(text.trim()));
}

/**
 * The line `text` with [start, end) in bold. Marks must not touch punctuation on the inside, else they show themselves
 * where a particle follows (`**“인용”**라고`): the bold part is drawn in, and given up where nothing is left.
 */
export function boldLine(text: string, strong?: readonly [number, number]): string {
  const inner = strong && /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(...strong));
  if (!inner) return escapeLine(text);
  const start = strong[0] + inner.index;
  const before = text.slice(0, start).trimStart();
  const after = text.slice(start + inner[0].length).trimEnd();
  return guarded(`${escapeMarkdown(before)}**${escapeMarkdown(inner[0])}**${escapeMarkdown(after)}`);
}

/** A link whose address cannot end early. `url` must be http(s). */
export function markdownLink(text: string, url: string): string {
  return `[${escapeMarkdown(text.trim())}](${url.replace(/[\s()<>\\`"{}|^]/g, percent)})`;
}

/** What means something at the beginning of a line means nothing any more. */
function guarded(line: string): string {
  return line.replace(/^([#+=-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

function percent(character: string): string {
  const code = character.charCodeAt(0);
  return code > 127 ? encodeURIComponent(character) : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
