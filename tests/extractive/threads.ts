import type { Comment, Thread } from '../../utils/domain/index.ts';

type Written = Partial<Comment> & { text: string };

/** A thread of these comments, with ids from 1 and authors a, b, c ... unless they say otherwise. */
export function thread(comments: Written[], title = 'Moving our job queue from Redis to Postgres'): Thread {
  return {
    story: { id: 1000, kind: 'story', title, author: 'lindenpost' },
    comments: comments.map((comment, i) => ({
      id: i + 1,
      depth: 0,
      author: String.fromCharCode(97 + (i % 26)),
      ...comment,
    })),
    from: 'page',
  };
}

/** Opinions that differ from one another in every word that matters. */
export const OPINIONS = [
  'I think the real cost of a separate queue is the on-call load, because two systems fail in twice as many ways.',
  'We ran SKIP LOCKED for five years and the only trouble was vacuum on a table with heavy churn.',
  'Redis streams would have kept acknowledged entries across that failover if appendfsync had been set to always.',
  'For small teams a cron script and a text file are better than either of these designs.',
  'The licence change pushed my employer away from Redis long before anybody measured latency.',
  'Kafka is the wrong comparison here, since it orders partitions and does not hand out single tasks.',
  'Our auditors liked that invoices and mails now commit in one transaction.',
  'Partitions dropped at night are a neat trick that I have used for session tokens too.',
  'The median got faster but the tail got slower, and users feel the tail.',
  'A managed broker costs 40 dollars a month, which is less than one hour of an engineer.',
  'Nobody mentions backups, although a queue inside the database doubles the size of every dump.',
  'Listening with NOTIFY saves polling, but each listener holds a connection open.',
];

/** A thread of `size` comments that branch, the same every time. */
export function largeThread(size: number): Thread {
  let state = 7;
  const next = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  let depth = 0;
  return thread(
    Array.from({ length: size }, (_, i) => {
      depth = i === 0 ? 0 : Math.max(0, Math.min(12, depth + (next(2) ? 1 : -next(4))));
      const text = Array.from({ length: 1 + next(4) }, () =>
        OPINIONS[next(OPINIONS.length)]!.replace('the', `the ${next(5000)}th`),
      );
      return {
        depth,
        text: text.join(next(2) ? ' ' : '\n'),
        ...(next(12) === 0 && { grey: 1 + next(4) }),
        author: `user${next(size)}`,
      };
    }),
  );
}
