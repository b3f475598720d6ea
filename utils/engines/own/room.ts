import { UserError } from '../../errors.ts';
import type { EngineEvent } from '../engine.ts';
import type { Desk } from './desk.ts';

/** How often a request that the model found too long is made smaller. */
const TIMES = 2;
const LESS = 0.5;

/**
 * Runs `work`; where the model says that the text is more than it takes, and nothing came yet, runs it again as if the model
 * took half of that. Throws `model_context` where that does not help.
 */
export async function* withLessRoom(
  desk: Desk,
  work: (desk: Desk) => AsyncIterable<EngineEvent>,
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
      now = { ...now, limits: { ...now.limits, context: Math.floor(now.limits.context * LESS) } };
    }
  }
}
