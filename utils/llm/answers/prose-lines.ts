import { detectLanguage } from '../../text/detect-language.ts';
import { splitSentences } from '../../text/sentences.ts';
import { trimEndOf } from '../../text/text-end.ts';
import { type AnswerLine, type LineKind, labelsIn } from './jsonl-lines.ts';

const LIST_ITEM = /^(\s*)(?:[-*•·‣◦–▪]|\d{1,2}[.)])\s+(\S.*)$/;
const HEADING = /^\s*(?:#{1,6}\s+(\S.*)|\*\*([^*]+)\*\*:?\s*|__([^_]+)__:?\s*)$/;
/** Labels that a model writes behind a sentence: [S3], (S3, S4), 【C5】. */
const CITED = /[[(【]\s*((?:[SC]\s?\d{1,5}\s*(?:[,;·-]\s*)?)+)[\])】]/gi;
/** Bullets that open a summary. */
const OPENING = 5;
const ITEM_INDENT = 2;

/** Markdown as lines: headings, nested lists; where there are no lists, sentences. The first bullets open the summary. */
export function proseLinesOf(lines: readonly string[], kind: LineKind): AnswerLine[] {
  const kept = lines.filter((line) => /\p{L}/u.test(line) && !/^\s*(?:```|~~~)/.test(line));
  const listed = kept.some((line) => LIST_ITEM.test(line));
  const found = kept.flatMap((line) => readLine(line, listed, kind));
  if (kind !== 'bullet') return found;
  let opening = 0;
  let headed = false;
  return found.map((line) => {
    headed ||= line.kind === 'heading' && opening > 0;
    if (line.kind !== 'bullet' || headed || opening >= OPENING) return line;
    opening++;
    return { ...line, kind: 'opening', depth: 0 };
  });
}

function readLine(line: string, listed: boolean, kind: LineKind): AnswerLine[] {
  const heading = HEADING.exec(line);
  if (heading) {
    const marked = heading[1] && trimEndOf(heading[1].trimEnd(), /#/);
    const text = (marked ?? heading[2] ?? heading[3] ?? '').trim();
    return kind === 'bullet' ? [{ kind: 'heading', text, depth: 0, sources: [] }] : [];
  }
  const item = LIST_ITEM.exec(line);
  if (item) return [bulletOf(item[2]!, Math.floor(item[1]!.replace(/\t/g, '  ').length / ITEM_INDENT), kind)];
  if (listed) return [];
  return splitSentences(line, detectLanguage(line)).map(({ text }) => bulletOf(text, 0, kind));
}

function bulletOf(said: string, level: number, kind: LineKind): AnswerLine {
  const { text, sources } = withoutCitations(said);
  const depth = level === 0 ? 0 : level === 1 ? 1 : 2;
  return { kind: kind === 'thread' && depth > 0 ? 'reply' : kind, text, depth, sources };
}

/** A text without the labels that it cites, and these. */
export function withoutCitations(said: string): { text: string; sources: string[] } {
  const sources = [...said.matchAll(CITED)].flatMap(([, labels]) => labelsIn(labels));
  if (sources.length === 0) return { text: said, sources };
  const text = said
    .replace(CITED, '')
    .replace(/(?<!\s)\s+([.,!?])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return { text, sources };
}
