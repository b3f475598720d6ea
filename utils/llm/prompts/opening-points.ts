import type { Section, Source } from '../../domain/index.ts';
import type { NumberedSources } from '../../grounding/numbered-sources.ts';
import { sourceLine } from '../../grounding/one-line.ts';
import { countTokens } from '../tokens/count-tokens.ts';

/** The points of a long article's sections as a model reads them for the opening, with the way back to its sentences. */
export interface OpeningPoints {
  lines: string[];
  /** Labels of the article's sentences behind the labels of points: one of each first. */
  sentencesOf(labels: readonly string[]): string[];
}

/** As many points as fit into `room` tokens: the first of every section, then the second, and so on. */
export function openingPoints(sections: readonly Section[], sources: NumberedSources, room: number): OpeningPoints {
  const kept = sections.map(() => 0);
  let left = room - sections.reduce((sum, { heading }) => sum + costOf(`[#2] ${heading}`), 0);
  const deepest = Math.max(0, ...sections.map(({ bullets }) => bullets.length));
  fill: for (let row = 0; row < deepest; row++) {
    for (const [i, { bullets }] of sections.entries()) {
      const bullet = bullets[row];
      if (!bullet) continue;
      left -= costOf(`[S00] ${bullet.text}`);
      if (left < 0 && row > 0) break fill;
      kept[i] = row + 1;
    }
  }
  const labelOf = new Map<Source, string>(sources.entries.map(({ source, label }) => [source, label]));
  const sentences: string[][] = [];
  const lines = sections.flatMap(({ heading, bullets }, i) => {
    const points = bullets.slice(0, kept[i]).map((bullet) => {
      sentences.push(bullet.sources.flatMap((source) => labelOf.get(source) ?? []));
      return `[S${sentences.length}] ${sourceLine(bullet.text)}`;
    });
    return heading && points.length > 0 ? [`[#2] ${sourceLine(heading)}`, ...points] : points;
  });
  return {
    lines,
    sentencesOf(labels) {
      const behind = labels.flatMap((label) => [sentences[Number(label.replace(/^\D+/, '')) - 1] ?? []]);
      const most = Math.max(0, ...behind.map(({ length }) => length));
      const rows = Array.from({ length: most }, (_, row) => behind.flatMap((list) => list[row] ?? []));
      return [...new Set(rows.flat())];
    },
  };
}

const costOf = (line: string): number => countTokens(line) + 1;
