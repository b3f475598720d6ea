import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cueFactor, figureFactor, leansBack } from '../../utils/extractive/cue-words.ts';
import { chooseRows, rankSentences, wordCount } from '../../utils/extractive/ranking.ts';
import { termsOf } from '../../utils/extractive/terms.ts';

/**
 * `node tests/bench/ranker.ts DIR`: what a small learned ranker reaches beside ours on the evaluation folder DIR, for
 * docs/summary.md. Ridge regression of a sentence's ROUGE on 17 features; closed form, so the same every time. Weights are
 * learnt from the two sets that allow it and are not kept.
 */
interface Row {
  title?: string;
  sentences: string[];
  refs: string[][];
  lang: string;
  k: number;
}
interface Scores {
  r1: number;
  r2: number;
  rl: number;
  len: number;
}
interface Prepared extends Row {
  features: number[][];
  goal: number[];
  terms: string[][];
}

const dir = resolve(process.argv[2] ?? '.');
const { rougeMulti } = (await import(pathToFileURL(join(dir, 'bench/lib/rouge.mjs')).href)) as {
  rougeMulti(text: string, refs: string[], lang: string): Scores;
};
const FREE = ['bbc100', 'scitldr'];
const OTHERS = ['realsumm', 'cnndm', 'pyrxsum'];
const FOLDS = 10;
/** What a sentence loses by its words that were said already. */
const REDUNDANCY = 0.2;
const RIDGE = 3;

const rouge = (row: Row, text: string) =>
  rougeMulti(
    text,
    row.refs.map((ref) => ref.join(' ')),
    row.lang,
  );
const share = (terms: string[], of: Set<string>) => terms.filter((term) => of.has(term)).length / (terms.length || 1);

function prepared(row: Row): Prepared {
  const { sentences, title } = row;
  const { index, values, factors, central } = rankSentences(sentences, title);
  const terms = sentences.map(termsOf);
  const lead = new Set(terms.slice(0, 3).flat());
  const topic = new Set(termsOf(title ?? ''));
  const worth = sentences.map((_, i) => {
    let sum = 0;
    for (let j = index.starts[i]!; j < index.starts[i + 1]!; j++) sum += values[index.ids[j]!]!;
    return sum;
  });
  const most = Math.max(...worth, 1);
  const features = sentences.map((sentence, i) => {
    const words = wordCount(sentence);
    return [
      ...[1, 1 / (1 + i), Math.exp(-i / 3), i / sentences.length, Number(i === 0)],
      ...[Math.log(1 + words), Number(words < 8), Number(words > 35), central[i]!],
      ...[worth[i]! / most, (worth[i]! * factors[i]!) / 5, Math.log(cueFactor(sentence)), Number(leansBack(sentence))],
      ...[Math.log(figureFactor(sentence)), share(terms[i]!, lead), share(terms[i]!, topic)],
      Number(/^["“]/.test(sentence)),
    ];
  });
  const goal = sentences.map((sentence) => {
    const { r1, r2 } = rouge(row, sentence);
    return r1 + r2;
  });
  return { ...row, features, goal, terms };
}

// Solves (XᵀX + λ) w = Xᵀy by elimination; every document weighs the same, its mean goal is 0.
function learn(rows: Prepared[]): number[] {
  const size = rows[0]!.features[0]!.length;
  const system = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) => (i === j ? RIDGE : 0)),
  );
  for (const { features, goal } of rows) {
    const mean = goal.reduce((sum, value) => sum + value, 0) / goal.length;
    const weight = 20 / goal.length;
    features.forEach((x, n) => {
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) system[i]![j]! += weight * x[i]! * x[j]!;
        system[i]![size]! += weight * x[i]! * (goal[n]! - mean);
      }
    });
  }
  for (let i = 0; i < size; i++) {
    const pivot = system[i]![i]!;
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = system[k]![i]! / pivot;
      for (let j = i; j <= size; j++) system[k]![j]! -= factor * system[i]![j]!;
    }
  }
  return system.map((line, i) => line[size]! / line[i]!);
}

function chosen({ features, terms, k }: Prepared, weights: number[]): number[] {
  const score = features.map((x) => x.reduce((sum, value, i) => sum + value * weights[i]!, 0));
  const left = new Set(score.keys());
  const rows: number[] = [];
  while (rows.length < k && left.size > 0) {
    const said = rows.map((row) => new Set(terms[row]));
    const value = (i: number) => score[i]! - REDUNDANCY * Math.max(0, ...said.map((words) => share(terms[i]!, words)));
    const best = [...left].reduce((a, b) => (value(b) > value(a) ? b : a));
    rows.push(best);
    left.delete(best);
  }
  return rows.sort((a, b) => a - b);
}

function line(name: string, rows: Prepared[], pick: (row: Prepared, n: number) => number[]): void {
  const sums = { r1: 0, r2: 0, rl: 0, len: 0 };
  rows.forEach((row, n) => {
    const scores = rouge(
      row,
      pick(row, n)
        .map((i) => row.sentences[i])
        .join(' '),
    );
    for (const key of ['r1', 'r2', 'rl', 'len'] as const) sums[key] += scores[key] / rows.length;
  });
  const [r1, r2, rl] = [sums.r1, sums.r2, sums.rl].map((value) => (100 * value).toFixed(1));
  console.log(`${name.padEnd(52)} ${r1}/${r2}/${rl}  ${sums.len.toFixed(0)} tokens`);
}

const sets = new Map(
  [...FREE, ...OTHERS].map((set) => {
    const lines = readFileSync(join(dir, `summaries/${set}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    return [set, lines.map((text) => prepared(JSON.parse(text) as Row))] as const;
  }),
);
const free = FREE.flatMap((set) => sets.get(set)!);
for (const [set, rows] of sets) {
  line(`${set}: ours`, rows, ({ sentences, title, k }) =>
    chooseRows(rankSentences(sentences, title), k).sort((a, b) => a - b),
  );
  if (!FREE.includes(set)) {
    const weights = learn(free);
    line(`${set}: learnt from ${FREE.join(' and ')}`, rows, (row) => chosen(row, weights));
    continue;
  }
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learn(free.filter((row) => rows.indexOf(row) % FOLDS !== fold)),
  );
  line(`${set}: learnt from both, ${FOLDS} folds`, rows, (row, n) => chosen(row, folds[n % FOLDS]!));
}
