import * as v from 'valibot';
import type { Bullet, DigestItem, Favorite, SavedQuestion, Source } from '../../../domain/index.ts';
import { MAX_QUESTION_CHARS, MAX_QUESTIONS, MAX_TAGS, REPLY_MAX_DEPTH } from '../../../domain/limits.ts';

/** Bullets of one answer. */
const MOST_BULLETS = 50;

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const mood = v.picklist(['positive', 'neutral', 'negative']);
const webAddress = v.pipe(
  v.string(),
  v.check((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')),
);

const source: v.GenericSchema<unknown, Source> = v.variant('kind', [
  v.object({ kind: v.literal('sentence'), block: count, text }),
  v.object({ kind: v.literal('comment'), id: count, text: v.optional(text) }),
]);

export const bulletSchema: v.GenericSchema<unknown, Bullet> = v.pipe(
  v.object({
    text,
    strong: v.optional(v.tuple([count, count])),
    depth: v.picklist([0, 1, 2]),
    sources: v.array(source),
    language: v.picklist(['ko', 'en', 'other']),
    unsure: v.optional(v.literal(true)),
    untranslated: v.optional(v.literal(true)),
  }),
  v.forward(
    v.check(({ text, strong }) => !strong || (strong[0] <= strong[1] && strong[1] <= text.length)),
    ['strong'],
  ),
);

/** What an issue says of replies below the last level that may have some. */
export const TOO_DEEP = 'too deep';

/** A schema for each level of replies: none calls itself, so nothing that is nested deeper can exhaust the stack. */
function itemWithin(levels: number): v.GenericSchema<unknown, DigestItem> {
  return v.object({
    bullet: bulletSchema,
    commentId: count,
    author: v.nullable(text),
    mood,
    replyCount: count,
    replies:
      levels > 0 ? v.array(itemWithin(levels - 1)) : v.pipe(v.array(v.never(TOO_DEEP)), v.maxLength(0, TOO_DEEP)),
  });
}

/** A comment of a digest with its replies. */
export const itemSchema = itemWithin(REPLY_MAX_DEPTH);

export const moodCounts = v.object({ positive: count, neutral: count, negative: count });

/** A question with its answer. */
export const savedQuestionSchema: v.GenericSchema<unknown, SavedQuestion> = v.object({
  question: v.pipe(text, v.nonEmpty(), v.maxLength(MAX_QUESTION_CHARS)),
  bullets: v.pipe(v.array(bulletSchema), v.maxLength(MOST_BULLETS)),
  askedAt: time,
  model: v.optional(text),
});

/** What was made of a page, as it is kept. */
export const summaryEntries = {
  summary: v.optional(
    v.object({
      opening: v.array(bulletSchema),
      sections: v.array(v.object({ heading: text, bullets: v.array(bulletSchema) })),
    }),
  ),
  digest: v.optional(v.object({ items: v.array(itemSchema), moods: moodCounts })),
  report: v.optional(
    v.object({
      engine: text,
      version: text,
      label: v.optional(text),
      translator: v.optional(text),
      milliseconds: v.pipe(v.number(), v.finite()),
      tokens: v.optional(count),
      usage: v.optional(v.object({ input: count, output: count })),
      cost: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
      cached: v.optional(v.boolean()),
    }),
  ),
  questions: v.optional(
    v.pipe(
      v.array(savedQuestionSchema),
      v.transform((list) => list.slice(0, MAX_QUESTIONS)),
    ),
  ),
};

export const favoriteEntries = {
  id: v.pipe(text, v.nonEmpty()),
  url: webAddress,
  title: v.pipe(text, v.nonEmpty()),
  siteName: v.optional(text),
  storyId: v.optional(count),
  points: v.optional(v.pipe(v.number(), v.safeInteger())),
  commentCount: v.optional(count),
  tags: v.pipe(v.array(text), v.maxLength(MAX_TAGS)),
  note: text,
  savedAt: time,
  updatedAt: time,
  ...summaryEntries,
};

/** A favorite as it stands in a file. Fields it does not know are left out. */
export const favoriteSchema: v.GenericSchema<unknown, Favorite> = v.object(favoriteEntries);
