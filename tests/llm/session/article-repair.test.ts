import { describe, expect, test } from 'vitest';
import { UserError } from '../../../utils/domain/user-error.ts';
import { GOOD, GOOD_LINES, noticesOf, shown } from '../../support/own-model/samples.ts';
import { jsonLines } from '../../support/own-model/scripted-model.ts';
import { made, WANTED } from './article-made.ts';

describe('one small repair', () => {
  const ENGLISH = jsonLines(
    ...GOOD_LINES.map((line, i) => ({
      ...line,
      text: `The services were moved by the company in step ${'abcdefghijkl'[i]} of it`,
      src: [1 + i],
    })),
  );
  test('an English answer is asked for in Korean once, without the article', async () => {
    const { state, provider } = await made((_, n) => (n === 0 ? ENGLISH : GOOD));
    expect(shown(state)).toEqual(WANTED);
    expect(provider.calls).toHaveLength(2);
    expect(provider.calls[1]!.prompt).not.toContain('Tobias Ekdal spent three weeks');
  });

  test('a second English answer stays: never a loop', async () => {
    const { state, provider } = await made(() => ENGLISH);
    expect(provider.calls).toHaveLength(2);
    expect(state.summary?.opening[0]?.language).toBe('en');
    expect(noticesOf(state)).toEqual([]);
  });

  test('missing opening bullets are asked for from what is there', async () => {
    const first = GOOD_LINES.filter((_, i) => i !== 4 && i !== 5);
    const { state, provider } = await made((_, n) => jsonLines(...(n === 0 ? first : GOOD_LINES.slice(4, 6))));
    expect(shown(state)).toEqual(WANTED);
    expect(provider.calls).toHaveLength(2);
    expect(provider.calls[1]!.system).toContain('Write the 2 main points');
  });

  test('a repair that fails leaves what was there', async () => {
    const first = jsonLines(...GOOD_LINES.filter((_, i) => i !== 5));
    const { state } = await made((_, n) => (n === 0 ? first : new UserError('server', ['x', '500'])));
    expect(shown(state)).toEqual(WANTED.toSpliced(4, 1));
  });
});
