import { UserError } from '../../domain/user-error.ts';
import { HTTP_RUNTIME, type HttpRuntime } from './runtime.ts';

export type BuiltInModel = LanguageModel;
type Answering = 'ko' | 'en';

/** What a session is made for. Korean is refused as long as the browser does not list it; pages may be in either language. */
export const BUILT_IN_OPTIONS: Record<Answering, LanguageModelCreateCoreOptions> = {
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
export async function builtInState(world: HttpRuntime = HTTP_RUNTIME): Promise<BuiltInState | undefined> {
  for (const language of ['ko', 'en'] as const) {
    try {
      const availability = await world.languageModel()?.availability(BUILT_IN_OPTIONS[language]);
      if (availability && availability !== 'unavailable') return { availability, language };
    } catch {
      // An older or stricter browser: not available in this language.
    }
  }
  return undefined;
}

/** Whether this browser knows of such models at all: Chrome shows them to extensions from 138 on. */
export const hasLanguageModel = (world: HttpRuntime = HTTP_RUNTIME): boolean => world.languageModel() !== undefined;

/**
 * Downloads the browser's model; in a page this wants a click. `onProgress`: 0 to 1. Throws `model_not_ready` where there is
 * none for this device, else what the browser throws.
 */
export async function downloadBuiltIn(
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
  world: HttpRuntime = HTTP_RUNTIME,
): Promise<void> {
  const state = await builtInState(world);
  if (!state) throw new UserError('model_not_ready');
  const model = await world.languageModel()?.create({
    ...BUILT_IN_OPTIONS[state.language],
    signal,
    monitor: (m) => m.addEventListener('downloadprogress', (event) => onProgress(event.loaded)),
  });
  model?.destroy();
}

/** Tokens that a session holds; undefined before the model is on this device. */
export async function contextWindowIn(
  { availability, language }: BuiltInState,
  signal: AbortSignal,
  world: HttpRuntime,
) {
  if (availability !== 'available') return undefined;
  const model = await openBuiltIn(BUILT_IN_OPTIONS[language], signal, world);
  const context = contextWindowOf(model);
  model.destroy();
  return Number.isFinite(context) ? context : undefined;
}

/** A session of the browser's model, to be destroyed in the end. Throws `model_not_ready` where there is none. */
export async function openBuiltIn(
  options: LanguageModelCreateOptions,
  signal: AbortSignal,
  world: HttpRuntime,
): Promise<BuiltInModel> {
  const model = await world.languageModel()?.create({ ...options, signal });
  if (!model) throw new UserError('model_not_ready');
  return model;
}

/** Names changed in Chrome 148; extensions see the old ones, too. */
type Older = { inputQuota?: number; inputUsage?: number; measureInputUsage?: BuiltInModel['measureInputUsage'] };

/** Tokens that a session takes in all; undefined where the browser does not say. */
export const contextWindowOf = (model: BuiltInModel): number | undefined =>
  model.contextWindow ?? (model as Older).inputQuota;
/** Tokens that are in a session. */
export const inputUsageOf = (model: BuiltInModel): number => model.contextUsage ?? (model as Older).inputUsage ?? 0;

/** Tokens that `prompt` would take. */
export async function measureInput(model: BuiltInModel, prompt: string, signal: AbortSignal): Promise<number> {
  const older = model as Older;
  if (typeof model.measureContextUsage === 'function') return model.measureContextUsage(prompt, { signal });
  return (await older.measureInputUsage?.(prompt, { signal })) ?? 0;
}
