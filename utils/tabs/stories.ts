import type { Runtime } from '../browser.ts';
import { keptJob } from '../database/kept-jobs.ts';
import { rememberStories, seenStoryOf } from '../database/seen-stories.ts';
import { storyKey } from '../jobs/run.ts';
import type { JobState, SeenStory } from '../model.ts';
import { readSettings } from '../settings.ts';
import { siteModeFor } from '../sites/policy.ts';

/** The story seen for a page and the newest digest made of its thread; from this device alone. */
export async function storyOf(url: string): Promise<{ story: SeenStory; digest?: JobState } | null> {
  const story = await seenStoryOf(url);
  if (!story) return null;
  const digest = await keptJob(storyKey(story.id));
  return { story, ...(digest && { digest }) };
}

/** Keeps the stories of a list page, unless the reader switched Hacker News off or reads in private. */
export async function keepStories(stories: SeenStory[], { tab, url }: Runtime.MessageSender): Promise<void> {
  if (tab?.incognito || siteModeFor(url ?? '', await readSettings()) === 'off') return;
  await rememberStories(stories);
}
