import { describe, expect, test } from 'vitest';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import { ARTICLE, GOOD, GOOD_LINES, shown } from '../../support/own-model/samples.ts';
import { CONFIG, jsonLines, numberedIn, scripted } from '../../support/own-model/scripted-model.ts';
import { made, WANTED } from './article-made.ts';

describe('a summary by the reader’s model', () => {
  test.each([1, 3, 7, 100_000])('in pieces of %i', async (piece) => {
    const { state, provider } = await made(() => GOOD, {}, piece);
    expect(shown(state)).toEqual(WANTED);
    expect(state.title).toBe('클라우드를 떠난 회사');
    const [first] = state.summary?.opening ?? [];
    expect(first?.text.slice(...(first.strong ?? []))).toBe('자체 서버 8대');
    expect(state.summary?.opening[1]?.sources).toEqual([
      { kind: 'sentence', block: 0, text: 'The monthly bill fell from $118,400 to $23,650.' },
    ]);
    expect(state.coverage?.read).toBe(state.coverage?.total);
    expect(state.notices).toEqual([]);
    expect(provider.calls).toHaveLength(1);
  });

  test('the first bullet is out when its line is', async () => {
    const provider = scripted(() => [
      { type: 'text', text: `${jsonLines(...GOOD_LINES.slice(0, 2))}\n` },
      { type: 'text', text: 'never read' },
    ]);
    const stop = new AbortController();
    let state = EMPTY_JOB;
    const events = createLlmEngine(provider, CONFIG).summarise(ARTICLE, stop.signal);
    await expect(async () => {
      for await (const event of events) {
        state = applyJobEvent(state, event);
        if (event.type === 'bullet') stop.abort();
      }
    }).rejects.toThrow(/abort/);
    expect(shown(state)).toEqual([WANTED[0], '…', '…', '…', '…']);
  });

  test('places grow at the end only', async () => {
    const { events } = await made(() => GOOD);
    let state = EMPTY_JOB;
    let before: string[] = [];
    for (const event of events) {
      state = applyJobEvent(state, event);
      const now = shown(state);
      // A line that is there stays where it is, and a place is filled where it stood.
      for (const [i, text] of before.entries()) expect([text, '…']).toContain(before[i] === '…' ? '…' : now[i]);
      before = now;
    }
  });

  test('the sentences are numbered and fenced', async () => {
    const { provider } = await made(() => GOOD);
    const { prompt } = provider.calls[0]!;
    const numbered = numberedIn({ prompt });
    expect(numbered.size).toBe(13);
    expect(numbered.get('S6')).toBe('The team merged the services into four programs.');
    expect(prompt).toMatch(/^=== SOURCE [0-9a-f]{13} BEGIN ===\n\[T\] Leaving the cloud\n/);
  });

  test('usage is the sum of all calls', async () => {
    const { state, provider } = await made((_, n) =>
      n === 0 ? jsonLines(...GOOD_LINES.filter((l) => l.kind !== 'opening')) : '',
    );
    expect(provider.calls).toHaveLength(2);
    expect(state.usage?.input).toBe(provider.calls.reduce((sum, { prompt }) => sum + prompt.length, 0));
  });
});
