import { describe, expect, test } from 'vitest';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { GOOD, GOOD_LINES, noticesOf, run, shown } from '../../support/own-model/samples.ts';
import { jsonLines, numberedIn } from '../../support/own-model/scripted-model.ts';
import { made, summarise, WANTED } from './article-made.ts';

describe('errors and waiting', () => {
  test('what the provider throws passes through; what came stands', async () => {
    const { events } = summarise(() => [
      { type: 'text', text: `${jsonLines(...GOOD_LINES.slice(0, 3))}\n` },
      // biome-ignore lint/suspicious/noExplicitAny: what breaks off is no event
      ...([undefined] as any),
    ]);
    let state = EMPTY_JOB;
    await expect(async () => {
      for await (const event of events) state = applyJobEvent(state, event);
    }).rejects.toThrow();
    expect(shown(state).slice(0, 2)).toEqual(WANTED.slice(0, 2));
  });

  test('a limited rate is waited for as long as it says, then asked again', async () => {
    const waits: number[] = [];
    const options = { wait: async (ms: number) => void waits.push(ms) };
    const { state } = await made(
      (_, n) => (n < 2 ? new UserError('rate_limited', n ? ['x'] : ['x', '3']) : GOOD),
      options,
    );
    expect(waits).toEqual([3_000, 8_000]);
    expect(shown(state)).toEqual(WANTED);
  });

  test.each([
    ['three times', ['x', '3'], 3],
    ['for ten minutes', ['x', '600'], 1],
  ])('a rate that is limited %s is told', async (_, values, calls) => {
    const { provider, events } = summarise(() => new UserError('rate_limited', values), { wait: async () => {} });
    await expect(run(events)).rejects.toThrow('rate_limited');
    expect(provider.calls).toHaveLength(calls);
  });

  test('a text that is too long for the model is asked about again in parts, and read whole', async () => {
    const { state, provider } = await made((call) => {
      if (call.prompt.length > 700) return new UserError('model_context', ['m']);
      const sentences = numberedIn(call);
      const about = GOOD_LINES.filter(({ src }) => sentences.has(`S${src?.[0]}`));
      if (call.system.includes('You write the opening'))
        return jsonLines(...GOOD_LINES.slice(1, 6).map((line) => ({ ...line, src: [1] })));
      const [first] = sentences.keys();
      return jsonLines({ kind: 'heading', text: '옮긴 이야기' }, ...about, {
        kind: 'bullet',
        text: `덧붙일 말이 있음 ${'가나다라마바사아자차카타파'[Number(first?.slice(1)) - 1]}`,
        src: [first],
      });
    });
    expect(provider.calls.length).toBeGreaterThan(2);
    expect(state.summary?.opening.every((bullet) => bullet)).toBe(true);
    expect(state.summary?.sections.length).toBeGreaterThan(0);
    expect(noticesOf(state)).toEqual([]);
    expect(state.coverage!.read).toBe(state.coverage!.total);
  });
});
