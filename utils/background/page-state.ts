import { mayFetchArticle } from '../jobs/article-fetch-policy.ts';
import { loadMoodWeights } from '../jobs/mood-weights.ts';
import type { Runtime } from '../lib/browser.ts';
import { findModelToUse } from '../llm/index.ts';
import type { PageState } from '../messaging/index.ts';
import { siteModeFor } from '../sites/site-policy.ts';
import { getQuestions } from '../storage/favorites/favorite-questions.ts';
import { pageTexts } from '../storage/page-texts.ts';
import { readSettingsOrSafest } from '../storage/settings.ts';
import { isStarred } from './stars.ts';

/** All that a page's content script needs to begin, in one answer. */
export async function getPageState(
  { url, article }: { url: string; article?: string },
  { tab }: Runtime.MessageSender,
): Promise<PageState> {
  // Comments are asked about next: their classifier loads meanwhile.
  void loadMoodWeights();
  const reading = readSettingsOrSafest();
  const [settings, own, texts, favorite, questions, articleGranted] = await Promise.all([
    reading,
    reading.then(({ ownModel }) => findModelToUse(ownModel)).catch(() => undefined),
    pageTexts(),
    isStarred(article ?? url, tab?.id).catch(() => false),
    getQuestions(article ?? url).catch(() => []),
    article ? mayFetchArticle(article) : false,
  ]);
  const { layout, badges } = settings;
  return {
    mode: siteModeFor(url, settings),
    layout,
    badges,
    texts,
    favorite,
    articleGranted,
    ...(own && { ownModel: own.label }),
    ...(questions.length > 0 && { questions }),
  };
}
