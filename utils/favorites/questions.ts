import { changePageQuestions, pageQuestions } from '../database/page-questions.ts';
import type { Favorite, KeptQuestion } from '../model.ts';
import { urlKey } from '../sites/canonical-url.ts';
import { mergedQuestions } from './merge.ts';
import { changeQuestions, favoriteOf } from './store.ts';

/** What was asked about the page at `url` and kept, newest first: with the page, and with its favorite. */
export async function questionsOf(url: string): Promise<KeptQuestion[]> {
  const [favorite, questions] = await Promise.all([favoriteOf(url), pageQuestions(urlKey(url))]);
  return mergedQuestions(favorite?.questions ?? [], questions);
}

/** Keeps a question with its page, and with its favorite: that one as it is then, where there is one. Throws `quota_full`. */
export async function keepQuestionOf(url: string, question: KeptQuestion): Promise<Favorite | undefined> {
  const withIt = (questions: readonly KeptQuestion[]) => mergedQuestions(questions, [question]);
  await changePageQuestions(urlKey(url), withIt);
  return changeQuestions(url, withIt);
}

/** Forgets a question, with the page and with its favorite. */
export async function forgetQuestionOf(url: string, question: string): Promise<Favorite | undefined> {
  const without = (questions: readonly KeptQuestion[]) => questions.filter((each) => each.question !== question);
  await changePageQuestions(urlKey(url), without);
  return changeQuestions(url, without);
}
