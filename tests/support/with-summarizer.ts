import { afterEach, beforeEach, expect, vi } from 'vitest';
import { type FakeSummarizer, installSummarizer } from './summarizer.ts';

/** Gives every test of the file a browser with a summarizer of its own, all of whose sessions must be closed in the end. */
export function withSummarizer(): { readonly fake: FakeSummarizer } {
  let now: ReturnType<typeof installSummarizer>;
  beforeEach(() => {
    now = installSummarizer();
    // The engine logs what the browser's summarizer got wrong.
    vi.spyOn(console, 'warn').mockReturnValue();
  });
  afterEach(() => {
    now.leave();
    vi.restoreAllMocks();
    expect(now.fake.open()).toBe(0);
  });
  return {
    get fake() {
      return now.fake;
    },
  };
}
