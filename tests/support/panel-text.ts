/** A panel in words, however it was come by. */
export interface PanelText {
  title: string;
  meta: string;
  opening: Line[];
  sections: { heading: string; lines: Line[] }[];
  digestHeading?: string;
  moods?: string;
  items: Line[];
  notes: string[];
  foot: string[];
}

export interface Line {
  text: string;
  depth: number;
}

const WIDTH = 100;

/** Columns that a terminal gives to `text`: Korean syllables and other wide letters take two. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}

function wrapped(text: string, indent: string, mark: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && columns(longer) > WIDTH - indent.length - mark.length) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines.map((part, n) => `${indent}${n === 0 ? mark : ' '.repeat(mark.length)}${part}`);
}

const bullets = (lines: Line[]) =>
  lines.flatMap(({ text, depth }) => wrapped(text, '  '.repeat(depth + 1), depth === 0 ? '• ' : '◦ '));

/** The panel as text for a terminal of 100 columns. */
export function formatPanel(panel: PanelText): string {
  const parts: string[][] = [
    [...wrapped(panel.title, '', ''), ...(panel.meta ? [panel.meta] : []), '─'.repeat(WIDTH)],
    panel.notes.flatMap((note) => wrapped(note, '', '! ')),
    bullets(panel.opening),
    ...panel.sections.map(({ heading, lines }) => [heading, ...bullets(lines)]),
    panel.digestHeading ? [panel.digestHeading, ...(panel.moods ? [panel.moods] : [])] : [],
    bullets(panel.items),
    panel.foot.length ? ['─'.repeat(WIDTH), ...panel.foot] : [],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
