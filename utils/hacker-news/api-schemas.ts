import * as v from 'valibot';
import { UserError } from '../domain/user-error.ts';

const text = v.nullish(v.string());
const count = v.nullish(v.number());
const id = v.pipe(v.number(), v.integer(), v.minValue(1));

/** An item of the Firebase API, as far as it is used. */
export const FirebaseItem = v.object({
  id,
  type: v.optional(v.picklist(['job', 'story', 'comment', 'poll', 'pollopt'])),
  by: text,
  time: count,
  title: text,
  url: text,
  text,
  score: count,
  descendants: count,
  parent: count,
  kids: v.optional(v.array(id)),
  parts: v.optional(v.array(id)),
  deleted: v.optional(v.boolean()),
  dead: v.optional(v.boolean()),
});
export type FirebaseItem = v.InferOutput<typeof FirebaseItem>;

/** A node of Algolia's tree; its children are looked at one by one, a deep thread is no deep recursion. */
export const AlgoliaNode = v.object({
  id,
  type: text,
  author: text,
  title: text,
  url: text,
  text,
  points: count,
  created_at: text,
  options: v.nullish(v.array(v.unknown())),
  children: v.nullish(v.array(v.unknown())),
});
export type AlgoliaNode = v.InferOutput<typeof AlgoliaNode>;

/** The hits of Algolia's search. */
export const AlgoliaHits = v.object({
  hits: v.array(
    v.object({
      objectID: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
      title: text,
      url: text,
      points: count,
      num_comments: count,
    }),
  ),
});

/** `value` as `shape`. Throws `server` where it is anything else. */
export function parseShape<T extends v.GenericSchema>(shape: T, value: unknown, host: string): v.InferOutput<T> {
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  throw new UserError('server', [host, '200'], { cause: new v.ValiError(result.issues) });
}
