import type { Engine, Part } from './engine.ts';
import { extractive } from './extractive.ts';
import { summarizer } from './summarizer.ts';

/** Every engine, best first; the last is never unavailable. A new one is one file and one line here. */
export const ENGINES: readonly Engine[] = [summarizer, extractive];

/** The engines that the reader wants: the browser's own is switched on by hand. */
export const enginesWanted = (settings: { summarizer: boolean }): readonly Engine[] =>
  ENGINES.filter((engine) => engine !== summarizer || settings.summarizer);

/** The first engine that takes a part and can work now. */
export async function pickEngine(part: Part, engines: readonly Engine[] = [extractive]): Promise<Engine> {
  for (const engine of engines) if (engine.takes?.(part) !== false && (await engine.available())) return engine;
  throw new Error('the table of engines must end with one that is always available');
}
