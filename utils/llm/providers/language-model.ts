import { UserError } from '../../domain/user-error.ts';
import { type Deadline, startDeadline } from '../../lib/http.ts';
import {
  BUILT_IN_OPTIONS,
  type BuiltInModel,
  builtInState,
  contextWindowIn,
  contextWindowOf,
  inputUsageOf,
  measureInput,
  openBuiltIn,
} from './built-in-model.ts';
import type { Endpoint } from './endpoint.ts';
import { codeError } from './failures.ts';
import type { ModelCall, ModelEvent, Provider, ProviderConfig } from './provider.ts';
import { HTTP_RUNTIME, type HttpRuntime } from './runtime.ts';
import { orUndefined } from './send-request.ts';

/** Chrome does not name its model. */
const ID = 'browser';
const PEER: Endpoint = {
  base: '',
  host: 'LanguageModel',
  origin: '',
  name: 'LanguageModel',
  local: true,
  model: 'LanguageModel',
  rules: [],
};
/** Errors call the model as the reader does. */
const peerOf = ({ label }: Pick<ProviderConfig, 'label'>): Endpoint => ({
  ...PEER,
  ...(label && { name: label, model: label }),
});

/** No token has so many characters, on average: a model that runs on beyond this is stopped. */
const LONGEST_TOKEN = 8;

/** The browser's own model (https://developer.chrome.com/docs/ai/prompt-api): no server, no key, nothing leaves the device. */
export const languageModel: Provider = {
  id: 'language-model',
  defaultBaseUrl: '',
  key: 'none',

  async models(_config, signal, world = HTTP_RUNTIME) {
    const state = await builtInState(world);
    signal.throwIfAborted();
    if (!state) return [];
    const { language } = state;
    const context = await contextWindowIn(state, signal, world);
    return [{ id: ID, language, ...(context && { context }) }];
  },

  contextOf(_config, signal, world = HTTP_RUNTIME) {
    return orUndefined(async () => {
      const state = await builtInState(world);
      return state && contextWindowIn(state, signal, world);
    }, signal);
  },

  async *stream(config, call, signal, world = HTTP_RUNTIME) {
    signal.throwIfAborted();
    const peer = peerOf(config);
    const state = await builtInState(world);
    if (state?.availability !== 'available') throw new UserError('model_not_ready');
    const guard = startDeadline(signal, world.after, world.limits.whole);
    let model: BuiltInModel | undefined;
    try {
      guard.extend(world.limits.localFirstByte);
      const initialPrompts: [LanguageModelSystemMessage] = [{ role: 'system', content: call.system }];
      model = await openBuiltIn({ ...BUILT_IN_OPTIONS[state.language], initialPrompts }, guard.signal, world);
      yield* told(model, call, peer, guard, world);
    } catch (error) {
      signal.throwIfAborted();
      throw guard.expired() ? codeError('timeout', peer) : explained(error, peer, signal);
    } finally {
      guard.end();
      model?.destroy();
    }
  },
};

async function* told(
  model: BuiltInModel,
  call: ModelCall,
  peer: Endpoint,
  guard: Deadline,
  world: HttpRuntime,
): AsyncGenerator<ModelEvent> {
  const before = inputUsageOf(model);
  const input = before + (await measureInput(model, call.prompt, guard.signal));
  if (input > (contextWindowOf(model) ?? Number.POSITIVE_INFINITY)) throw codeError('model_context', peer);
  const reader = model.promptStreaming(call.prompt, { signal: guard.signal }).getReader();
  let length = 0;
  let reason: 'stop' | 'length' = 'stop';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      guard.extend(world.limits.idle);
      length += value.length;
      if (value) yield { type: 'text', text: value };
      if (length > call.maxOutput * LONGEST_TOKEN) {
        reason = 'length';
        break;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const after = inputUsageOf(model);
  if (after > input) yield { type: 'usage', input, output: after - input };
  yield { type: 'end', reason };
}

/** https://webmachinelearning.github.io/prompt-api/: the names of its exceptions. */
function explained(error: unknown, peer: Endpoint, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof UserError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return codeError('model_context', peer);
    case 'NotReadableError': // the browser's filter held the answer back
      return codeError('model_refused', peer);
    case 'NotSupportedError':
    case 'NotAllowedError':
    case 'NetworkError':
      return new UserError('model_not_ready');
    default:
      return codeError('model_cut', peer);
  }
}
