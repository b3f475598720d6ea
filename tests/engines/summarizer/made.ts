import type { EngineEvent } from '../../../utils/domain/engine.ts';
import type { Article, JobState } from '../../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { summarizerEngine } from '../../../utils/engines/summarizer/summarizer-engine.ts';

export const never = () => new AbortController().signal;

/** What the panel would show of `page` in the end. */
export async function made(page: Article, engine = summarizerEngine): Promise<JobState> {
  const events: EngineEvent[] = [];
  for await (const event of engine.summarise(page, never())) events.push(event);
  return events.reduce(applyJobEvent, EMPTY_JOB);
}

export const openingOf = ({ summary }: JobState) => summary?.opening.map((bullet) => bullet?.text);

/** What a good model says about `queue`, in its order. */
export const GOOD = [
  'Lindenpost moved about 40 million daily background jobs from Redis to a single Postgres table.',
  'The move took two engineers eleven weeks and cut the yearly hosting bill by 31 percent.',
  'A Redis failover in June lost 212 acknowledged jobs, and nobody noticed for nine days.',
  'The median wait fell from 48 ms to 11 ms, but the 99th percentile rose from 180 ms to 240 ms.',
  'For teams whose jobs do not touch the database, a dedicated queue is simpler and faster.',
];

/** Such points as a model writes them. */
export const listed = (points: readonly string[]) => points.map((point) => `* ${point}`).join('\n');
