import { describe, expect, test } from 'vitest';
import { createOwnModel, type OwnModelOptions } from '../../utils/engines/own-model.ts';
import { UserError } from '../../utils/errors.ts';
import { applyEvent, EMPTY_JOB } from '../../utils/job-state.ts';
import type { Thread } from '../../utils/model.ts';
import { commentsIn, faithful, memory, never, noticesOf, run, shownItems, threadOf } from './own-samples.ts';
import { CONFIG, jsonLines, numberedIn, type Script, scripted } from './scripted-model.ts';

const SMALL = { ...CONFIG, context: 2_600 };
interface How extends OwnModelOptions {
  config?: typeof CONFIG;
  signal?: AbortSignal;
}
const digest = (thread: Thread, script: Script, { config = CONFIG, signal = never(), ...options }: How = {}) => {
  const provider = scripted(script);
  return { provider, events: createOwnModel(provider, config, options).digest(thread, new Map(), signal) };
};
const made = async (thread: Thread, script: Script, how: How = {}) => {
  const { provider, events } = digest(thread, script, how);
  return { provider, ...(await run(events)) };
};

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

describe('a thread that is longer than a request', () => {
  test('is read in parts, all of it, and shown in page order', async () => {
    const thread = threadOf(20, 30);
    const { state, provider, events } = await made(thread, faithful, { config: SMALL, concurrency: 2 });
    expect(provider.calls.length).toBeGreaterThan(2);
    expect(provider.calls.length).toBeLessThan(10);
    const read = new Set(provider.calls.flatMap((call) => commentsIn(call).map(({ id }) => id)));
    expect(read.size).toBe(60);
    expect(state.coverage).toEqual({ unit: 'comments', read: 60, total: 60 });
    const ids = state.digest!.items.map((item) => item!.commentId);
    expect(ids).toHaveLength(10);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const reads = events.flatMap((event) => (event.type === 'coverage' ? [event.coverage.read] : []));
    expect(reads[0]).toBe(0);
    expect(reads).toEqual(reads.toSorted((a, b) => a - b));
    expect(noticesOf(state)).toEqual([]);
  });

  test.each([1, 2, 3])('with %i requests at a time at most', async (concurrency) => {
    const slow: Script = async (call, n) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return faithful(call, n) as string;
    };
    const { provider } = await made(threadOf(20, 30), slow, { config: SMALL, concurrency });
    expect(provider.most).toBe(concurrency);
  });

  test('no part is longer than it may be', async () => {
    const { countTokens } = await import('../../utils/summary/model/token-count.ts');
    const { provider } = await made(threadOf(40, 60), faithful, { config: SMALL });
    for (const { system, prompt, maxOutput } of provider.calls) {
      expect((countTokens(system) + countTokens(prompt)) * 1.1 + maxOutput).toBeLessThanOrEqual(SMALL.context);
    }
  });

  test.each([4_096, 8_192])('an answer in a context of %i has room for what it is asked for', async (context) => {
    const { provider, state } = await made(threadOf(12, 60), faithful, { config: { ...CONFIG, context } });
    for (const call of provider.calls) {
      const most = Number(/at most (\d+)/.exec(call.system)![1]);
      expect(call.maxOutput / most).toBeGreaterThan(250);
    }
    expect(state.digest!.items).toHaveLength(10);
    expect(state.coverage!.read).toBe(36);
  });

  test('of more than ten parts the best ten comments stay', async () => {
    const { state, provider } = await made(threadOf(60, 60), faithful, { config: SMALL });
    expect(provider.calls.length).toBeGreaterThan(10);
    expect(state.digest!.items).toHaveLength(10);
    expect(state.coverage!.read).toBe(180);
  });

  test('one endless thread is split below its top, which is told again in short and cited once', async () => {
    const one = threadOf(1);
    const deep = Array.from({ length: 60 }, (_, i) => ({
      id: 3000 + i,
      depth: 1,
      author: 'x',
      text: `Answer ${3000 + i} ${'with many words '.repeat(12)}`,
    }));
    const thread = { ...one, comments: [...one.comments.slice(0, 1), ...deep] };
    const { state, provider } = await made(thread, faithful, { config: SMALL });
    expect(provider.calls.length).toBeGreaterThan(1);
    for (const call of provider.calls.slice(1)) expect(call.prompt).toMatch(/^\[C1 d0 x\] Opinion 1000/m);
    expect(state.coverage!.read).toBe(61);

    const stubborn: Script = (_, n) =>
      jsonLines({ kind: 'thread', text: `서버에 대한 의견 ${'가나다라마바사아자차'[n]}임`, src: ['C1'] });
    const again = await made(thread, stubborn, { config: SMALL });
    expect(shownItems(again.state)).toEqual(['1000 서버에 대한 의견 가임']);
  });

  test('a comment that is longer than a request is cut with a mark, counted and told', async () => {
    const thread = threadOf(2, 12, [
      { id: 4000, depth: 0, author: 'x', text: `Opinion 4000 ${'says the same again and again '.repeat(800)}END` },
    ]);
    const { state, provider } = await made(thread, faithful, { config: SMALL });
    const sent = provider.calls.map(({ prompt }) => prompt).join('\n');
    expect(sent).toMatch(/^\[C7 d0\] Opinion 4000 .* \[…\]$/m);
    expect(sent).not.toContain('again END');
    expect(state.coverage).toEqual({ unit: 'comments', read: 6, total: 7 });
    expect(state.notices).toContainEqual({ code: 'comments_cut', values: ['1'] });
  });

  test('a part that fails stops no other; the next try reads that part alone', async () => {
    const kept = memory();
    const thread = threadOf(20, 30);
    let state = EMPTY_JOB;
    const broken = digest(thread, (call, n) => (n === 1 ? new UserError('server', ['x', '500']) : faithful(call, n)), {
      config: SMALL,
      memory: kept,
      concurrency: 1,
    });
    await expect(async () => {
      for await (const event of broken.events) state = applyEvent(state, event);
    }).rejects.toThrow('server');
    expect(state.coverage!.read).toBeGreaterThan(20);
    expect(state.coverage!.read).toBeLessThan(60);
    expect(shownItems(state).length).toBeGreaterThan(3);

    const again = await made(thread, faithful, { config: SMALL, memory: kept });
    expect(again.provider.calls).toHaveLength(1);
    expect(again.state.coverage!.read).toBe(60);
    expect(noticesOf(again.state)).toEqual([]);
  });

  test('cancelling keeps the parts that were read', async () => {
    const kept = memory();
    const stop = new AbortController();
    const { events } = digest(threadOf(20, 30), faithful, {
      config: SMALL,
      memory: kept,
      concurrency: 1,
      signal: stop.signal,
    });
    await expect(async () => {
      for await (const event of events) if (event.type === 'progress') stop.abort();
    }).rejects.toThrow(/abort/);
    const again = await made(threadOf(20, 30), faithful, { config: SMALL, memory: kept, concurrency: 1 });
    const whole = await made(threadOf(20, 30), faithful, { config: SMALL, concurrency: 1 });
    expect(again.provider.calls.length).toBeLessThan(whole.provider.calls.length);
    expect(again.state.coverage!.read).toBe(60);
  });
});

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

test('an English digest is asked for in Korean once', async () => {
  const english: Script = (call) =>
    numberedIn(call).size === 0
      ? jsonLines({ kind: 'thread', text: '서버에 대한 의견임', src: ['C1'] })
      : jsonLines({ kind: 'thread', text: 'I think that the servers are too expensive for this', src: ['C1'] });
  const { state, provider } = await made(threadOf(2), english);
  expect(provider.calls).toHaveLength(2);
  expect(shownItems(state)).toEqual(['1000 서버에 대한 의견임']);
});
