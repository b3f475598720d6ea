import { openDatabase } from '../database/open.ts';
import { readyMoods } from '../jobs/mood-weights.ts';
import { readSettings } from '../settings.ts';
import { pickRecentTranslator } from '../translation/recent.ts';

/** Gets ready what a page's first requests need, while the page still loads. Never fails. */
export async function wake(): Promise<void> {
  await Promise.allSettled([readyMoods(), readSettings(), openDatabase(), pickRecentTranslator('en', 'ko')]);
}
