import type { Thread } from '../../../utils/domain/index.ts';
import { createLlmEngine, type LlmOptions } from '../../../utils/llm/llm-engine.ts';
import { never, run } from '../../support/own-model/samples.ts';
import { CONFIG, type Script, scripted } from '../../support/own-model/scripted-model.ts';

/** A model that takes so little at once that a thread of twenty must be read in parts. */
export const SMALL = { ...CONFIG, context: 2_600 };
interface How extends LlmOptions {
  config?: typeof CONFIG;
  signal?: AbortSignal;
}

/** Begins a digest of `thread` by a model that answers as `script` says. */
export const digest = (thread: Thread, script: Script, { config = CONFIG, signal = never(), ...options }: How = {}) => {
  const provider = scripted(script);
  return { provider, events: createLlmEngine(provider, config, options).digest(thread, new Map(), signal) };
};

/** The same to its end. */
export const made = async (thread: Thread, script: Script, how: How = {}) => {
  const { provider, events } = digest(thread, script, how);
  return { provider, ...(await run(events)) };
};
