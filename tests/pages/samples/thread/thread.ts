import type { SampleThread } from '../../../support/sample-thread.ts';
import { ama } from './ama.ts';
import { cameBack, left, stayed } from './anecdotes.ts';
import { cost } from './cost.ts';
import { latency } from './latency.ts';
import { hiring, lockIn } from './lock-in.ts';
import { monolith } from './monolith.ts';
import { outage, short } from './short.ts';
import { staffing } from './staffing.ts';

/** What Hacker News would say about the English sample article. Everybody and everything in it is invented. */
export const thread: SampleThread = {
  id: 48213377,
  title: 'Leaving the cloud: 57 services, eight servers and one bad Friday',
  url: 'https://northfield.example/2026/11/leaving-the-cloud',
  by: 'cairnlight',
  points: 412,
  age: 840,
  comments: [cost, staffing, left, ama, monolith, cameBack, stayed, hiring, lockIn, outage, latency, ...short],
};
