import { describe, expect, it } from 'vitest';
import type { DigestItem, MoodReading } from '../../utils/domain/index.ts';
import { digestThread } from '../../utils/extractive/digest-thread.ts';
import { largeThread, OPINIONS, thread } from './threads.ts';

const none: ReadonlyMap<number, MoodReading> = new Map();
const ids = (items: DigestItem[]) => items.map(({ commentId }) => commentId);
const [first, second, third, fourth] = OPINIONS as [string, string, string, string];

describe('few comments', () => {
  it('none: nothing', () => {
    expect(digestThread(thread([]), none)).toEqual([]);
  });

  it('one: that one, in its own words, linked to it', () => {
    const items = digestThread(thread([{ text: second, author: 'pgfan' }]), none);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      commentId: 1,
      author: 'pgfan',
      replyCount: 0,
      bullet: {
        text: second.slice(0, -1),
        depth: 0,
        language: 'en',
        sources: [{ kind: 'comment', id: 1, text: second }],
      },
    });
  });

  it('three: each, in page order', () => {
    expect(ids(digestThread(thread([{ text: third }, { text: first }, { text: second }]), none))).toEqual([1, 2, 3]);
  });

  it('an answer stands under what it answers', () => {
    const items = digestThread(thread([{ text: first }, { text: second, depth: 1 }, { text: third }]), none);
    expect(items.map(({ commentId, replyCount }) => [commentId, replyCount])).toEqual([
      [1, 1],
      [3, 0],
    ]);
    expect(items[0]?.replies).toMatchObject([{ commentId: 2, bullet: { depth: 1 }, replies: [] }]);
  });
});

describe('what only repeats', () => {
  it('the article, in a comment: its next sentence speaks for it', () => {
    const text = `The article says that one table holds some 40 million jobs a day and that the bill fell by 31 percent. ${first} ${second} ${third}`;
    const [item] = digestThread(thread([{ text }]), none);
    expect(item?.bullet.text).not.toMatch(/article says/);
  });

  it('the text post, gives way to what is new', () => {
    const said =
      'We moved 40 million jobs a day from Redis into one Postgres table and the yearly bill fell by 31 percent.';
    const page = thread([...OPINIONS.slice(0, 10).map((text) => ({ text })), { text: said.replace('We', 'They') }]);
    expect(ids(digestThread({ ...page, story: { ...page.story, text: said } }, none))).not.toContain(11);
  });
});

