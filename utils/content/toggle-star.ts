import type { PageMetadata } from '../domain/index.ts';
import { request } from '../messaging/index.ts';

/** Keeps a page, or removes it. Throws what the background answered. */
export function toggleStar(facts: PageMetadata, saved: boolean): Promise<void> {
  return saved ? request('unstar', { url: facts.url }) : request('star', { facts });
}
