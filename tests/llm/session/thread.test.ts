import { describe, expect, test } from 'vitest';
import { faithful, noticesOf, shownItems, threadOf } from '../../support/own-model/samples.ts';
import { jsonLines, numberedIn, type Script } from '../../support/own-model/scripted-model.ts';
import { made } from './thread-made.ts';

describe('a digest in one request', () => {
  test('tells comments with their replies', async () => {
    const { state, provider } = await made(threadOf(3), faithful);
    expect(shownItems(state)).toEqual([
      '1000 서버에 대한 의견 1000임',
      '  1001 그에 대한 답 1001임',
      '1010 서버에 대한 의견 1010임',
      '  1011 그에 대한 답 1011임',
      '1020 서버에 대한 의견 1020임',
      '  1021 그에 대한 답 1021임',
    ]);
    expect(state.digest?.items[0]).toMatchObject({ author: 'user1000', replyCount: 2 });
    expect(state.digest?.items[0]?.bullet.sources).toEqual([{ kind: 'comment', id: 1000 }]);
    expect(state.coverage).toEqual({ unit: 'comments', read: 9, total: 9 });
    expect(provider.calls).toHaveLength(1);
    expect(provider.calls[0]!.prompt).not.toContain('user1000');
  });

  const line = (kind: string, text: string, ...src: string[]) => ({ kind, text, src });
  test.each<[string, object[], string[]]>([
    [
      'more than ten',
      Array.from({ length: 12 }, (_, i) => line('thread', `의견 ${'가나다라마바사아자차카타'[i]}임`, `C${1 + i * 3}`)),
      Array.from({ length: 10 }, (_, i) => `${1000 + i * 10} 의견 ${'가나다라마바사아자차'[i]}임`),
    ],
    ['one comment twice', [line('thread', '처음 말함', 'C1'), line('thread', '다시 말함', 'C1')], ['1000 처음 말함']],
    [
      'a comment that is not there',
      [line('thread', '첫 의견임', 'C1'), line('thread', '없는 의견임', 'C99')],
      ['1000 첫 의견임'],
    ],
    [
      'a reply that is not below',
      [line('thread', '첫 의견임', 'C1'), line('reply', '남의 답임', 'C5')],
      ['1000 첫 의견임'],
    ],
    [
      'a reply after another thread',
      [line('thread', '첫 의견임', 'C1'), line('thread', '둘째 의견임', 'C4'), line('reply', '첫째의 답임', 'C2')],
      ['1000 첫 의견임', '  1001 첫째의 답임', '1010 둘째 의견임'],
    ],
    ['a reply first', [line('reply', '답만 있음', 'C2'), line('thread', '첫 의견임', 'C1')], ['1000 첫 의견임']],
    ['a deeper comment as a thread', [line('thread', '깊은 의견임', 'C3')], ['1002 깊은 의견임']],
    ['several sources', [line('thread', '첫 의견임', 'C1', 'C4')], ['1000 첫 의견임']],
  ])('%s', async (_, lines, expected) => {
    expect(shownItems((await made(threadOf(12), () => jsonLines(...lines))).state)).toEqual(expected);
  });

  test('what was flagged is read but never told', async () => {
    const thread = threadOf(2, 12, [
      { id: 5000, depth: 0, author: 'x', text: 'Opinion 5000 that was flagged', state: 'flagged' },
      { id: 5001, depth: 0, author: null, text: '', state: 'deleted' },
    ]);
    const { state, provider } = await made(thread, () =>
      jsonLines(line('thread', '신고된 의견임', 'C7'), line('thread', '첫 의견임', 'C1')),
    );
    expect(provider.calls[0]!.prompt).toContain('[C7 d0 x] Opinion 5000');
    expect(shownItems(state)).toEqual(['1000 첫 의견임']);
    expect(state.coverage).toEqual({ unit: 'comments', read: 8, total: 8 });
  });

  test.each([
    ['nothing', ''],
    ['comments that are not there', jsonLines(line('thread', 'Google이 99% 할인함', 'C99'))],
  ])('%s: the embedded digest with a plain sentence', async (_, answer) => {
    const { state } = await made(threadOf(3), () => answer);
    expect(noticesOf(state)).toContain('model_unusable');
    expect(shownItems(state).length).toBeGreaterThan(0);
  });

  test('a thread without a word asks nobody', async () => {
    const { provider, state } = await made({ ...threadOf(0), comments: [] }, () => 'x');
    expect(provider.calls).toEqual([]);
    expect(state.coverage?.total).toBe(0);
  });
});

test('an English digest is asked for in Korean once', async () => {
  const english: Script = (call) =>
    numberedIn(call).size === 0
      ? jsonLines({ kind: 'thread', text: '서버에 대한 의견임', src: ['C1'] })
      : jsonLines({ kind: 'thread', text: 'I think that the servers are too expensive for this', src: ['C1'] });
  const { state, provider } = await made(threadOf(2), english);
  expect(provider.calls).toHaveLength(2);
  expect(shownItems(state)).toEqual(['1000 서버에 대한 의견임']);
});
