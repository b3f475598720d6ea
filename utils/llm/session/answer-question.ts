import type { AnswerEvent, QuestionInput } from '../../domain/model-for-job.ts';
import { UserError } from '../../domain/user-error.ts';
import { questionCall } from '../prompts/question-prompt.ts';
import type { Provider, ProviderConfig } from '../providers/provider.ts';
import { createLlmSession, type LlmOptions, type LlmSession } from './llm-session.ts';
import { withHalfContext } from './shrink-on-overflow.ts';
import { streamAnswer } from './stream-answer.ts';

/** How often a question that the model found too long is made smaller. */
const TIMES = 2;

/**
 * Answers one question about an article, its thread, or both, from their numbered lines: bullets with their sources, checked
 * like those of a summary. Throws what the provider throws; aborts with the signal's reason.
 */
export async function* answerQuestion(
  provider: Provider,
  config: ProviderConfig,
  options: LlmOptions,
  asked: QuestionInput,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  let desk = createLlmSession(provider, config, options);
  for (let times = 0; ; times++) {
    try {
      return yield* answer(desk, asked, signal);
    } catch (error) {
      const tooLong = error instanceof UserError && error.code === 'model_context';
      if (!tooLong || times >= TIMES) throw error;
      desk = { ...desk, ...withHalfContext(desk) };
    }
  }
}

async function* answer(desk: LlmSession, asked: QuestionInput, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const { prompt, bulletOf, coverage } = questionCall(asked, desk.limits, desk.language);
  yield { type: 'coverage', coverage };
  let index = 0;
  for await (const event of streamAnswer(prompt, 'answer', desk, signal)) {
    if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
    const bullet = event.type === 'line' ? bulletOf(event.line) : null;
    if (bullet) yield { type: 'bullet', index: index++, bullet };
  }
  yield { type: 'end', found: index > 0 };
}
