/** What one line of an answer says. */
export interface AnswerLine {
  kind: LineKind;
  text: string;
  depth: 0 | 1 | 2;
  /** Labels: `S3`, `C12`, or bare numbers. */
  sources: string[];
}

export type LineKind = 'title' | 'opening' | 'heading' | 'bullet' | 'thread' | 'reply' | 'answer' | 'none';

/** Names that models give to the kinds, and to the keys. */
const KINDS: Record<string, LineKind> = {
  title: 'title',
  opening: 'opening',
  summary: 'opening',
  intro: 'opening',
  key_point: 'opening',
  heading: 'heading',
  header: 'heading',
  section: 'heading',
  bullet: 'bullet',
  point: 'bullet',
  item: 'bullet',
  detail: 'bullet',
  thread: 'thread',
  comment: 'thread',
  opinion: 'thread',
  reply: 'reply',
  replies: 'reply',
  answer: 'answer',
  none: 'none',
};
const TEXT_KEYS = ['text', 'content', 'summary', 'point', 'bullet', 'heading', 'title', 'opening', 'answer'] as const;
const SOURCE_KEYS = ['src', 'sources', 'source', 'refs', 'ref', 'ids', 'id'] as const;
/** Keys under which models nest what should be lines of its own, with the kind that their parts have. */
const NESTED: Record<string, LineKind> = {
  opening: 'opening',
  summary: 'opening',
  sections: 'heading',
  bullets: 'bullet',
  points: 'bullet',
  items: 'bullet',
  details: 'bullet',
  children: 'bullet',
  threads: 'thread',
  comments: 'thread',
  replies: 'reply',
  answers: 'answer',
  lines: 'bullet',
};
const DEEPEST = 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lines that one JSON object of an answer holds: one where it is as asked for, several where a model nested them. */
export function answerLinesOf(value: unknown, fallback: LineKind = 'bullet', level = 0): AnswerLine[] {
  if (level > DEEPEST) return [];
  if (typeof value === 'string')
    return [{ kind: fallback, text: value, depth: depthOf(level > 2 ? 1 : 0), sources: [] }];
  if (Array.isArray(value)) return value.flatMap((entry) => answerLinesOf(entry, fallback, level + 1));
  if (!isRecord(value)) return [];
  const kind = kindOf(value, fallback);
  const text = textOf(value, kind);
  const own: AnswerLine[] =
    text === undefined && kind !== 'none'
      ? []
      : [
          {
            kind,
            text: text ?? '',
            depth: depthOf(value.depth ?? value.level ?? value.indent),
            sources: sourcesOf(value),
          },
        ];
  const below = Object.entries(NESTED).flatMap(([key, inner]) => {
    const nested = value[key];
    if (!Array.isArray(nested)) return [];
    return answerLinesOf(nested, inner === 'bullet' && kind === 'reply' ? 'reply' : inner, level + 1);
  });
  return [...own, ...below];
}

function kindOf(value: Record<string, unknown>, fallback: LineKind): LineKind {
  const said = value.kind ?? value.type;
  const known = typeof said === 'string' ? KINDS[said.toLowerCase().trim()] : undefined;
  if (known) return known;
  if (typeof value.text !== 'string' && typeof value.heading === 'string') return 'heading';
  return fallback;
}

function textOf(value: Record<string, unknown>, kind: LineKind): string | undefined {
  const keys = kind === 'heading' ? (['text', 'heading', 'title'] as const) : TEXT_KEYS;
  for (const key of keys) if (typeof value[key] === 'string') return value[key];
  return undefined;
}

function sourcesOf(value: Record<string, unknown>): string[] {
  for (const key of SOURCE_KEYS) {
    const labels = labelsIn(value[key]);
    if (labels.length > 0) return labels;
  }
  return [];
}

const MOST_LABELS = 12;

/** Labels as `["S3", 4, "[C5]", "S7-S9"]`, `"S3, S4"` or `3` have them: with their letter where one was given. */
export function labelsIn(value: unknown): string[] {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 && value < 100_000 ? [String(value)] : [];
  if (Array.isArray(value)) return [...new Set(value.slice(0, MOST_LABELS).flatMap(labelsIn))];
  if (typeof value !== 'string') return [];
  return [...value.slice(0, 200).matchAll(/([SC]?)\s?(\d{1,5})(?:\s?[-–~]\s?[SC]?(\d{1,5}))?/gi)]
    .slice(0, MOST_LABELS)
    .flatMap(([, letter = '', from = '', to]) => {
      const [first, end] = [Number(from), Number(to ?? from)];
      const length = Math.min(Math.max(0, end - first), 3) + 1;
      return Array.from({ length }, (_, i) => `${letter.toUpperCase()}${first + i}`);
    });
}

/** 0, 1 or 2, whatever was said. */
function depthOf(said: unknown): 0 | 1 | 2 {
  const depth = typeof said === 'string' ? Number(said) : said;
  if (typeof depth !== 'number' || Number.isNaN(depth) || depth <= 0) return 0;
  return depth < 2 ? 1 : 2;
}
