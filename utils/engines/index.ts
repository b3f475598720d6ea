import type { Engine, SummaryPart } from '../domain/engine.ts';
import { extractiveEngine } from '../extractive/extractive-engine.ts';
import { summarizerEngine } from './summarizer/summarizer-engine.ts';

/** Every engine, best first; the last is never unavailable. A new one is one file and one line here. */
export const ENGINES: readonly Engine[] = [summarizerEngine, extractiveEngine];

/** The engines that the reader wants: the browser's own is switched on by hand. */
export const enabledEngines = (settings: { summarizer: boolean }): readonly Engine[] =>
  ENGINES.filter((engine) => engine !== summarizerEngine || settings.summarizer);

/** The first engine that takes a part and can work now. */
export async function pickEngine(part: SummaryPart, engines: readonly Engine[] = [extractiveEngine]): Promise<Engine> {
  for (const engine of engines) if (engine.takes?.(part) !== false && (await engine.available())) return engine;
  throw new Error('the table of engines must end with one that is always available');
}
