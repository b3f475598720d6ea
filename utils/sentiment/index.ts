import type { Mood, MoodReading } from '../domain/index.ts';
import { authorTextOf } from './author-text.ts';
import { classifyText, type Tables, tablesOf } from './classifier.ts';

/** At least this sure, a badge is right four times in five; docs/sentiment.md has the curves. A wrong mood is worse than a wrong dot. */
const FLOORS: Record<Mood, number> = { positive: 0.75, neutral: 0.5, negative: 0.75 };
/** A single word is a mood only where it is plain; without spaces a longer one may be a Korean sentence. */
const PLAIN = 0.75;
const ONE_WORD = /^[^\p{L}]*(?:[\uac00-\ud7a3]{1,4}|[a-z'-]+)[^\p{L}]*$/iu;
/** Who writes "!" is seldom neutral: "Now it runs here too!" has to be read as that much surer. But not "a != b". */
const LOUD = /[!！](?!=)/;
const LOUD_NEUTRAL = 0.7;
/** "…right. /s": the words mean something else than they say. */
const SARCASM = /(?:^|\s)\/s\W*$/;

let tables: Tables | null = null;
let loading: Promise<void> | null = null;

/**
 * Gets the weights ready; `load` gives the bytes of public/models/moods.bin. Called again it does nothing, unless the first
 * try failed. Rejects with what `load` rejects with, or where the bytes are no weights.
 */
export function prepareMoods(load: () => Promise<Uint8Array>): Promise<void> {
  loading ??= load()
    .then(loadMoodModel)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** Takes the weights; throws where the bytes are something else. */
export function loadMoodModel(bytes: Uint8Array): void {
  tables = tablesOf(bytes);
}

/**
 * The mood of a comment's author; null for texts without words of his own, and in other languages than Korean and English.
 * Without weights (before `prepareMoods` is done) no text has one.
 */
export function readMood(text: string): MoodReading | null {
  if (!tables) return null;
  const own = authorTextOf(text);
  const judgement = own ? classifyText(own, tables) : null;
  if (!judgement) return null;
  if (SARCASM.test(own)) return { mood: 'neutral', confidence: 0, cues: [] };
  const { shares } = judgement;
  const mood = likeliest(shares);
  if (mood === 'neutral') {
    const unsure = shares.neutral < LOUD_NEUTRAL && LOUD.test(own);
    return { mood, confidence: unsure ? 0 : round(shares.neutral), cues: [] };
  }
  if (shares[mood] < PLAIN && ONE_WORD.test(own))
    return { mood: 'neutral', confidence: round(1 - shares[mood]), cues: [] };
  return { mood, confidence: round(shares[mood]), cues: judgement.cues(mood) };
}

/** Whether a reading is worth a badge: one that is right in four of five cases. */
export function isClear({ mood, confidence }: MoodReading): boolean {
  return confidence >= FLOORS[mood];
}

function likeliest({ positive, neutral, negative }: Record<Mood, number>): Mood {
  if (positive > neutral && positive >= negative) return 'positive';
  return negative > neutral ? 'negative' : 'neutral';
}

const round = (share: number) => Math.round(share * 100) / 100;
