import type { EngineEvent } from '../../domain/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import type { LlmSession } from './llm-session.ts';

/** How often a request that the model found too long is made smaller. */
const TIMES = 2;
const LESS = 0.5;

/** Half of what was sent last. */
export function withHalfContext({ limits, sent }: LlmSession): Pick<LlmSession, 'limits' | 'sent'> {
  return { limits: { ...limits, source: Math.floor(sent.tokens * LESS) }, sent: { tokens: 0 } };
}

/**
 * Runs `work`; where the model says that the text is more than it takes, and nothing came yet, runs it again with half
 * of it. Throws `model_context` where that does not help.
 */
export async function* retryWithSmallerContext(
  desk: LlmSession,
  work: (desk: LlmSession) => AsyncIterable<EngineEvent>,
): AsyncGenerator<EngineEvent> {
  let now = desk;
  for (let times = 0; ; times++) {
    let began = false;
    try {
      for await (const event of work(now)) {
        began ||= event.type === 'bullet' || event.type === 'item';
        yield event;
      }
      return;
    } catch (error) {
      const tooLong = error instanceof UserError && error.code === 'model_context';
      if (!tooLong || began || times >= TIMES) throw error;
      // The same tally: what was refused is not counted, what was answered is.
      now = { ...now, ...withHalfContext(now) };
    }
  }
}
