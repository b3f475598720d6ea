import { loadMoodWeights } from '../jobs/mood-weights.ts';
import { openDatabase } from '../storage/open-database.ts';
import { readSettings } from '../storage/settings.ts';
import { pickRecentTranslator } from '../translation/recent-translator.ts';

/** Gets ready what a page's first requests need, while the page still loads. Never fails. */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([loadMoodWeights(), readSettings(), openDatabase(), pickRecentTranslator('en', 'ko')]);
}
