import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Mood } from '../../../utils/domain/index.ts';
import { isClear, loadMoodModel, readMood } from '../../../utils/sentiment/index.ts';
import type { Label } from './labels.ts';
import { readRows } from './rows.ts';

/** Prints what the weights are worth on rows that no training saw: node tests/tools/train-moods/report.ts --data <evaluation folder>. */

const SETS = {
  English: [
    'goemotions',
    'se-stackoverflow',
    'se-github',
    'se-jira',
    'se-github-pr',
    'hn-silver',
    'vader-tweets',
    'vader-nytEditorialSnippets',
    'vader-amazonReviewSnippets',
  ],
  Korean: ['nsmc', 'kote', 'goemotions-ko-mt'],
};
/** Floors that the curve is told for. */
const FLOORS = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9];
const LABEL: Record<Mood, Label> = { positive: 'pos', neutral: 'neu', negative: 'neg' };
const ORDER: Label[] = ['pos', 'neu', 'neg'];

interface Seen {
  gold: Label;
  said: Label;
  confidence: number;
  shown: boolean;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, model: { type: 'string' }, split: { type: 'string' } },
});
if (!values.data) throw new Error('--data <evaluation folder> is missing');
loadMoodModel(fs.readFileSync(values.model ?? path.join(import.meta.dirname, '../../../public/models/moods.bin')));

for (const [language, sets] of Object.entries(SETS)) {
  const all: Seen[] = [];
  const curves: string[] = [];
  console.log(`\n### ${language}\n`);
  console.log(
    '| set | rows | macro-F1 | accuracy | gold pos as pos, neu, neg | neu | neg | badges | right | of a mood | right |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const set of sets) {
    const seen = readRows(values.data, `${set}.${values.split ?? 'dev'}`).map(({ text, label }): Seen => {
      const reading = readMood(text);
      const said = reading ? LABEL[reading.mood] : 'neu';
      const confidence = reading?.confidence ?? 0;
      return { gold: label, said, confidence, shown: reading !== null && isClear(reading) };
    });
    all.push(...seen);
    const confusion = ORDER.map((gold) =>
      ORDER.map((said) => count(seen, (row) => row.gold === gold && row.said === said)),
    );
    const badges = seen.filter((row) => row.shown);
    const moods = badges.filter((row) => row.said !== 'neu');
    curves.push(
      curve(`${set}, moods`, seen, (row) => row.said !== 'neu'),
      curve(`${set}, neutral`, seen, (row) => row.said === 'neu'),
    );
    console.log(
      `| ${[set, seen.length, macroF1(confusion), three(right(seen)), ...confusion.map((row) => row.join(' ')), share(badges, seen), three(right(badges)), share(moods, seen), three(right(moods))].join(' | ')} |`,
    );
  }
  console.log(
    `\n| right at share, from | ${FLOORS.map(three).join(' | ')} |\n| --- |${' --- |'.repeat(FLOORS.length)}`,
  );
  console.log(curves.join('\n'));
  console.log(`\n| confidence | rows | mean | right |\n| --- | --- | --- | --- |`);
  let error = 0;
  const told = all.filter((row) => row.confidence > 0);
  for (let low = 0.3; low < 0.99; low += 0.1) {
    const bin = told.filter(
      ({ confidence }) => confidence >= low - 1e-9 && (confidence < low + 0.1 - 1e-9 || low > 0.89),
    );
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, row) => sum + row.confidence, 0) / bin.length;
    error += (Math.abs(mean - right(bin)) * bin.length) / told.length;
    console.log(`| ${low.toFixed(1)} | ${bin.length} | ${three(mean)} | ${three(right(bin))} |`);
  }
  console.log(`\nExpected calibration error: ${three(error)}`);
}

/** How many of the rows above each floor are right, and what share of all they are. */
function curve(name: string, rows: Seen[], told: (row: Seen) => boolean): string {
  const cells = FLOORS.map((floor) => {
    const above = rows.filter((row) => told(row) && row.confidence >= floor);
    return `${three(right(above))} at ${share(above, rows)}`;
  });
  return `| ${[name, ...cells].join(' | ')} |`;
}

function count(rows: Seen[], is: (row: Seen) => boolean): number {
  return rows.filter(is).length;
}

function right(rows: Seen[]): number {
  return count(rows, (row) => row.gold === row.said) / Math.max(1, rows.length);
}

function share(part: Seen[], whole: Seen[]): string {
  return `${Math.round((100 * part.length) / whole.length)} %`;
}

function three(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Over the classes in the gold; where it has no neutral, a neutral answer counts half, as in the outside bench. */
function macroF1(confusion: number[][]): string {
  const golds = confusion.map((row) => row.reduce((a, b) => a + b, 0));
  const half = golds[1] === 0 ? 0.5 : 0;
  const scores = ORDER.flatMap((_, at) => {
    if (golds[at] === 0) return [];
    const hit = confusion[at]![at]! + half * confusion[at]![1]!;
    const said = confusion.reduce((sum, row) => sum + row[at]! + half * row[1]!, 0);
    return [(2 * hit) / (said + golds[at]!)];
  });
  return three(scores.reduce((a, b) => a + b, 0) / scores.length);
}
