import type { Engine } from './engine.ts';
import { extractive } from './extractive.ts';

/** Every engine, best first; the last is never unavailable. A new one is one file and one line here. */
export const ENGINES: readonly Engine[] = [extractive];

/** The first engine that can work now. */
export async function pickEngine(engines: readonly Engine[] = ENGINES): Promise<Engine> {
  for (const engine of engines) if (await engine.available()) return engine;
  throw new Error('the table of engines must end with one that is always available');
}
