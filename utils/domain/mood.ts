export type Mood = 'positive' | 'neutral' | 'negative';

export interface MoodReading {
  mood: Mood;
  /** 0 to 1. */
  confidence: number;
  /** The words that decided it, strongest first; at most 5. */
  cues: string[];
}

export type MoodCounts = Record<Mood, number>;

/** What a comment does in its thread: takes its parent's side or rejects it, wants an answer, gives a reference. */
export type Stance = 'agrees' | 'disagrees' | 'asks' | 'adds-source';
