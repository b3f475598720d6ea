import type { Runtime } from '../browser.ts';
import { finishedJobs, keptJob } from '../database/kept-jobs.ts';
import { rememberStories, seenStoryOf } from '../database/seen-stories.ts';
import { asKept } from '../jobs/kept.ts';
import { storyKey } from '../jobs/run.ts';
import type { ListMoods } from '../messages.ts';
import type { JobState, SeenStory } from '../model.ts';
import { pageTexts } from '../page-texts.ts';
import { readSettings } from '../settings.ts';
import { siteModeFor } from '../sites/policy.ts';

/** The story seen for a page and the newest digest made of its thread; from this device alone. */
export async function storyOf(url: string): Promise<{ story: SeenStory; digest?: JobState } | null> {
  const story = await seenStoryOf(url);
  if (!story) return null;
  const digest = await keptJob(storyKey(story.id));
  return { story, ...(digest && { digest: asKept(digest) }) };
}

/** What a list page needs to say the shares of moods. */
const LIST_TEXTS = ['mood_positive', 'mood_neutral', 'mood_negative', 'panel_moods', 'moods_share'] as const;
const NO_MOODS: ListMoods = { moods: {}, texts: {} };

/**
 * Keeps the stories of a list page, and tells the moods of those whose threads were opened before; nothing of both where the
 * reader switched Hacker News off or reads in private.
 */
export async function keepStories(stories: SeenStory[], { tab, url }: Runtime.MessageSender): Promise<ListMoods> {
  const settings = await readSettings();
  if (tab?.incognito || siteModeFor(url ?? '', settings) === 'off') return NO_MOODS;
  await rememberStories(stories);
  return settings.badges ? moodsOf(stories) : NO_MOODS;
}

async function moodsOf(stories: SeenStory[]): Promise<ListMoods> {
  const jobs = await finishedJobs(stories.map(({ id }) => storyKey(id)));
  const moods = Object.fromEntries(
    jobs.flatMap(({ story, digest }) => (story && digest?.moods ? [[story.id, digest.moods]] : [])),
  );
  if (Object.keys(moods).length === 0) return NO_MOODS;
  const texts = await pageTexts();
  return { moods, texts: Object.fromEntries(LIST_TEXTS.map((key) => [key, texts[key] ?? ''])) };
}
