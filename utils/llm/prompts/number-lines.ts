import type { Article, Comment, Story, Thread } from '../../domain/index.ts';
import { splitIntoUnits } from '../../extractive/sentence-units.ts';
import { createSources, type NumberedSources, type SourceEntry } from '../../grounding/numbered-sources.ts';
import { sourceLine } from '../../grounding/one-line.ts';

/** An article as a model reads it. */
export interface NumberedArticle {
  title: string;
  /** Headings and sentences in reading order, each one line. */
  lines: string[];
  sources: NumberedSources;
  words: number;
  /** Characters read, out of `total`. */
  read: number;
  total: number;
}

/** The sentences of an article as `[S1] …`, its headings as `[#2] …` with their level. */
export function numberArticle(article: Article): NumberedArticle {
  const { units, headings, read, total } = splitIntoUnits(article);
  const entries: SourceEntry[] = [];
  const lines: string[] = [];
  let next = 0;
  units.forEach((unit, i) => {
    for (; next < headings.length && headings[next]!.at <= i; next++) {
      lines.push(`[#${headings[next]!.level}] ${sourceLine(headings[next]!.text)}`);
    }
    const text = sourceLine(unit.text);
    if (text === '') return;
    const label = `S${entries.length + 1}`;
    entries.push({
      label,
      text,
      source: { kind: 'sentence', block: unit.block, text: unit.text },
      citable: true,
    });
    lines.push(`[${label}] ${text}`);
  });
  const title = sourceLine(article.title);
  const sources = createSources(entries, [title, ...headings.map(({ text }) => text)].join('\n'));
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  return { title, lines, sources, words, read, total };
}

/** A comment as a model reads it. Who wrote it is not sent. */
export interface NumberedComment extends SourceEntry {
  id: number;
  depth: number;
  /** Its place in `thread.comments`. */
  at: number;
  line: string;
  /** Of the line, by our count, where it was counted. */
  tokens?: number;
}

/** A thread as a model reads it: what has text, in page order. */
export interface NumberedThread {
  title: string;
  comments: NumberedComment[];
  sources: NumberedSources;
}

/** Whether a comment may be shown; what was flagged or killed is read but not repeated. */
const isCitable = ({ state }: Comment): boolean => state === undefined;

/** The comments of a thread as `[C1 d0] …` with their depth; deleted ones have nothing to read. */
export function numberThread({ story, comments }: Thread): NumberedThread {
  const numbered: NumberedComment[] = [];
  comments.forEach((comment, at) => {
    const one = numberComment(comment, at, numbered.length + 1);
    if (one) numbered.push(one);
  });
  return threadFromNumbered(story, numbered);
}

/** The comment at a place of a thread as the `n`-th that has text; undefined where it has none. */
export function numberComment(comment: Comment, at: number, n: number): NumberedComment | undefined {
  const text = sourceLine(comment.text);
  if (text === '') return undefined;
  const label = `C${n}`;
  const citable = isCitable(comment);
  return {
    label,
    text,
    source: { kind: 'comment', id: comment.id },
    citable,
    id: comment.id,
    depth: comment.depth,
    at,
    line: `[${label} d${comment.depth}${citable ? '' : ' x'}] ${text}`,
  };
}

/** A thread of comments that are numbered already. */
export function threadFromNumbered(story: Story, numbered: NumberedComment[]): NumberedThread {
  const title = sourceLine(story.title);
  return { title, comments: numbered, sources: createSources(numbered, title) };
}
