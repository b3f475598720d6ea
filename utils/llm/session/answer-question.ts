import type { Bullet, Coverage } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { type QuestionInput, questionCall } from '../prompts/question-prompt.ts';
import type { Provider, ProviderConfig } from '../providers/provider.ts';
import { createLlmSession, type LlmOptions, type LlmSession } from './llm-session.ts';
import { withHalfContext } from './shrink-on-overflow.ts';
import { streamAnswer } from './stream-answer.ts';

/** An answer as it comes. `coverage` first: what of the page the model was given. `usage`: tokens so far. */
export type AnswerEvent =
  | { type: 'coverage'; coverage: Coverage }
  | { type: 'bullet'; index: number; bullet: Bullet }
  | { type: 'usage'; input: number; output: number }
  /** `found: false`: the page does not say. */
  | { type: 'end'; found: boolean };

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
