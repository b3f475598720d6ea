import * as v from 'valibot';
import type { JobState, SavedQuestion } from '../domain/index.ts';
import { storySchema } from '../domain/schemas.ts';
import { bulletSchema, itemSchema, moodCounts, savedQuestionSchema } from './favorites/formats/favorite-schema.ts';
import type {
  CachedJob,
  StoredCall,
  StoredJob,
  StoredModel,
  StoredSpending,
  StoredStory,
  StoredTranslation,
} from './schema.ts';

/**
 * What records must be to be used. Only what would break whoever uses them is looked at; fields that a later version adds are
 * let through. A record of a cache that is none counts as not there.
 */

const text = v.string();
const number = v.pipe(v.number(), v.finite());
const plainError = v.object({ code: text, values: v.optional(v.array(text)) });
const tokens = v.object({ input: number, output: number });

const jobState = v.object({
  status: v.picklist(['running', 'done', 'failed', 'cancelled']),
  progress: v.optional(v.object({ stage: text, ratio: v.optional(number) })),
  article: v.optional(v.object({ title: text, url: text, language: text, siteName: v.optional(text) })),
  title: v.optional(text),
  story: v.optional(storySchema),
  summary: v.optional(
    v.object({
      opening: v.array(v.nullable(bulletSchema)),
      sections: v.array(v.object({ heading: text, bullets: v.array(v.nullable(bulletSchema)) })),
    }),
  ),
  digest: v.optional(v.object({ items: v.array(v.nullable(itemSchema)), moods: v.optional(moodCounts) })),
  coverage: v.optional(v.object({ unit: v.picklist(['comments', 'characters']), read: number, total: number })),
  notices: v.array(v.object({ code: text, values: v.optional(v.array(text)), reason: v.optional(plainError) })),
  report: v.optional(
    v.object({
      engine: text,
      version: text,
      label: v.optional(text),
      translator: v.optional(text),
      milliseconds: number,
      tokens: v.optional(number),
      usage: v.optional(tokens),
      cost: v.optional(number),
    }),
  ),
  error: v.optional(plainError),
  usage: v.optional(tokens),
});

/** Whether a kept state can be shown and gone on from. */
export const isJobState = (value: unknown): value is JobState => v.is(jobState, value);

const cached = v.object({ key: text, value: jobState, size: number, usedAt: number });
export const isCachedJob = (record: unknown): record is CachedJob => v.is(cached, record);

const begun = v.object({ key: text, state: jobState });
export const isStoredJob = (record: unknown): record is StoredJob => v.is(begun, record);

const translation = v.object({ text });
export const isTranslation = (record: unknown): record is StoredTranslation => v.is(translation, record);

const seen = v.object({
  id: number,
  title: text,
  url: text,
  author: v.optional(text),
  points: v.optional(number),
  comments: v.optional(number),
  seenAt: number,
});
export const isStoredStory = (record: unknown): record is StoredStory => v.is(seen, record);

const price = v.pipe(number, v.minValue(0));
const engine = v.object({
  id: text,
  provider: v.picklist(['openai', 'anthropic', 'gemini', 'ollama', 'language-model']),
  label: text,
  baseUrl: text,
  model: text,
  key: v.optional(text),
  context: v.optional(number),
  price: v.optional(v.object({ input: price, output: price })),
  consent: v.optional(v.object({ at: number, version: number, origin: text })),
  savedAt: number,
  deletedAt: v.optional(number),
});
export const isStoredModel = (record: unknown): record is StoredModel => v.is(engine, record);

/** Sums of older versions may end a hair below nothing. */
const amount = v.pipe(number, v.minValue(-1e-6));
const spending = v.object({
  key: text,
  day: v.pipe(text, v.regex(/^\d{4,6}-\d\d-\d\d$/)),
  engine: text,
  label: text,
  input: amount,
  output: amount,
  cost: amount,
  calls: amount,
  unpriced: amount,
  unpricedTokens: v.optional(amount),
  heldCost: v.optional(amount),
  heldTokens: v.optional(amount),
});
export const isStoredSpending = (record: unknown): record is StoredSpending => v.is(spending, record);

const call = v.object({
  id: text,
  day: text,
  engine: text,
  label: text,
  worker: text,
  job: v.optional(text),
  likely: v.object({ input: number, cost: v.optional(number) }),
  most: v.object({ input: number, output: number, cost: v.optional(number) }),
  sentAt: number,
});
export const isStoredCall = (record: unknown): record is StoredCall => v.is(call, record);

/** Those of a list that are questions with their answers; none where it is no list. */
export const validQuestionsIn = (value: unknown): SavedQuestion[] =>
  Array.isArray(value) ? value.filter((one): one is SavedQuestion => v.is(savedQuestionSchema, one)) : [];

/** What a record of a cache takes, by its own word; undefined where it does not say: such a one is the first to go. */
export function recordSizeOf(record: unknown): number | undefined {
  const { size } = Object(record) as { size?: unknown };
  return typeof size === 'number' && size >= 0 && size < Infinity ? size : undefined;
}
