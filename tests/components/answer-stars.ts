import { vi } from 'vitest';
import { findTabFavorite, removeStar, restoreStar, saveTabStar } from '../../utils/background/stars.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { browser } from '../../utils/lib/browser.ts';
import type { StarPayload } from '../../utils/messaging/index.ts';

const verbs = { favoriteOf: findTabFavorite, starTab: saveTabStar, unstar: removeStar, restoreStar };

/** Answers what pages of ours ask about stars as the background does. `made`: what the page in the tab says of itself. */
export function answerStars(made: () => StarPayload | null = () => null): void {
  browser.runtime.sendMessage = vi.fn(async ({ verb, payload }: { verb: keyof typeof verbs; payload: never }) => {
    try {
      return { ok: true, value: await verbs[verb]?.(payload) };
    } catch (error) {
      return { ok: false, error: toPlainError(error) };
    }
  }) as never;
  browser.tabs.query = vi.fn(async () => []);
  browser.tabs.sendMessage = vi.fn(async () => ({ ok: true, value: made() })) as never;
}
