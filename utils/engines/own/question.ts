import { UserError } from '../../errors.ts';
import type { Bullet, Coverage } from '../../model.ts';
import { type Asked, questionCall } from '../../summary/model/question.ts';
import type { Provider, ProviderConfig } from '../providers/provider.ts';
import { ask } from './ask.ts';
import { createDesk, type Desk, type OwnModelOptions } from './desk.ts';
import { lessRoom } from './room.ts';

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
  options: OwnModelOptions,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  let desk = createDesk(provider, config, options);
  for (let times = 0; ; times++) {
    try {
      return yield* answer(desk, asked, signal);
    } catch (error) {
      const tooLong = error instanceof UserError && error.code === 'model_context';
      if (!tooLong || times >= TIMES) throw error;
      desk = { ...desk, ...lessRoom(desk) };
    }
  }
}

async function* answer(desk: Desk, asked: Asked, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
  const { prompt, bulletOf, coverage } = questionCall(asked, desk.limits, desk.language);
  yield { type: 'coverage', coverage };
  let index = 0;
  for await (const event of ask(prompt, 'answer', desk, signal)) {
    if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
    const bullet = event.type === 'line' ? bulletOf(event.line) : null;
    if (bullet) yield { type: 'bullet', index: index++, bullet };
  }
  yield { type: 'end', found: index > 0 };
}
