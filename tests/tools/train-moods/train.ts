import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { englishFeatures } from '../../../utils/sentiment/features/english-features.ts';
import { FeatureBag } from '../../../utils/sentiment/features/feature-bag.ts';
import { koreanFeatures } from '../../../utils/sentiment/features/korean-features.ts';
import { logitsOf } from '../../../utils/sentiment/logits.ts';
import { readWeights } from '../../../utils/sentiment/weights-file.ts';
import { calibrate } from './calibrate.ts';
import { featuresOf, fitWeights, keepSlots, lengths } from './learn.ts';
import { makeWindows } from './make-windows.ts';
import { choose, type Packed, packModel, packTable } from './pack.ts';
import { type Row, trainingRows } from './rows.ts';

/** Makes the weights file: node tests/tools/train-moods/train.ts --data <evaluation folder> [--out <file>]. */

const VERSION = 3;
const SEED = 20261123;
/** One row in so many is held out: the calibration is fitted to it. */
const HELD = 12;
/** Sources that are held out of; film reviews and our own English rows say nothing about how common a mood is. */
const HELD_SOURCES = {
  en: ['goemotions', 'vader-tweets', 'vader-amazonReviewSnippets', 'vader-nytEditorialSnippets'],
  ko: ['nsmc', 'nsmc-mid', 'kote', 'goemotions-ko-mt', 'own'],
};
/** `prior`: how common neutral, positive and negative comments are taken to be; null: as in the rows. */
const SETTINGS = {
  en: {
    features: englishFeatures,
    epochs: 12,
    rate: 0.2,
    decay: 1e-3,
    slots: 24_000,
    common: 0.6,
    steps: 15,
    prior: [0.37, 0.335, 0.295],
    windows: {
      words: 6_500,
      dims: 12,
      filters: 16,
      epochs: 2,
      rate: 0.05,
      vectorRate: 0.02,
      drop: 0.3,
      dropWord: 0.1,
      step: 0.5,
      share: 0.33,
      seed: 12,
    },
  },
  ko: {
    features: koreanFeatures,
    epochs: 6,
    rate: 0.3,
    decay: 3e-4,
    slots: 100_000,
    common: 0.4,
    steps: 9,
    prior: null,
    windows: null,
  },
} as const;

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!values.data) throw new Error('--data <evaluation folder> is missing');
const out = values.out ?? path.join(import.meta.dirname, '../../../public/models/moods.bin');

const tables = (['en', 'ko'] as const).map((language) => train(values.data!, language));
const bytes = packModel(VERSION, tables);
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, bytes);
const packed = zlib.gzipSync(bytes, { level: 9 }).length;
console.log(`${bytes.length} bytes, ${packed} gzipped, sha256 ${createHash('sha256').update(bytes).digest('hex')}`);

function train(folder: string, language: 'en' | 'ko'): Packed {
  const { features, slots, common, steps, prior, windows, ...options } = SETTINGS[language];
  const started = performance.now();
  const rows = trainingRows(folder, language);
  const isHeld = (row: Row, i: number) => i % HELD === 0 && HELD_SOURCES[language].includes(row.source);
  const held = rows.filter(isHeld);
  const bag = new FeatureBag();
  const taught = rows.filter((row, i) => !isHeld(row, i));
  const data = featuresOf(taught, features, bag);
  const whole = lengths(data);
  const first = fitWeights(data, whole, { ...options, seed: SEED });
  const kept = choose(data, first, slots, common);
  const weights = fitWeights(keepSlots(data, kept), whole, { ...options, seed: SEED });
  const packed = packTable(language, weights, kept, steps);
  if (windows) {
    const made = makeWindows(taught, features, windows);
    packed.head.windows = made.head;
    packed.windows = made.bytes;
  }
  const [table] = readWeights(packModel(VERSION, [packed]));
  const sumsOf = (text: string) => {
    bag.clear();
    features(text, bag);
    return logitsOf(bag, table!);
  };
  const scored = held.map(({ text, label, weight }) => ({ sums: sumsOf(text), label, weight }));
  Object.assign(packed.head, calibrate(scored, prior));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${language}: ${rows.length} rows, ${packed.head.slots} slots, ${seconds} s`,
    JSON.stringify(packed.head),
  );
  return packed;
}
