/** Text as people type it on Hacker News -> the HTML that the site makes of it. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '/': '&#x2F;',
};

/** With the site's own choice of entities. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'/]/g, (character) => ENTITIES[character] ?? character);
}

function link(url: string): string {
  const shown = url.length > 60 ? `${url.slice(0, 60)}...` : url;
  return `<a href="${escapeText(url)}" rel="nofollow">${escapeText(shown)}</a>`;
}

function inline(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>()]*[^\s<>().,;:!?])/)
    .map((part, i) => (i % 2 ? link(part) : escapeText(part).replace(/(^|\s|\()\*([^*\n]+)\*/g, '$1<i>$2</i>')))
    .join('');
}

function paragraph(text: string): string {
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('  '))) return `<pre><code>${escapeText(text)}\n</code></pre>`;
  return inline(text);
}

/** Blank lines part paragraphs, two leading spaces make code, asterisks italics; addresses become links. */
export function renderText(text: string): string {
  return text
    .split(/\n{2,}/)
    .map(paragraph)
    .join('<p>');
}

/** "14 hours ago", as the site says it. */
export function ageText(minutes: number): string {
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 1440
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** The moment `minutes` before `now` in the form of an age's tooltip: ISO 8601 in UTC, to the second. */
export function ageStamp(minutes: number, now: Date): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString().slice(0, 19);
}
