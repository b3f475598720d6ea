import * as v from 'valibot';
import type { JobRequest } from '../domain/index.ts';
import { MAX_COMMENT_CHARS, MAX_COMMENT_DEPTH, MAX_QUESTION_CHARS } from '../domain/limits.ts';
import { countSchema, shortText, storySchema, urlSchema } from '../domain/schemas.ts';
import { hostOf } from '../domain/web-address.ts';
import type { Runtime } from '../lib/browser.ts';
import { isSameSite } from '../sites/canonical-url.ts';
import { siteAt, threadIdAt } from '../sites/registry.ts';
import { savedQuestionSchema, summaryEntries } from '../storage/favorites/formats/favorite-schema.ts';
import type { PageChecks } from './index.ts';

/** What pages may send, verb by verb. A page's process may be compromised: a payload says nothing that it must not say. */

/** Milliseconds by which clocks may step back between a page and the background. */
const CLOCK_STEP = 60_000;
/** Characters of a star's JSON: a long article's summary with its sources and a digest have some 100,000. */
const MOST_OF_STAR = 2_000_000;

const anyAddress = v.pipe(v.string(), v.maxLength(8_000));
const id = v.pipe(countSchema, v.minValue(1));
const page = v.strictObject({ url: urlSchema });
const access = v.strictObject({ url: urlSchema, what: v.optional(v.literal('search')) });
const opened = v.strictObject({ url: anyAddress, article: v.optional(anyAddress) });
const forgotten = v.strictObject({ url: urlSchema, question: v.pipe(v.string(), v.maxLength(MAX_QUESTION_CHARS)) });

const star = v.object({
  facts: v.object({
    url: urlSchema,
    title: shortText,
    siteName: v.optional(shortText),
    story: v.optional(
      v.object({
        ...storySchema.entries,
        id,
        points: v.optional(countSchema),
        commentCount: v.optional(v.pipe(countSchema, v.minValue(0))),
      }),
    ),
  }),
  ...summaryEntries,
});

const answered = v.object({ url: urlSchema, question: savedQuestionSchema });

const seenStory = v.strictObject({
  id,
  title: shortText,
  url: urlSchema,
  author: v.optional(shortText),
  points: v.optional(countSchema),
  comments: v.optional(v.pipe(countSchema, v.minValue(0))),
  seenAt: v.pipe(
    v.number(),
    v.minValue(0),
    v.check((time) => time <= Date.now() + CLOCK_STEP),
  ),
});

const moods = v.pipe(
  v.array(
    v.strictObject({
      id: countSchema,
      depth: v.pipe(countSchema, v.minValue(0), v.maxValue(MAX_COMMENT_DEPTH)),
      author: v.nullable(shortText),
      text: v.pipe(v.string(), v.maxLength(MAX_COMMENT_CHARS)),
    }),
  ),
  v.maxLength(2_000),
);

const layout = v.strictObject({
  side: v.picklist(['left', 'right']),
  width: v.pipe(v.number(), v.minValue(240), v.maxValue(1_200)),
  sheet: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  folded: v.boolean(),
});

const site = v.strictObject({ url: urlSchema, mode: v.picklist(['on', 'click', 'off']) });

const is = (schema: v.GenericSchema) => (payload: unknown) => v.is(schema, payload);
/** As much of a sender as says which page it is. */
type Sender = Pick<Runtime.MessageSender, 'url'>;

/** Whether the sender is a page of a site with threads: of Hacker News. */
const isOfThreadSite = ({ url = '' }: Sender) => siteAt(url)?.item.kind === 'thread';

