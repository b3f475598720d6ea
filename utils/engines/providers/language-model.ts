import { UserError } from '../../errors.ts';
import { codeError } from './errors.ts';
import { spared } from './http.ts';
import type { Peer } from './peer.ts';
import type { ModelCall, ModelEvent, Provider, ProviderConfig } from './provider.ts';
import { type Watch, watch } from './watch.ts';
import { WORLD, type World } from './world.ts';

type Model = LanguageModel;
type Answering = 'ko' | 'en';

/** Chrome does not name its model. */
const ID = 'browser';
const PEER: Peer = {
  base: '',
  host: 'LanguageModel',
  origin: '',
  name: 'LanguageModel',
  local: true,
  model: 'LanguageModel',
  rules: [],
};
/** Errors call the model as the reader does. */
const peerOf = ({ label }: Pick<ProviderConfig, 'label'>): Peer => ({
  ...PEER,
  ...(label && { name: label, model: label }),
});

/** No token has so many characters, on average: a model that runs on beyond this is stopped. */
const LONGEST_TOKEN = 8;

/** What a session is made for. Korean is refused as long as the browser does not list it; pages may be in either language. */
const OPTIONS: Record<Answering, LanguageModelCreateCoreOptions> = {
  ko: {
    expectedInputs: [{ type: 'text', languages: ['en', 'ko'] }],
    expectedOutputs: [{ type: 'text', languages: ['ko'] }],
  },
  en: {
    expectedInputs: [{ type: 'text', languages: ['en'] }],
    expectedOutputs: [{ type: 'text', languages: ['en'] }],
  },
};

export interface BuiltInState {
  availability: Availability;
  /** The language that it can be made to answer in: Korean where the browser takes that, else English. */
  language: Answering;
}

/**
 * What the browser says of its own model, for the best language it takes; undefined where there is none for this device.
 * Chromium 156 answers `unavailable` for Korean. Never throws.
 */
export async function builtInState(world: World = WORLD): Promise<BuiltInState | undefined> {
  for (const language of ['ko', 'en'] as const) {
    try {
      const availability = await world.languageModel()?.availability(OPTIONS[language]);
      if (availability && availability !== 'unavailable') return { availability, language };
    } catch {
      // An older or stricter browser: not available in this language.
    }
  }
  return undefined;
}

/** Whether this browser knows of such models at all: Chrome shows them to extensions from 138 on. */
export const hasLanguageModel = (world: World = WORLD): boolean => world.languageModel() !== undefined;

/**
 * Downloads the browser's model; in a page this wants a click. `onProgress`: 0 to 1. Throws `model_not_ready` where there is
 * none for this device, else what the browser throws.
 */
export async function downloadBuiltIn(
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
  world: World = WORLD,
): Promise<void> {
  const state = await builtInState(world);
  if (!state) throw new UserError('model_not_ready');
  const model = await world.languageModel()?.create({
    ...OPTIONS[state.language],
    signal,
    monitor: (m) => m.addEventListener('downloadprogress', (event) => onProgress(event.loaded)),
  });
  model?.destroy();
}

/** The browser's own model (https://developer.chrome.com/docs/ai/prompt-api): no server, no key, nothing leaves the device. */
export const languageModel: Provider = {
  id: 'language-model',
  defaultBaseUrl: '',
  key: 'none',

  async models(_config, signal, world = WORLD) {
    const state = await builtInState(world);
    signal.throwIfAborted();
    if (!state) return [];
    const { language } = state;
    const context = await windowIn(state, signal, world);
    return [{ id: ID, language, ...(context && { context }) }];
  },

  contextOf(_config, signal, world = WORLD) {
    return spared(async () => {
      const state = await builtInState(world);
      return state && windowIn(state, signal, world);
    }, signal);
  },

  async *stream(config, call, signal, world = WORLD) {
    signal.throwIfAborted();
    const peer = peerOf(config);
    const state = await builtInState(world);
    if (state?.availability !== 'available') throw new UserError('model_not_ready');
    const guard = watch(signal, world);
    let model: Model | undefined;
    try {
      guard.within(world.limits.localFirstByte);
      const initialPrompts: [LanguageModelSystemMessage] = [{ role: 'system', content: call.system }];
      model = await opened({ ...OPTIONS[state.language], initialPrompts }, guard.signal, world);
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

/** Tokens that a session holds; undefined before the model is on this device. */
async function windowIn({ availability, language }: BuiltInState, signal: AbortSignal, world: World) {
  if (availability !== 'available') return undefined;
  const model = await opened(OPTIONS[language], signal, world);
  const context = windowOf(model);
  model.destroy();
  return Number.isFinite(context) ? context : undefined;
}

async function opened(options: LanguageModelCreateOptions, signal: AbortSignal, world: World): Promise<Model> {
  const model = await world.languageModel()?.create({ ...options, signal });
  if (!model) throw new UserError('model_not_ready');
  return model;
}

async function* told(
  model: Model,
  call: ModelCall,
  peer: Peer,
  guard: Watch,
  world: World,
): AsyncGenerator<ModelEvent> {
  const before = usedOf(model);
  const input = before + (await measured(model, call.prompt, guard.signal));
  if (input > (windowOf(model) ?? Number.POSITIVE_INFINITY)) throw codeError('model_context', peer);
  const reader = model.promptStreaming(call.prompt, { signal: guard.signal }).getReader();
  let length = 0;
  let reason: 'stop' | 'length' = 'stop';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      guard.within(world.limits.idle);
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
  const after = usedOf(model);
  if (after > input) yield { type: 'usage', input, output: after - input };
  yield { type: 'end', reason };
}

/** Names changed in Chrome 148; extensions see the old ones, too. */
type Older = { inputQuota?: number; inputUsage?: number; measureInputUsage?: Model['measureInputUsage'] };

const windowOf = (model: Model): number | undefined => model.contextWindow ?? (model as Older).inputQuota;
const usedOf = (model: Model): number => model.contextUsage ?? (model as Older).inputUsage ?? 0;

async function measured(model: Model, prompt: string, signal: AbortSignal): Promise<number> {
  const older = model as Older;
  if (typeof model.measureContextUsage === 'function') return model.measureContextUsage(prompt, { signal });
  return (await older.measureInputUsage?.(prompt, { signal })) ?? 0;
}

/** https://webmachinelearning.github.io/prompt-api/: the names of its exceptions. */
function explained(error: unknown, peer: Peer, signal: AbortSignal): unknown {
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
