import * as v from 'valibot';
import { LONGEST_QUESTION } from '../limits.ts';
import type { JobRequest } from '../model.ts';

/** Shapes of what comes from a page's process: it may be compromised, so nothing is taken on trust. */

const text = v.pipe(v.string(), v.maxLength(8_000_000));
/** A web address. */
export const url = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.check((value) => /^https?:\/\//i.test(value) && URL.canParse(value)),
);
/** A title, a name: some lines at most. */
export const short = v.pipe(v.string(), v.maxLength(20_000));
export const count = v.pipe(v.number(), v.integer());

const article = v.object({
  url,
  title: short,
  byline: v.optional(short),
  siteName: v.optional(short),
  publishedAt: v.optional(short),
  language: v.picklist(['ko', 'en', 'other']),
  blocks: v.array(
    v.object({
      kind: v.picklist(['heading', 'paragraph', 'item', 'quote', 'code']),
      text,
      level: v.optional(v.number()),
    }),
  ),
  unreadChars: v.optional(v.pipe(count, v.minValue(0))),
});

export const story = v.object({
  id: count,
  kind: v.picklist(['story', 'ask', 'show', 'poll', 'job', 'comment']),
  title: short,
  url: v.optional(short),
  domain: v.optional(short),
  author: v.optional(short),
  points: v.optional(v.number()),
  createdAt: v.optional(short),
  text: v.optional(text),
  commentCount: v.optional(v.number()),
  pollOptions: v.optional(v.array(v.object({ text: short, points: v.optional(v.number()) }))),
});

const comment = v.object({
  id: count,
  depth: v.number(),
  author: v.nullable(short),
  text,
  createdAt: v.optional(short),
  grey: v.optional(v.number()),
  state: v.optional(v.picklist(['dead', 'deleted', 'flagged'])),
});

const thread = v.object({
  story,
  comments: v.array(comment),
  from: v.picklist(['page', 'api']),
  moreUrl: v.optional(short),
});

const articleRequest = v.variant('kind', [
  v.object({ kind: v.literal('article'), article, refusal: v.optional(v.literal('page_too_complex')) }),
  v.object({ kind: v.literal('article-at'), url }),
]);

const threadRequest = v.variant('kind', [
  v.object({ kind: v.literal('thread'), thread }),
  v.object({
    kind: v.literal('thread-at'),
    storyId: count,
    notice: v.optional(
      v.object({
        code: v.picklist(['markup_changed', 'thread_continues']),
        values: v.optional(v.array(short)),
      }),
    ),
  }),
]);

const questionRequest = v.pipe(
  v.object({
    kind: v.literal('question'),
    question: v.pipe(
      v.string(),
      v.maxLength(LONGEST_QUESTION),
      v.check((text) => text.trim() !== ''),
    ),
    article: v.optional(articleRequest),
    thread: v.optional(threadRequest),
  }),
  v.check(({ article, thread }) => article !== undefined || thread !== undefined),
);

const jobRequest = v.union([articleRequest, threadRequest, questionRequest]);

/** Whether `request` is a job as the protocol has it. */
export function isJobRequest(request: unknown): request is JobRequest {
  return v.is(jobRequest, request);
}