describe('beside its article', () => {
  const article = [
    'We moved our job queue from Redis into one table of Postgres.',
    'It holds 40 million jobs a day, and the yearly bill fell by 31 percent.',
    'The hardest part was vacuum, which could not keep up with the churn until we dropped partitions at night.',
    'Invoices and mails are now written in one transaction, which our auditors had asked for since 2021.',
    'Workers take batches of fifty rows with SKIP LOCKED and give them back when a lease of ninety seconds runs out.',
    'We kept Redis for sessions, and nobody on the team wants to go back to two systems.',
  ].join('\n');

  it.each([
    ['its figures', 'So they hold 40 million jobs a day in one Postgres table and the bill fell by 31 percent a year.'],
    [
      'its explanation',
      'Vacuum could not keep up with the churn, so the hardest part was that they dropped partitions at night.',
    ],
    [
      'its method',
      'Workers take fifty rows with SKIP LOCKED in a batch and give them back when the ninety seconds of lease run out.',
    ],
    ['its reasons', 'Their auditors had asked since 2021 that invoices and mails are written in one transaction.'],
  ])('a thread that repeats %s loses its place to one that adds something', (_, repeats) => {
    const others = OPINIONS.slice(0, 10).map((text) => ({ text }));
    const page = thread([{ text: repeats }, ...others]);
    expect(ids(digestThread(page, none))).toContain(1);
    expect(ids(digestThread(page, none, article))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it.each([
    [
      'doubts it',
      'A bill that fell by 31 percent says little as long as nobody tells us what the migration itself cost.',
    ],
    [
      'knows better',
      'Vacuum keeps up with far more churn than theirs if fillfactor and the cost delay are set per table.',
    ],
    [
      'has another experience',
      'Our auditors asked for the very opposite: mails have to leave outside of the transaction.',
    ],
  ])('a thread that %s keeps its place', (_, adds) => {
    const page = thread([{ text: adds }, ...OPINIONS.slice(0, 10).map((text) => ({ text }))]);
    expect(ids(digestThread(page, none, article))).toEqual(ids(digestThread(page, none)));
  });

  it('a comment that begins by retelling is quoted with what it adds', () => {
    const retold = 'They hold 40 million jobs a day in Postgres and the yearly bill fell by 31 percent.';
    const page = thread([{ text: `${retold} ${OPINIONS[4]} ${OPINIONS[7]} ${OPINIONS[10]}` }]);
    expect(digestThread(page, none)[0]?.bullet.text).toContain('40 million');
    expect(digestThread(page, none, article)[0]?.bullet.text).not.toContain('40 million');
  });

  it('where every comment repeats it, they are shown all the same', () => {
    const page = thread([{ text: 'They hold 40 million jobs a day in one table and the bill fell by 31 percent.' }]);
    expect(digestThread(page, none, article)).toHaveLength(1);
  });
});

describe('what is never quoted', () => {
  it.each([
    ['a dead comment', { text: first, state: 'dead' as const, grey: 6 }],
    ['a deleted one', { text: '', author: null, state: 'deleted' as const }],
    ['a flagged one', { text: first, state: 'flagged' as const }],
    ['a one-liner', { text: 'This is the way.' }],
    ['thanks', { text: 'Thanks for posting this!' }],
    [
      'a joke',
      { text: 'Obligatory: in the end every queue becomes a worse Postgres, lol, and then a worse mail server.' },
    ],
    ['a joke in two short sentences', { text: 'I feel seen. Where do I apply, and do I have to bring my own pager?' }],
    ['a rhetorical one', { text: 'Is anybody going to mention stored procedures, or shall we all keep pretending?' }],
    ['what somebody misread', { text: 'My brain parsed the headline as a recipe for pancakes, and now I want some.' }],
    ['praise', { text: 'Best line in a postmortem for years.' }],
    ['praise with a reason to read', { text: 'This is a really well written article about queues and databases.' }],
    [
      'praise of a detail',
      { text: 'queue-v2 calling queue is the most realistic detail I have read in an article all year.' },
    ],
    ['Korean praise', { text: '정말 좋은 글이네요. 정리해 주셔서 정말 감사합니다. 덕분에 오늘도 잘 읽었습니다.' }],
    [
      'talk about the site',
      { text: 'Why was this downvoted? The mods really should look at how the flags work here.' },
    ],
    ['an offer to answer', { text: 'I wrote the article and have coffee and a quiet morning, so ask away.' }],
    ['a link', { text: 'https://example.org/a-very-long-address/about/queues/and/databases' }],
    ['code only', { text: '  const a = await queue.take(50);\n  for (const job of a) { await run(job); }' }],
    [
      'words of somebody else',
      { text: '> I think the real cost of a separate queue is the on-call load, because two systems fail.' },
    ],
  ])('%s', (_, comment) => {
    expect(ids(digestThread(thread([comment, { text: second }]), none))).toEqual([2]);
  });

  it('quoted lines, code, addresses and edits inside a comment', () => {
    const text = [
      '> Redis is simpler than anything else that was ever written for this job.',
      second,
      '  SELECT id FROM jobs WHERE run_at <= now() LIMIT 50',
      'https://example.org/benchmarks/of/all/the/queues/in/the/world',
      'Edit: spelling, and thank you for the gold, kind stranger of the internet.',
    ].join('\n');
    const [item] = digestThread(thread([{ text }]), none);
    expect(item?.bullet.text).toBe(second.slice(0, -1));
  });
});

describe('praise and jokes beside a matter', () => {
  it.each([
    ['praise', `Best write-up in years. ${second}`],
    ['a joke', `Haha, my manager should read it twice before the next planning. ${second} ${third}`],
  ])('of %s, what is meant stays', (_, text) => {
    expect(digestThread(thread([{ text }]), none)[0]?.bullet.text).toContain('SKIP LOCKED');
  });

  it.each([
    'The best line of defence is a backup that somebody has restored.',
    'A good article of faith among managers is that queues never lose anything.',
    'The best story I have is about vacuum on a table of two billion rows.',
    'Where do I send the acknowledgement when the worker is restarted by the scheduler?',
  ])('%j is neither', (text) => {
    expect(digestThread(thread([{ text }]), none)).toHaveLength(1);
  });
});

describe('what is chosen', () => {
  it('looks below the first ten: a deep discussion goes before comments that nobody answered', () => {
    const lonely = OPINIONS.slice(0, 11).map((text) => ({ text }));
    const discussed = { text: OPINIONS[11]! };
    const below = Array.from({ length: 30 }, (_, i) => ({
      depth: 1 + (i % 3),
      text: `${third} Number ${i} of my reasons.`,
    }));
    expect(ids(digestThread(thread([...lonely, discussed, ...below]), none))).toContain(12);
  });

  it('gives a long discussion under another comment an item of its own', () => {
    const start = [{ text: first }, { text: second, depth: 1 }];
    const below = Array.from({ length: 25 }, (_, i) => ({
      depth: 2 + (i % 2),
      text: `${OPINIONS[2 + (i % 9)]} Point ${i}.`,
    }));
    const items = digestThread(thread([...start, ...below, { text: third }]), none);
    expect(items.map(({ commentId }) => commentId)).toContain(2);
    expect(items[0]?.replies.map(({ commentId }) => commentId)).not.toContain(2);
  });

  it('says the same thing once', () => {
    const others = OPINIONS.slice(1).map((text) => ({ text }));
    const chosen = ids(digestThread(thread([{ text: first }, { text: first }, ...others]), none));
    expect(chosen.filter((id) => id <= 2)).toHaveLength(1);
  });

  it('prefers what the votes did not turn grey', () => {
    const comments = [{ text: first, grey: 5 }, ...OPINIONS.slice(1).map((text) => ({ text }))];
    expect(ids(digestThread(thread(comments), none))).not.toContain(1);
  });

  it('condenses a long comment to one or two of its sentences', () => {
    const text = OPINIONS.slice(0, 8).join(' ');
    const bullet = digestThread(thread([{ text }]), none)[0]!.bullet;
    expect(bullet.text.length).toBeLessThanOrEqual(240);
    expect(bullet.sources.length).toBeLessThanOrEqual(2);
    for (const source of bullet.sources) expect(text).toContain(source.text);
  });

  it('does not stress the same word in every comment', () => {
    const page = thread(
      ['backup crane', 'harbour master', 'ferry timetable', 'salt works'].map((other) => ({
        text: `I think that the cloud account costs more than the ${other} because nobody ever counted the hours.`,
      })),
    );
    const stressed = digestThread(page, none).map(({ bullet }) => bullet.strong && bullet.text.slice(...bullet.strong));
    expect(new Set(stressed).size).toBeGreaterThan(1);
  });

  it('leaves interjections out', () => {
    const [item] = digestThread(thread([{ text: `Not OP, but ${fourth}` }]), none);
    expect(item?.bullet.text).not.toMatch(/OP/);
  });

  it('Korean comments as well, and says which language they are in', () => {
    const text =
      'ㅎㅎ 잘 봤습니다. 저희 팀도 작년에 큐를 데이터베이스로 옮겼는데, 운영할 서버가 하나 줄어든 것이 가장 좋았습니다. 대신 백업 크기가 두 배가 됐어요.';
    const [item] = digestThread(thread([{ text }]), none);
    expect(item?.bullet.language).toBe('ko');
    expect(item?.bullet.text).toMatch(/^저희 팀도 작년에/);
    expect(item?.bullet.text.length).toBeLessThanOrEqual(160);
  });
});

it('moods stand at their items, and are asked for of those alone', () => {
  const asked: number[] = [];
  const items = digestThread(
    thread([{ text: first }, { text: second }, { text: 'Nice.' }, { text: third, state: 'dead' }]),
    {
      get(id) {
        asked.push(id);
        return { mood: id === 1 ? 'negative' : 'positive', confidence: 0.9, cues: [] };
      },
    },
  );
  expect(items.map(({ mood }) => mood)).toEqual(['negative', 'positive']);
  expect(asked).toEqual([1, 2]);
});

describe.each([120, 1500, 5000])('%i comments', (size) => {
  const page = largeThread(size);
  const items = digestThread(page, none);
  const shown = items.flatMap((item): DigestItem[] => [item, ...item.replies]);

  it('give ten items with at most five answers each', () => {
    expect(items).toHaveLength(10);
    for (const { replies } of items) expect(replies.length).toBeLessThanOrEqual(5);
  });

  it('keep the order of the page and name nobody twice', () => {
    const tops = items.map(({ commentId }) => commentId);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(shown.map(({ commentId }) => commentId)).size).toBe(shown.length);
  });

  it('quote sentences that stand in the comment, with the author and a valid stress', () => {
    for (const { bullet, commentId, author } of shown) {
      const comment = page.comments[commentId - 1]!;
      expect(author).toBe(comment.author);
      for (const source of bullet.sources) expect(comment.text).toContain(source.text);
      if (bullet.strong) expect(bullet.text.slice(...bullet.strong).length).toBe(bullet.strong[1] - bullet.strong[0]);
    }
  });

  it('count all answers below, shown or not', () => {
    for (const { commentId, replyCount } of items) {
      const at = commentId - 1;
      const { depth } = page.comments[at]!;
      const end = page.comments.findIndex((comment, i) => i > at && comment.depth <= depth);
      expect(replyCount).toBe((end < 0 ? size : end) - at - 1);
    }
  });
});
