import type { Comment, MoodReading } from '../model.ts';
import { paced } from '../pace.ts';
import { isClear, readMood } from '../sentiment/index.ts';
import { readyMoods } from './mood-weights.ts';

type Said = Pick<Comment, 'id' | 'text'>;

/** Milliseconds of reading before other work gets its turn. */
const SLICE = 12;
/** Comments whose readings are remembered: a digest and its page's badges ask for the same ones. Some MB at most. */
const MOST_REMEMBERED = 6_000;

const remembered = new Map<number, { text: string; reading: MoodReading | null }>();

function readingOf({ id, text }: Said): MoodReading | null {
  const known = remembered.get(id);
  if (known?.text === text) return known.reading;
  const reading = readMood(text);
  remembered.delete(id);
  remembered.set(id, { text, reading });
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as number);
  return reading;
}

/** Mood by comment id; comments without one are left out. Gives way to other work every few milliseconds. */
export async function readMoods(comments: readonly Said[], signal?: AbortSignal): Promise<Map<number, MoodReading>> {
  await readyMoods();
  const readings = new Map<number, MoodReading>();
  const pace = paced(SLICE);
  for (const comment of comments) {
    await pace();
    signal?.throwIfAborted();
    const reading = readingOf(comment);
    if (reading) readings.set(comment.id, reading);
  }
  return readings;
}

/** The moods that are worth a badge, by comment id. */
export async function badgeMoods(comments: readonly Said[]): Promise<Record<number, MoodReading>> {
  return Object.fromEntries([...(await readMoods(comments))].filter(([, reading]) => isClear(reading)));
}

/** Mood by comment id as digest and mood bar take it: what is not clear enough for a badge counts as neutral. */
export async function digestMoods(comments: readonly Said[], signal: AbortSignal): Promise<Map<number, MoodReading>> {
  const readings = await readMoods(comments, signal);
  return new Map(
    [...readings].map(([id, reading]) => [id, isClear(reading) ? reading : { ...reading, mood: 'neutral' }]),
  );
}
