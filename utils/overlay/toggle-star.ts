import { request } from '../messages.ts';
import type { PageFacts } from '../model.ts';

/** Keeps a page, or removes it. Throws what the background answered. */
export function toggleStar(facts: PageFacts, saved: boolean): Promise<void> {
  return saved ? request('unstar', { url: facts.url }) : request('star', { facts });
}
