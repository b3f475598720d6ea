import type { JobState, SeenStory } from '../domain/index.ts';
import { UserError } from '../domain/user-error.ts';
import { findStoryByUrl } from '../hacker-news/algolia.ts';
import { toCached } from '../jobs/cached-state.ts';
import { storyCacheKey } from '../jobs/run-job.ts';
import type { Runtime } from '../lib/browser.ts';
import type { ListMoods } from '../messaging/index.ts';
import { maySearch } from '../permissions/data-consents.ts';
import { siteModeFor } from '../sites/site-policy.ts';
import { getCachedJob, getFinishedJobs } from '../storage/job-cache.ts';
import { pageTexts } from '../storage/page-texts.ts';
import { findSeenStory, rememberStories } from '../storage/seen-stories.ts';
import { readSettings } from '../storage/settings.ts';
import { askAccess } from './own-pages.ts';

/** The story seen for a page and the newest digest made of its thread; from this device alone. */
export async function findKnownStory(url: string): Promise<{ story: SeenStory; digest?: JobState } | null> {
  const story = await findSeenStory(url);
  if (!story) return null;
  const digest = await getCachedJob(storyCacheKey(story.id));
  return { story, ...(digest && { digest: toCached(digest) }) };
}

/** What a list page needs to say the shares of moods. */
const LIST_TEXTS = ['mood_positive', 'mood_neutral', 'mood_negative', 'panel_moods', 'moods_share'] as const;
const NO_MOODS: ListMoods = { moods: {}, texts: {} };

/**
 * Keeps the stories of a list page, and tells the moods of those whose threads were opened before; nothing of both where the
 * reader switched Hacker News off or reads in private.
 */
export async function rememberListStories(
  stories: SeenStory[],
  { tab, url }: Runtime.MessageSender,
): Promise<ListMoods> {
  const settings = await readSettings();
  if (tab?.incognito || siteModeFor(url ?? '', settings) === 'off') return NO_MOODS;
  await rememberStories(stories);
  return settings.badges ? moodsOf(stories) : NO_MOODS;
}

async function moodsOf(stories: SeenStory[]): Promise<ListMoods> {
  const jobs = await getFinishedJobs(stories.map(({ id }) => storyCacheKey(id)));
  const moods = Object.fromEntries(
    jobs.flatMap(({ story, digest }) => (story && digest?.moods ? [[story.id, digest.moods]] : [])),
  );
  if (Object.keys(moods).length === 0) return NO_MOODS;
  const texts = await pageTexts();
  return { moods, texts: Object.fromEntries(LIST_TEXTS.map((key) => [key, texts[key] ?? ''])) };
}

/** All tries are over before the browser stops a background that only waits. */
const TRIES = 2;

/** Opens the question whether Hacker News' search and APIs may be asked, where the browser keeps the answer and there is none. */
export async function askSearch(url: string): Promise<void> {
  if (!(await maySearch())) await askAccess(url, 'search');
}

/** Asks Algolia for a page's story, where the reader consented; else opens the question. Throws `consent_needed`, and as `findStoryByUrl`. */
export async function findStory(url: string, signal: AbortSignal): Promise<SeenStory | null> {
  if (await maySearch()) return findStoryByUrl(url, { signal, tries: TRIES });
  await askAccess(url, 'search');
  throw new UserError('consent_needed');
}