/** Of every verb, whether its payload is what the verb takes and may come from this sender. */
export const pageChecks: PageChecks = {
  warmUp: is(v.strictObject({})),
  getPageState: (payload, sender) =>
    v.is(opened, payload) && [payload.url, payload.article ?? payload.url].every((url) => mayBeAbout(url, sender)),
  moods: is(moods),
  showPanel: is(page),
  storiesSeen: (payload, sender) =>
    isOfThreadSite(sender) && v.is(v.pipe(v.array(seenStory), v.maxLength(500)), payload),
  storyOf: (payload, sender) => v.is(page, payload) && isOfItsSite(payload.url, sender),
  findStory: (payload, sender) => v.is(page, payload) && isOfItsSite(payload.url, sender),
  star: (payload, sender) => isWhole(star, payload) && mayStar(payload, sender),
  unstar: isPageItMayBeAbout,
  keepQuestion: (payload, sender) => isWhole(answered, payload) && mayBeAbout(payload.url, sender),
  forgetQuestion: (payload, sender) => v.is(forgotten, payload) && mayBeAbout(payload.url, sender),
  setSite: (payload, sender) => v.is(site, payload) && isHostOf(payload.url, sender),
  setLayout: is(layout),
  askAccess: (payload, sender) => v.is(access, payload) && mayBeAbout(payload.url, sender),
  openOptions: is(v.strictObject({ at: v.optional(v.picklist(['translator', 'sites', 'models'])) })),
  openFavorites: is(v.strictObject({})),
};

/**
 * Whether a page may ask for this job: a thread's text is taken from Hacker News' own pages alone, an article's from pages of
 * its own site, and what the background reads by itself is told to these and to threads alone.
 */
export function isAllowedJob(request: JobRequest, sender: Runtime.MessageSender): boolean {
  const parts = request.kind === 'question' ? [request.article, request.thread] : [request];
  return parts.every((part) => {
    if (part?.kind === 'thread') return isOfThreadSite(sender);
    if (part?.kind === 'article') return isOfItsSite(part.article.url, sender);
    return part?.kind !== 'article-at' || mayBeAbout(part.url, sender);
  });
}

function isHostOf(url: string, sender: Runtime.MessageSender): boolean {
  const host = hostOf(url);
  return host !== '' && host === hostOf(sender.url ?? '');
}

/**
 * Whether an address is of the page's own site, which is where `canonicalUrl` stays too. No narrower: a page may call itself
 * any address of its origin (`history.pushState`), and a panel stays about the article that was there before. Nothing is
 * kept of pages without a host.
 */
function isOfItsSite(url: string, { url: page = '' }: Sender): boolean {
  return hostOf(page) === '' ? withoutHash(url) === withoutHash(page) : isSameSite(url, page);
}

/** Whether a page may hear what is kept about an address, or change it: a thread of Hacker News' is about a page anywhere. */
export function mayBeAbout(url: string, sender: Sender): boolean {
  return threadIdAt(sender.url ?? '') !== undefined || isOfItsSite(url, sender);
}

function isPageItMayBeAbout(payload: unknown, sender: Runtime.MessageSender): boolean {
  return v.is(page, payload) && mayBeAbout(payload.url, sender);
}

/** Whether a page may star this: a page of its own site, or the page that its thread's story leads to. */
function mayStar(
  { facts: { url, story } }: Pick<v.InferInput<typeof star>, 'facts'>,
  sender: Runtime.MessageSender,
): boolean {
  if (isOfItsSite(url, sender)) return true;
  return story !== undefined && story.id === threadIdAt(sender.url ?? '') && story.url === url;
}

const withoutHash = (url: string): string => url.replace(/#.*/s, '');

/** The shapes are those of a favorites file, which leaves out what it does not know: here nothing may be left out. */
function isWhole<S extends v.GenericSchema>(schema: S, payload: unknown): payload is v.InferInput<S> {
  try {
    const { success, output } = v.safeParse(schema, payload);
    const size = JSON.stringify(payload).length;
    return success && size <= MOST_OF_STAR && JSON.stringify(output).length === size;
  } catch {
    return false; // replies nested too deep for the stack, or no JSON at all
  }
}
