import * as v from 'valibot';
import { LONGEST_QUESTION, MOST_QUESTIONS } from '../../limits.ts';
import type { Bullet, DigestItem, Favorite, KeptQuestion, Source } from '../../model.ts';

/** Bullets of one answer. */
const MOST_BULLETS = 50;

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const mood = v.picklist(['positive', 'neutral', 'negative']);
const webAddress = v.pipe(
  v.string(),
  v.check((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')),
);

const source: v.GenericSchema<unknown, Source> = v.variant('kind', [
  v.object({ kind: v.literal('sentence'), block: count, text }),
  v.object({ kind: v.literal('comment'), id: count, text: v.exactOptional(text) }),
]);

const bullet: v.GenericSchema<unknown, Bullet> = v.pipe(
  v.object({
    text,
    strong: v.exactOptional(v.tuple([count, count])),
    depth: v.picklist([0, 1, 2]),
    sources: v.array(source),
    language: v.picklist(['ko', 'en', 'other']),
    unsure: v.exactOptional(v.literal(true)),
    untranslated: v.exactOptional(v.literal(true)),
  }),
  v.forward(
    v.check(({ text, strong }) => !strong || (strong[0] <= strong[1] && strong[1] <= text.length)),
    ['strong'],
  ),
);

const item: v.GenericSchema<unknown, DigestItem> = v.object({
  bullet,
  commentId: count,
  author: v.nullable(text),
  mood,
  replyCount: count,
  replies: v.array(v.lazy(() => item)),
});

/** A question with its answer. */
export const keptQuestion: v.GenericSchema<unknown, KeptQuestion> = v.object({
  question: v.pipe(text, v.nonEmpty(), v.maxLength(LONGEST_QUESTION)),
  bullets: v.pipe(v.array(bullet), v.maxLength(MOST_BULLETS)),
  askedAt: time,
  model: v.exactOptional(text),
});

/** What was made of a page, as it is kept. */
export const madeEntries = {
  summary: v.exactOptional(
    v.object({ opening: v.array(bullet), sections: v.array(v.object({ heading: text, bullets: v.array(bullet) })) }),
  ),
  digest: v.exactOptional(
    v.object({ items: v.array(item), moods: v.object({ positive: count, neutral: count, negative: count }) }),
  ),
  report: v.exactOptional(
    v.object({
      engine: text,
      version: text,
      label: v.exactOptional(text),
      translator: v.exactOptional(text),
      milliseconds: v.pipe(v.number(), v.finite()),
      tokens: v.exactOptional(count),
      usage: v.exactOptional(v.object({ input: count, output: count })),
      cost: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
      cached: v.exactOptional(v.boolean()),
    }),
  ),
  questions: v.exactOptional(
    v.pipe(
      v.array(keptQuestion),
      v.transform((list) => list.slice(0, MOST_QUESTIONS)),
    ),
  ),
};

/** A favorite as it stands in a file. Fields it does not know are left out. */
export const favoriteSchema: v.GenericSchema<unknown, Favorite> = v.object({
  id: v.pipe(text, v.nonEmpty()),
  url: webAddress,
  title: v.pipe(text, v.nonEmpty()),
  siteName: v.exactOptional(text),
  storyId: v.exactOptional(count),
  points: v.exactOptional(v.pipe(v.number(), v.integer())),
  commentCount: v.exactOptional(count),
  tags: v.array(text),
  note: text,
  savedAt: time,
  updatedAt: time,
  ...madeEntries,
});
