import { describe, expect, test } from 'vitest';
import { UserError } from '../../../utils/domain/user-error.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import { noticesOf } from '../../support/own-model/samples.ts';
import { jsonLines, type Script } from '../../support/own-model/scripted-model.ts';
import { isOpening, made, obedient } from './long-article-made.ts';

describe('an opening in English', () => {
  const isRepair = ({ system }: ModelCall) => system.includes('Write every line again');
  /** Its opening is in English; asked to write lines again, it answers with `again`. */
  const english =
    (again: (lines: object[]) => string | Error): Script =>
    (call, n) => {
      if (isRepair(call)) {
        const lines = [...call.prompt.matchAll(/^\{"kind".*\}$/gm)].map(([line]) => JSON.parse(line) as object);
        return again(lines);
      }
      const answer = obedient(call, n) as string;
      if (!isOpening(call)) return answer;
      const inEnglish = (line: string, i: number) => ({
        ...(JSON.parse(line) as object),
        text: `What the ${'abcdef'[i]} ferry did in that year`,
      });
      return jsonLines(...answer.split('\n').map(inEnglish));
    };
  const korean = (lines: object[]) =>
    jsonLines(...lines.map((line, i) => ({ ...line, text: `페리의 한 해를 말하는 ${'가나다라마바'[i]} 요점임` })));

  test('is asked for in Korean once, title and all, without the article', async () => {
    const { state, provider } = await made(english(korean));
    const repairs = provider.calls.filter(isRepair);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]!.prompt).not.toContain('[S1]');
    expect(state.title).toBe('페리의 한 해를 말하는 가 요점임');
    expect(state.summary!.opening.map((bullet) => bullet!.language)).toEqual(['ko', 'ko', 'ko', 'ko', 'ko']);
    const plain = await made(english(() => new UserError('server', ['x', '500'])));
    expect(state.summary!.opening.map((bullet) => bullet!.sources)).toEqual(
      plain.state.summary!.opening.map((bullet) => bullet!.sources),
    );
  });

  test.each([
    ['fails', () => new UserError('server', ['x', '500'])],
    ['is in English again', (lines: object[]) => jsonLines(...lines)],
    ['is shorter', (lines: object[]) => korean(lines.slice(0, 3))],
  ])('stays where the repair %s', async (_, again) => {
    const { state, provider } = await made(english(again));
    expect(provider.calls.filter(isRepair)).toHaveLength(1);
    expect(state.summary!.opening).toHaveLength(5);
    expect(state.summary!.opening.every((bullet) => bullet!.language === 'en')).toBe(true);
    expect(noticesOf(state)).toEqual([]);
  });

  test('is what a model that cannot write Korean was asked for', async () => {
    const { provider } = await made(english(korean), { language: 'en' });
    expect(provider.calls.filter(isRepair)).toEqual([]);
  });
});
