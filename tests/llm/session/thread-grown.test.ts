import { describe, expect, test } from 'vitest';
import type { Thread } from '../../../utils/domain/index.ts';
import { commentsIn, faithful, memory, noticesOf, threadOf } from '../../support/own-model/samples.ts';
import { made } from './thread-made.ts';

describe('a thread that has grown', () => {
  const grown = (thread: Thread, ...added: [after: number, id: number, depth: number][]): Thread => {
    let { comments } = thread;
    for (const [after, id, depth] of added) {
      const at = comments.findIndex((comment) => comment.id === after) + 1;
      comments = comments.toSpliced(at, 0, {
        id,
        depth,
        author: 'new',
        text: `Answer ${id} came later, about servers`,
      });
    }
    return { ...thread, comments, story: { ...thread.story, commentCount: comments.length } };
  };

  test('only what changed is read again, and the panel says how many comments are new', async () => {
    const kept = memory();
    const before = threadOf(12, 20);
    const first = await made(before, faithful, { memory: kept });
    expect(first.provider.calls).toHaveLength(1);
    const after = grown(before, [1032, 1033, 1], [1110 + 2, 9000, 0]);
    const { provider, state } = await made(after, faithful, { memory: kept });
    expect(provider.calls).toHaveLength(1);
    expect(commentsIn(provider.calls[0]!).map(({ id }) => id)).toEqual([1030, 1031, 1032, 1033, 9000]);
    expect(state.notices).toEqual([{ code: 'thread_grown', values: ['2'] }]);
    expect(state.coverage).toEqual({ unit: 'comments', read: 38, total: 38 });
    expect(state.digest!.items.length).toBeLessThanOrEqual(10);
    expect(state.digest!.items.every((item) => item !== null)).toBe(true);
    const item = state.digest!.items.find((one) => one!.commentId === 1030);
    expect(item?.replyCount).toBe(3);
  });

  test('what did not change asks nobody, in another order too', async () => {
    const kept = memory();
    const thread = threadOf(6);
    await made(thread, faithful, { memory: kept });
    const turned = { ...thread, comments: [...thread.comments.slice(9), ...thread.comments.slice(0, 9)] };
    const { provider, state } = await made(turned, faithful, { memory: kept });
    expect(provider.calls).toEqual([]);
    expect(noticesOf(state)).toEqual([]);
    expect(state.coverage).toEqual({ unit: 'comments', read: 18, total: 18 });
    expect(state.digest!.items.map((one) => one!.commentId)).toEqual([1030, 1040, 1050, 1000, 1010, 1020]);
  });

  test('what was deleted since is not shown', async () => {
    const kept = memory();
    const thread = threadOf(4);
    await made(thread, faithful, { memory: kept });
    const { state } = await made({ ...thread, comments: thread.comments.slice(3) }, faithful, { memory: kept });
    expect(state.digest!.items.map((one) => one!.commentId)).toEqual([1010, 1020, 1030]);
  });
});
