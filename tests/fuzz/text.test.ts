import { expect, test } from 'vitest';
import { TEXT_FUNCTIONS } from './all-functions.ts';
import { growthText } from './growth.ts';
import { KNOWN_TEXTS } from './known-texts.ts';
import { randomText, seededRandom } from './random-text.ts';
import { textNumber, watchTextWork } from './watch.ts';

const NAMES = Object.keys(TEXT_FUNCTIONS);
const TEXTS = 100_000;
const SEED = 1;
/** Generous: a call without an end is found by the processor's time that it takes, not by this. */
const MAX_MS = 600_000;

test('every function of text comes to an end on the texts that some function once never came back from', {
  timeout: MAX_MS,
}, async () => {
  const { failures } = await watchTextWork(
    { kind: 'known' },
    (fn) => NAMES[fn]!,
    (n) => KNOWN_TEXTS[n]!.slice(0, 100),
  );
  expect(failures).toEqual([]);
});

test('every function of text comes to an end, throws nothing and breaks no character on 100,000 random texts', {
  timeout: MAX_MS,
}, async () => {
  const { calls, failures } = await watchTextWork(
    { kind: 'fuzz', seed: SEED, first: 0, count: TEXTS, functions: 2 },
    (fn) => NAMES[fn]!,
    (n) => randomText(seededRandom(textNumber(SEED, n))),
  );
  expect(failures).toEqual([]);
  expect(calls).toBeGreaterThan(TEXTS);
});

test('the work of every function of text grows no faster than the text, whatever stands in it over and over', {
  timeout: MAX_MS,
}, async () => {
  const { calls, failures } = await watchTextWork(
    { kind: 'growth', first: 0, stride: 80 },
    (fn) => NAMES[fn]!,
    growthText,
  );
  expect(failures).toEqual([]);
  expect(calls).toBeGreaterThan(NAMES.length * 2);
});
