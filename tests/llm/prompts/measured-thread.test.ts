import { afterEach, expect, test, vi } from 'vitest';
import { measureThread } from '../../../utils/llm/prompts/measure-thread.ts';
import { numberThread } from '../../../utils/llm/prompts/number-lines.ts';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { threadOf } from '../../support/own-model/samples.ts';

afterEach(() => void vi.restoreAllMocks());

test('a long thread is numbered and counted in short tasks, and comes out as in one', async () => {
  // A clock that passes a millisecond a look: each comment takes one.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now++);
  const turns = vi.fn();
  const { scheduler } = globalThis as { scheduler?: object };
  Object.assign(globalThis, { scheduler: { yield: async () => turns() } });
  try {
    const thread = threadOf(500, 40);
    const { numbered } = await measureThread(thread);
    expect(turns.mock.calls.length).toBeGreaterThan(100);
    expect(numbered.comments.map(({ tokens: _, ...one }) => one)).toEqual(numberThread(thread).comments);
    for (const { line, tokens } of numbered.comments.slice(0, 20)) expect(tokens).toBe(countTokens(line));
  } finally {
    Object.assign(globalThis, { scheduler });
  }
});

test('a thread is counted once, whoever asks', () => {
  const thread = threadOf(3);
  expect(measureThread(thread)).toBe(measureThread(thread));
});
