import type { KeptQuestion } from '../model.ts';
import { openDatabase } from './open.ts';
import { keptQuestionsIn } from './record-schemas.ts';

/** Among the parts: what is longest unused goes with them. `page` is the page's `urlKey`. */
const keyOf = (page: string): string => `questions ${page}`;

/** What was asked about a page, newest first, whether it is a favorite or not. */
export async function pageQuestions(page: string): Promise<KeptQuestion[]> {
  const part = await (await openDatabase()).get('parts', keyOf(page));
  return keptQuestionsIn(part?.value);
}

/** Keeps other questions with a page, as `change` makes them of those it has. A full disk forgets. */
export async function changePageQuestions(
  page: string,
  change: (questions: readonly KeptQuestion[]) => KeptQuestion[],
): Promise<void> {
  const key = keyOf(page);
  const { store, done } = (await openDatabase()).transaction('parts', 'readwrite');
  const kept = await store.get(key);
  const value = change(keptQuestionsIn(kept?.value));
  const part = { key, value, size: JSON.stringify(value).length, usedAt: Date.now() };
  const written = value.length > 0 ? store.put(part) : store.delete(key);
  await Promise.all([written, done]).catch(() => undefined);
}
