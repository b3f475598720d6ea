import { detectLanguage } from '../korean/language.ts';
import type { Mood, MoodReading } from '../model.ts';
import { scoreEnglish } from './english.ts';
import { scoreKorean } from './korean.ts';
import { ownWords } from './own-words.ts';
import type { Score } from './score.ts';

/** A text is positive above `high`, negative below `low`; `words` keeps a single word from deciding alone. */
interface Measure {
  words: number;
  low: number;
  high: number;
  /** How often a text of at least this strength was rated so: [strength, share], ascending. */
  positive: readonly (readonly [number, number])[];
  negative: readonly (readonly [number, number])[];
}

/** Fitted to rated texts of developers and other writers (GoEmotions, Stack Overflow; NSMC, KOTE). */
const ENGLISH: Measure = {
  words: 10,
  low: 0,
  high: 0.2,
  positive: [
    [0, 0.35],
    [0.3, 0.45],
    [0.6, 0.74],
    [0.8, 0.79],
    [1.05, 0.9],
    [1.6, 0.95],
    [2.5, 0.97],
  ],
  negative: [
    [0, 0.5],
    [0.3, 0.56],
    [0.6, 0.75],
    [0.8, 0.79],
    [1.05, 0.82],
    [1.6, 0.88],
    [2.5, 0.92],
  ],
};
const KOREAN: Measure = {
  words: 4,
  low: -0.2,
  high: 0.2,
  positive: [
    [0, 0.35],
    [0.45, 0.56],
    [0.75, 0.7],
    [1.1, 0.8],
    [1.5, 0.9],
    [2.2, 0.95],
  ],
  negative: [
    [0, 0.55],
    [0.45, 0.66],
    [0.75, 0.78],
    [1.1, 0.85],
    [1.5, 0.92],
    [2.2, 0.95],
  ],
};

const NEUTRAL = 0.7;
/** Words for both sides draw a reading this way. */
const UNSURE = 0.5;
const MOST_CUES = 5;
/** "…right. /s": the words mean something else than they say. */
const SARCASM = /(?:^|\s)\/s\W*$/;

/** The mood of a comment's author by lexicons alone: for comparison, and until the weights are there. */
export function readMoodByLexicon(text: string): MoodReading | null {
  const own = ownWords(text);
  if (!own) return null;
  const language = detectLanguage(own);
  if (language === 'other') return null;
  if (SARCASM.test(own)) return { mood: 'neutral', confidence: 0, cues: [] };
  return language === 'ko' ? reading(scoreKorean(own), KOREAN) : reading(scoreEnglish(own), ENGLISH);
}

function reading({ sum, words, cues }: Score, measure: Measure): MoodReading {
  const strength = sum / Math.sqrt(words + measure.words);
  const mood: Mood = strength > measure.high ? 'positive' : strength < measure.low ? 'negative' : 'neutral';
  if (mood === 'neutral') return { mood, confidence: NEUTRAL, cues: [] };
  const sign = Math.sign(strength);
  const deciding = [...cues].filter(([, share]) => share * sign > 0).sort(([, a], [, b]) => (b - a) * sign);
  const all = [...cues.values()].reduce((total, share) => total + Math.abs(share), 0);
  const sure = between(Math.abs(strength), measure[mood]) - tooLong(words);
  return {
    mood,
    confidence: Math.round((UNSURE + (sure - UNSURE) * (Math.abs(sum) / all)) * 100) / 100,
    cues: deciding.slice(0, MOST_CUES).map(([cue]) => cue),
  };
}

/** In a long comment words of mood are often about other things than the point. */
const tooLong = (words: number): number => Math.min(0.1, Math.max(0, (words - 20) / 300));

/** Straight between the points of `curve`, level after its last. */
function between(x: number, curve: Measure['positive']): number {
  const next = curve.findIndex(([at]) => at > x);
  if (next === -1) return curve.at(-1)![1];
  const [[x0, y0], [x1, y1]] = [curve[next - 1]!, curve[next]!];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
