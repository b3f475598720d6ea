import { limitsOf } from '../engines/own-model.ts';
import type { ProviderConfig, ProviderId } from '../engines/providers/provider.ts';
import type { Article, Thread } from '../model.ts';
import { estimateArticle as articleEstimate, estimateThread as threadEstimate } from '../summary/model/estimate.ts';
import { type Asked as Question, questionCall } from '../summary/model/question.ts';
import { countTokens } from '../summary/model/token-count.ts';

export interface Estimate {
  /** Tokens. */
  input: number;
  output: number;
}

export type Asked = Partial<Pick<ProviderConfig, 'context' | 'baseUrl'>> & { provider: ProviderId };

/** Tokens of one bullet of an answer, with the JSON around it. */
const BULLET = 65;

const limits = ({ provider, ...config }: Asked) => limitsOf({ id: provider }, config);
const framing = ({ system, prompt }: { system: string; prompt: string }) => countTokens(system) + countTokens(prompt);

/** What a summary of an article takes, in as many requests as the model's window wants. */
export function estimateArticle(article: Article, model: Asked): Estimate {
  const { input, output } = articleEstimate(article, limits(model));
  return { input, output };
}

/**
 * What a digest of a thread takes, in as many requests as the model's window wants; `unread`: of these top comments alone.
 * Counted in short tasks.
 */
export async function estimateThread(thread: Thread, model: Asked, unread?: ReadonlySet<number>): Promise<Estimate> {
  const { input, output } = await threadEstimate(thread, limits(model), unread);
  return { input, output };
}

/** What an answer has, usually. */
const ANSWERS = 6;

const answerTokens = (model: Asked) => Math.ceil(ANSWERS * BULLET * limits(model).margin);

/** What one question takes: the numbered text as far as the model's window holds it, and some bullets. */
export function estimateQuestion(asked: Question, model: Asked): Estimate {
  const { prompt } = questionCall(asked, limits(model));
  return { input: Math.ceil(framing(prompt) * limits(model).margin), output: answerTokens(model) };
}

/** What one question about a part takes whose `summary` takes so much; nothing is counted for it. */
export function questionAfter(summary: Estimate, model: Asked): Estimate {
  return { input: Math.min(summary.input, limits(model).context), output: answerTokens(model) };
}
