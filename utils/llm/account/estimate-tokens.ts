import type { Article, ProviderId, Thread } from '../../domain/index.ts';
import type { QuestionInput } from '../../domain/model-for-job.ts';
import { limitsOf } from '../llm-engine.ts';
import {
  estimateArticleCalls as articleEstimate,
  estimateThreadCalls as threadEstimate,
} from '../prompts/estimate-calls.ts';
import { questionCall } from '../prompts/question-prompt.ts';
import type { ProviderConfig } from '../providers/provider.ts';
import { countTokens } from '../tokens/count-tokens.ts';

export interface TokenEstimate {
  /** Tokens. */
  input: number;
  output: number;
}

export type EstimatedModel = Partial<Pick<ProviderConfig, 'context' | 'baseUrl'>> & { provider: ProviderId };

/** Tokens of one bullet of an answer, with the JSON around it. */
const BULLET = 65;

const limits = ({ provider, ...config }: EstimatedModel) => limitsOf({ id: provider }, config);
const framing = ({ system, prompt }: { system: string; prompt: string }) => countTokens(system) + countTokens(prompt);

/** What a summary of an article takes, in as many requests as the model's window wants. */
export function estimateArticleTokens(article: Article, model: EstimatedModel): TokenEstimate {
  const { input, output } = articleEstimate(article, limits(model));
  return { input, output };
}

/**
 * What a digest of a thread takes, in as many requests as the model's window wants; `unread`: of these top comments alone.
 * Counted in short tasks.
 */
export async function estimateThreadTokens(
  thread: Thread,
  model: EstimatedModel,
  unread?: ReadonlySet<number>,
): Promise<TokenEstimate> {
  const { input, output } = await threadEstimate(thread, limits(model), unread);
  return { input, output };
}

/** What an answer has, usually. */
const ANSWERS = 6;

const answerTokens = (model: EstimatedModel) => Math.ceil(ANSWERS * BULLET * limits(model).margin);

/** What one question takes: the numbered text as far as the model's window holds it, and some bullets. */
export function estimateQuestionTokens(asked: QuestionInput, model: EstimatedModel): TokenEstimate {
  const { prompt } = questionCall(asked, limits(model));
  return { input: Math.ceil(framing(prompt) * limits(model).margin), output: answerTokens(model) };
}

/** What one question about a part takes whose `summary` takes so much; nothing is counted for it. */
export function estimateFollowUpQuestion(summary: TokenEstimate, model: EstimatedModel): TokenEstimate {
  return { input: Math.min(summary.input, limits(model).context), output: answerTokens(model) };
}
