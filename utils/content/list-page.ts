import { createMoodLine, putMoodLine } from '../../components/badges/mood-line.ts';
import { translateWith } from '../i18n/texts.ts';
import { askBackground } from '../messaging/send-message.ts';
import { readStories, storyLines } from '../sites/hacker-news-list.ts';
import { pageTheme } from './page-theme.ts';

/**
 * A list page: its stories are remembered on this device, so that their articles find their threads; beside those whose threads
 * were opened before stand the shares of moods.
 */
export async function startListPage(document: Document, url: string): Promise<void> {
  const stories = readStories(document, url).filter((story) => /^https?:/.test(story.url));
  if (stories.length === 0) return;
  const known = await askBackground('storiesSeen', stories);
  if (!known || Object.keys(known.moods).length === 0) return;
  const t = translateWith(known.texts);
  const theme = pageTheme(document);
  for (const [id, line] of storyLines(document)) {
    const counts = known.moods[id];
    if (counts) putMoodLine(line, createMoodLine(document, { counts }, t, theme));
  }
}
