import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mood } from '../../utils/domain/index.ts';
import { isClear, loadMoodModel, readMood } from '../../utils/sentiment/index.ts';
import { KOREAN_COMMENTS, rowsOf } from './korean-comments.ts';
import { KOREAN_FRESH } from './korean-fresh.ts';

const weights = readFileSync('public/models/moods.bin');
/** What `node tests/tools/train-moods/train.ts` says at its end: change both together. */
const SHA256 = '78cf0cb275a7efbe46b6e0c31ea6ea48a641da701d7a6c5729cb98bad42f7de6';

const MOODS: Mood[] = ['positive', 'neutral', 'negative'];

function macroF1(table: Record<Mood, string>): number {
  const rows = rowsOf(table).map(({ text, mood }) => ({ gold: mood, said: readMood(text)?.mood ?? 'neutral' }));
  const scores = MOODS.map((mood) => {
    const hit = rows.filter(({ gold, said }) => gold === mood && said === mood).length;
    return (
      (2 * hit) / (rows.filter(({ gold }) => gold === mood).length + rows.filter(({ said }) => said === mood).length)
    );
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

describe('the weights', () => {
  it('are the ones that the training made', () => {
    expect(createHash('sha256').update(weights).digest('hex')).toBe(SHA256);
  });

  it('take at most 200 kB gzipped, both languages together', () => {
    expect(gzipSync(weights, { level: 9 }).length).toBeLessThanOrEqual(200_000);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['half of them', weights.subarray(0, weights.length / 2)],
  ])('are refused where they are %s', (_, bytes) => {
    expect(() => loadMoodModel(bytes)).toThrow();
  });
});

describe('getting ready', () => {
  beforeEach(() => vi.resetModules());
  const fresh = () => import('../../utils/sentiment/index.ts');

  it('asks for the weights once', async () => {
    const { prepareMoods } = await fresh();
    const load = vi.fn(async () => weights);
    await Promise.all([prepareMoods(load), prepareMoods(load)]);
    await prepareMoods(load);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks again after a failure, and says nothing meanwhile', async () => {
    const { prepareMoods, readMood } = await fresh();
    await expect(prepareMoods(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(readMood('This is great work, congratulations!')).toBeNull();
    const load = vi.fn(async () => weights);
    await prepareMoods(load);
    expect(load).toHaveBeenCalledTimes(1);
    expect(readMood('This is great work, congratulations!')?.mood).toBe('positive');
  });
});

describe('Korean comments about software', () => {
  it.each([
    ['known', KOREAN_COMMENTS],
    ['fresh', KOREAN_FRESH],
  ])('are read well: %s', (_, table) => {
    loadMoodModel(weights);
    expect(macroF1(table)).toBeGreaterThan(0.8);
  });

  it('get a badge in two of five cases, right in nineteen of twenty', () => {
    loadMoodModel(weights);
    const rows = rowsOf(KOREAN_COMMENTS).map(({ text, mood }) => ({ mood, reading: readMood(text) }));
    const shown = rows.filter(({ reading }) => reading && isClear(reading));
    expect(shown.length / rows.length).toBeGreaterThan(0.4);
    expect(shown.filter(({ mood, reading }) => reading?.mood === mood).length / shown.length).toBeGreaterThan(0.95);
  });
});

describe('mixed and marked comments', () => {
  beforeEach(() => loadMoodModel(weights));

  it.each<[string, Mood]>([
    ['이거 진짜 awesome 하네요', 'positive'],
    ['글 잘 읽었습니다. I really love how simple this is, great work!', 'positive'],
    ['참고로 한글 문서는 여기 있습니다. The new UI is terrible and I hate it, what a mess.', 'negative'],
    ['The rewrite was promising, but it is slow, buggy and a pain to use.', 'negative'],
    ['처음에는 좋아 보였지만 너무 느리고 불편해서 지웠습니다', 'negative'],
    ['\u200BThis\u200B is\u200B great, thanks!', 'positive'],
    ['\u202EThis is great, thanks!\u202C', 'positive'],
    ['<b>This</b> is <script>alert(1)</script> great, thanks!', 'positive'],
    ['This is great, thank you 🎉🎉', 'positive'],
    ['Very nice work ;-) =)', 'positive'],
    ['𝕳𝖔𝖗𝖗𝖎𝖇𝖑𝖊? No. This is wonderful, I love it.', 'positive'],
  ])('%s: %s', (text, mood) => {
    expect(readMood(text)?.mood).toBe(mood);
  });

  it.each([
    'هذا رائع جدا، شكرا لكم على هذا العمل',
    'זה פשוט נהדר, תודה רבה לכם',
    'Это просто отлично, большое спасибо',
    '太棒了，非常感谢',
    'C’est vraiment très bien, merci pour le travail',
  ])('has no badge for another language: %s', (text) => {
    expect(readMood(text)).toBeNull();
  });

  it('lets the end of a long comment weigh more', () => {
    const good = 'I love this, it is great. '.repeat(4);
    const bad = 'I hate this, it is terrible. '.repeat(4);
    const towardsGood = (text: string) => {
      const { mood, confidence } = readMood(text)!;
      return mood === 'positive' ? confidence : mood === 'negative' ? -confidence : 0;
    };
    expect(towardsGood(bad + good)).toBeGreaterThan(towardsGood(good + bad));
  });

  it('reads a thousand comments in less than a second', () => {
    const texts = Object.values(KOREAN_COMMENTS).flatMap((block) => block.trim().split('\n'));
    const start = performance.now();
    for (let i = 0; i < 1000; i++) readMood(texts[i % texts.length]!);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
