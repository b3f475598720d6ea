import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Article, JobRequest, JobState } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { threadFromApi } from '../../utils/hacker-news/thread-from-api.ts';
import { threadMoods } from '../../utils/jobs/comment-moods.ts';
import type { JobDeps } from '../../utils/jobs/job-deps.ts';
import { runJob } from '../../utils/jobs/run-job.ts';
import { loadMoodModel } from '../../utils/sentiment/index.ts';
import { siteAt } from '../../utils/sites/registry.ts';
import { NO_MEMORY } from '../../utils/translation/memory-interface.ts';
import { SAMPLE_NOW, SAMPLE_PAGES, SAMPLE_THREADS, type SamplePage, sampleUrl } from '../pages/samples/index.ts';
import { ROOT } from './build.ts';
import { algoliaItem } from './sample-api.ts';
import { type PageReading, SITE_READERS } from './site-readers.ts';

loadMoodModel(readFileSync(`${ROOT}/public/models/moods.bin`));

/** The document of a sample page, as a browser without scripts has it. */
function sampleDocument(page: SamplePage): Document {
  const html = page.render?.(SAMPLE_NOW) ?? readFileSync(page.file, 'utf8');
  return new JSDOM(html, { url: sampleUrl(page) }).window.document;
}

/** What our readers make of a sample page. */
export function readSample(page: SamplePage): PageReading | null {
  const url = sampleUrl(page);
  return SITE_READERS[siteAt(url)?.id ?? 'article']!.read(sampleDocument(page), url);
}

function articleAt(url: string): Article {
  const page = SAMPLE_PAGES.find((sample) => sampleUrl(sample) === url);
  const reading = page && readSample(page);
  if (reading?.kind !== 'article') throw new Error(`no sample article at ${url}`);
  return reading.article;
}

const world: JobDeps = {
  translate: true,
  readArticle: async (url) => articleAt(url),
  async fetchThread(id) {
    const thread = SAMPLE_THREADS.find((sample) => sample.id === id);
    if (!thread) throw new Error(`no sample thread ${id}`);
    return threadFromApi(algoliaItem(thread, SAMPLE_NOW), 'hn.algolia.com');
  },
  moodsOf: async (comments, signal) => threadMoods(comments, signal),
  memory: () => NO_MEMORY,
  getCached: async () => undefined,
  getCheckpoint: async () => undefined,
  save: async () => undefined,
  now: () => performance.now(),
};

/** The states that a job of the product goes through with the samples as its world. */
export async function* jobStates(request: JobRequest): AsyncGenerator<JobState> {
  let state = EMPTY_JOB;
  for await (const event of runJob(request, world, AbortSignal.timeout(60_000), { forceRefresh: true })) {
    state = applyJobEvent(state, event);
    yield state;
  }
}

/** Runs a job of the product and returns the state it ends in. */
export async function finishedJob(request: JobRequest): Promise<JobState> {
  let last = EMPTY_JOB;
  for await (const state of jobStates(request)) last = state;
  return last;
}
