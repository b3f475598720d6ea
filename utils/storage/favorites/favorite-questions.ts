import type { Favorite, SavedQuestion } from '../../domain/index.ts';
import { urlKey } from '../../sites/canonical-url.ts';
import { openDatabase } from '../open-database.ts';
import { validQuestionsIn } from '../record-schemas.ts';
import { changeQuestions, getFavorite } from './favorites-store.ts';
import { mergeQuestions } from './merge-favorites.ts';

/** What was asked about the page at `url` and kept, newest first: with the page, and with its favorite. */
export async function getQuestions(url: string): Promise<SavedQuestion[]> {
  const [favorite, questions] = await Promise.all([getFavorite(url), getPageQuestions(urlKey(url))]);
  return mergeQuestions(favorite?.questions ?? [], questions);
}

/** Keeps a question with its page, and with its favorite: that one as it is then, where there is one. Throws `quota_full`. */
export async function saveQuestion(url: string, question: SavedQuestion): Promise<Favorite | undefined> {
  const withIt = (questions: readonly SavedQuestion[]) => mergeQuestions(questions, [question]);
  await changePageQuestions(urlKey(url), withIt);
  return changeQuestions(url, withIt);
}

/** Forgets a question, with the page and with its favorite. */
export async function deleteQuestion(url: string, question: string): Promise<Favorite | undefined> {
  const without = (questions: readonly SavedQuestion[]) => questions.filter((each) => each.question !== question);
  await changePageQuestions(urlKey(url), without);
  return changeQuestions(url, without);
}

/** Among the parts: what is longest unused goes with them. `page` is the page's `urlKey`. */
const keyOf = (page: string): string => `questions ${page}`;

/** What was asked about a page, newest first, whether it is a favorite or not. */
export async function getPageQuestions(page: string): Promise<SavedQuestion[]> {
  const part = await (await openDatabase()).get('parts', keyOf(page));
  return validQuestionsIn(part?.value);
}

/** Keeps other questions with a page, as `change` makes them of those it has. A full disk forgets. */
export async function changePageQuestions(
  page: string,
  change: (questions: readonly SavedQuestion[]) => SavedQuestion[],
): Promise<void> {
  const key = keyOf(page);
  const { store, done } = (await openDatabase()).transaction('parts', 'readwrite');
  const kept = await store.get(key);
  const value = change(validQuestionsIn(kept?.value));
  const part = { key, value, size: JSON.stringify(value).length, usedAt: Date.now() };
  const written = value.length > 0 ? store.put(part) : store.delete(key);
  await Promise.all([written, done]).catch(() => undefined);
}
