import type { Runtime } from '../browser.ts';
import { questionsOf } from '../favorites/questions.ts';
import { mayReadArticle } from '../jobs/may-read.ts';
import { readyMoods } from '../jobs/mood-weights.ts';
import type { PageWelcome } from '../messages.ts';
import { modelToUse } from '../own-models/store.ts';
import { pageTexts } from '../page-texts.ts';
import { readSettingsOrSafest } from '../settings.ts';
import { siteModeFor } from '../sites/policy.ts';
import { isStarred } from './stars.ts';

/** All that a page's content script needs to begin, in one answer. */
export async function welcomePage(
  { url, article }: { url: string; article?: string },
  { tab }: Runtime.MessageSender,
): Promise<PageWelcome> {
  // Comments are asked about next: their classifier loads meanwhile.
  void readyMoods();
  const reading = readSettingsOrSafest();
  const [settings, own, texts, favorite, questions, articleGranted] = await Promise.all([
    reading,
    reading.then(({ ownModel }) => modelToUse(ownModel)).catch(() => undefined),
    pageTexts(),
    isStarred(article ?? url, tab?.id).catch(() => false),
    questionsOf(article ?? url).catch(() => []),
    article ? mayReadArticle(article) : false,
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
