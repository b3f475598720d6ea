import * as v from 'valibot';
import type { JobRequest } from './index.ts';
import { MAX_QUESTION_CHARS } from './limits.ts';

/** Shapes of what comes from a page's process: it may be compromised, so nothing is taken on trust. */

const text = v.pipe(v.string(), v.maxLength(8_000_000));
/** A web address. */
export const urlSchema = v.pipe(
  v.string(),
  v.maxLength(8_000),
  v.check((value) => /^https?:\/\//i.test(value) && URL.canParse(value)),
);
/** A title, a name: some lines at most. */
export const shortText = v.pipe(v.string(), v.maxLength(20_000));
export const countSchema = v.pipe(v.number(), v.integer());

const article = v.object({
  url: urlSchema,
  title: shortText,
  byline: v.optional(shortText),
  siteName: v.optional(shortText),
  publishedAt: v.optional(shortText),
  language: v.picklist(['ko', 'en', 'other']),
  blocks: v.array(
    v.object({
      kind: v.picklist(['heading', 'paragraph', 'item', 'quote', 'code']),
      text,
      level: v.optional(v.number()),
    }),
  ),
  unreadChars: v.optional(v.pipe(countSchema, v.minValue(0))),
});

export const storySchema = v.object({
  id: countSchema,
  kind: v.picklist(['story', 'ask', 'show', 'poll', 'job', 'comment']),
  title: shortText,
  url: v.optional(shortText),
  domain: v.optional(shortText),
  author: v.optional(shortText),
  points: v.optional(v.number()),
  createdAt: v.optional(shortText),
  text: v.optional(text),
  commentCount: v.optional(v.number()),
  pollOptions: v.optional(v.array(v.object({ text: shortText, points: v.optional(v.number()) }))),
});

const comment = v.object({
  id: countSchema,
  depth: v.number(),
  author: v.nullable(shortText),
  text,
  createdAt: v.optional(shortText),
  grey: v.optional(v.number()),
  state: v.optional(v.picklist(['dead', 'deleted', 'flagged'])),
});

const thread = v.object({
  story: storySchema,
  comments: v.array(comment),
  from: v.picklist(['page', 'api']),
  moreUrl: v.optional(shortText),
});

const articleRequest = v.variant('kind', [
  v.object({ kind: v.literal('article'), article, refusal: v.optional(v.literal('page_too_complex')) }),
  v.object({ kind: v.literal('article-at'), url: urlSchema }),
]);

const threadRequest = v.variant('kind', [
  v.object({ kind: v.literal('thread'), thread }),
  v.object({
    kind: v.literal('thread-at'),
    storyId: countSchema,
    notice: v.optional(
      v.object({
        code: v.picklist(['markup_changed', 'thread_continues']),
        values: v.optional(v.array(shortText)),
      }),
    ),
  }),
]);

const questionRequest = v.pipe(
  v.object({
    kind: v.literal('question'),
    question: v.pipe(
      v.string(),
      v.maxLength(MAX_QUESTION_CHARS),
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
