import type { Comment, MoodCounts, MoodReading } from '../domain/index.ts';
import { createWorkBudget } from '../lib/yield-to-main.ts';
import type { CommentReadings } from '../messaging/verbs.ts';
import { isClear, readMood } from '../sentiment/index.ts';
import { stanceSteps } from '../sentiment/stance.ts';
import { countMoods } from '../sentiment/thread-moods.ts';

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
async function readMoods(comments: readonly Said[], signal?: AbortSignal): Promise<Map<number, MoodReading>> {
  const readings = new Map<number, MoodReading>();
  const pace = createWorkBudget({ sliceMs: SLICE, ...(signal && { signal }) });
  for (const comment of comments) {
    await pace();
    const reading = readingOf(comment);
    if (reading) readings.set(comment.id, reading);
  }
  return readings;
}

/** What a page shows beside its comments; `comments` are whole threads, in page order. */
export async function readComments(
  comments: readonly Pick<Comment, 'id' | 'text' | 'depth' | 'author'>[],
): Promise<CommentReadings> {
  const clear = [...(await readMoods(comments))].filter(([, reading]) => isClear(reading));
  const pace = createWorkBudget({ sliceMs: SLICE });
  const steps = stanceSteps(comments);
  let step = steps.next();
  while (!step.done) {
    await pace();
    step = steps.next();
  }
  return { moods: Object.fromEntries(clear), stances: Object.fromEntries(step.value) };
}

/** The moods of a thread: of single comments at once, of all of them when they are read. */
export interface ThreadMoods {
  /** What is not clear enough for a badge counts as neutral, so that digest and bar say what the badges say. */
  get(id: number): MoodReading | undefined;
  /** How many comments have each mood; what nobody can read any more is not counted. */
  count(): Promise<MoodCounts>;
}

/** The moods of `comments`; nothing is read yet. */
export function threadMoods(comments: readonly Comment[], signal: AbortSignal): ThreadMoods {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const shown = (reading: MoodReading): MoodReading => (isClear(reading) ? reading : { ...reading, mood: 'neutral' });
  return {
    get(id) {
      const comment = byId.get(id);
      const reading = comment && readingOf(comment);
      return reading ? shown(reading) : undefined;
    },
    async count() {
      const readings = await readMoods(comments, signal);
      return countMoods(comments, (id) => {
        const reading = readings.get(id);
        return reading && shown(reading).mood;
      });
    },
  };
}
