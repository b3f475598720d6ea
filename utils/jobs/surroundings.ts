import type { Runtime } from '../browser.ts';
import { keepJob, keptJob } from '../database/kept-jobs.ts';
import { translationMemory } from '../database/translation-memory.ts';
import { UserError } from '../errors.ts';
import { fetchThread } from '../hacker-news/algolia.ts';
import type { Article, Comment, JobEvent, JobRequest, MoodReading } from '../model.ts';
import { allowedJob } from '../page-checks.ts';
import { fetchPage } from '../page-reader/fetch-page.ts';
import { readPageInBackground } from '../page-reader/offscreen.ts';
import { isJobRequest } from '../schemas.ts';
import { isClear, readMood } from '../sentiment/index.ts';
import { readSettings } from '../settings.ts';
import { mayReadArticle } from './may-read.ts';
import { readyMoods } from './mood-weights.ts';
import { runJob, type Surroundings } from './run.ts';

/** Comments between two breaths of the worker. */
const SLICE = 200;

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Mood by comment id; comments without one are left out. Gives way to other work every few milliseconds. */
export async function readMoods(
  comments: Pick<Comment, 'id' | 'text'>[],
  signal?: AbortSignal,
): Promise<Map<number, MoodReading>> {
  await readyMoods();
  const readings = new Map<number, MoodReading>();
  for (const [index, { id, text }] of comments.entries()) {
    if (index % SLICE === SLICE - 1) await breathe();
    signal?.throwIfAborted();
    const reading = readMood(text);
    if (reading) readings.set(id, reading);
  }
  return readings;
}

/** What is not clear counts as neutral, so that digest and bar say what the badges say. */
function onlyClear(readings: Map<number, MoodReading>): Map<number, MoodReading> {
  return new Map(
    [...readings].map(([id, reading]) => [id, isClear(reading) ? reading : { ...reading, mood: 'neutral' }]),
  );
}

/** The moods that are worth a badge, by comment id. */
export async function badgeMoods(comments: Pick<Comment, 'id' | 'text'>[]): Promise<Record<number, MoodReading>> {
  return Object.fromEntries([...(await readMoods(comments))].filter(([, reading]) => isClear(reading)));
}

/** Reads an article for a thread: only what `mayReadArticle` allows, after redirections too. Throws UserErrors. */
async function readArticleAt(url: string, signal: AbortSignal): Promise<Article> {
  const refused = () => new UserError('no_permission', [new URL(url).host]);
  if (!(await mayReadArticle(url))) throw refused();
  const page = await fetchPage(url, signal);
  if (!(await mayReadArticle(page.url))) throw refused();
  return readPageInBackground(page.html, page.url);
}

/** Runs a job that a page asked for; what private windows make is not kept. */
export async function* runPageJob(
  request: JobRequest,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
  fresh: boolean,
): AsyncGenerator<JobEvent> {
  if (!isJobRequest(request) || !allowedJob(request, sender)) throw new UserError('unexpected', ['malformed job']);
  const storing = !sender.tab?.incognito;
  const { translate } = await readSettings();
  const world: Surroundings = {
    translate,
    readArticle: readArticleAt,
    fetchThread: (id, signal) => fetchThread(id, { signal }),
    readMoods: async (comments, signal) => onlyClear(await readMoods(comments, signal)),
    memory: storing ? translationMemory('builtin:en-ko') : { get: async () => undefined, put: async () => {} },
    // A full or broken disk costs the memory, not the summary.
    kept: async (key) => (storing ? keptJob(key).catch(() => undefined) : undefined),
    keep: async (key, state) => {
      if (storing) await keepJob(key, request.kind, state).catch(console.error);
    },
    now: () => performance.now(),
  };
  yield* runJob(request, world, signal, { fresh });
}
