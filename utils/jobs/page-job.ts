import type { Runtime } from '../browser.ts';
import { begunJob, keepJob, keptJob } from '../database/kept-jobs.ts';
import { translationMemory } from '../database/translation-memory.ts';
import { enginesWanted } from '../engines/index.ts';
import { UserError } from '../errors.ts';
import { fetchThread } from '../hacker-news/algolia.ts';
import { allowedJob } from '../messages/page-checks.ts';
import { isJobRequest } from '../messages/schemas.ts';
import type { Article, JobRequest, Thread } from '../model.ts';
import { fetchPageInBackground, readPageInBackground } from '../page-reader/offscreen.ts';
import { isAskedFor } from '../permissions/asked-documents.ts';
import { readSettingsOrSafest } from '../settings.ts';
import { isSameSite } from '../sites/canonical-url.ts';
import { siteModeFor } from '../sites/policy.ts';
import { NO_MEMORY } from '../translation/memory.ts';
import { allowedHops, hasWildcard } from './allowed-hops.ts';
import { attentionOf, type Claim } from './automatic-runs.ts';
import { withHopRules } from './hop-rules.ts';
import type { JobMessage } from './job-port.ts';
import { mayReadArticle } from './may-read.ts';
import { readyMoods } from './mood-weights.ts';
import { threadMoods } from './moods.ts';
import { ownRun } from './own-run.ts';
import { createRecentArticles, type RecentArticles } from './recent-articles.ts';
import { type HowToRun, runJob } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/** Reads an article for a thread: only what `mayReadArticle` allows, at every hop of its redirects. Throws UserErrors. */
async function readArticleAt(url: string, signal: AbortSignal): Promise<Article> {
  const { host } = new URL(url);
  if (!(await mayReadArticle(url))) throw new UserError('no_permission', [host]);
  const sources = await allowedHops(url);
  const fetched = () => fetchPageInBackground(url, sources, signal);
  const page = await (hasWildcard(sources) ? withHopRules(url, fetched) : fetched());
  if (!(await mayReadArticle(page.url))) throw new UserError('redirected', [host]);
  return readPageInBackground(page.html, page.url, signal);
}

/** The thread of the API. Throws `thread_consent`, and as `fetchThread`. */
function fetchConsented(id: number, signal: AbortSignal): Promise<Thread> {
  return fetchThread(id, { signal }).catch((error) => {
    throw error instanceof UserError && error.code === 'consent_needed' ? new UserError('thread_consent') : error;
  });
}

const recent = createRecentArticles();

/** Pages add what they say themselves; a page taken over must not speak for another site. */
const recentFrom = ({ url = '' }: Runtime.MessageSender): RecentArticles => ({
  get: recent.get,
  put: (article) => isSameSite(article.url, url) && recent.put(article),
});

/** Runs a job that a page asked for, or may be about to ask for; what private windows make is not kept. */
export async function* runPageJob(
  request: JobRequest,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
  { ahead = false, claim = { touched: false }, ...how }: HowToRun & { ahead?: boolean; claim?: Claim },
): AsyncGenerator<JobMessage> {
  if (!isJobRequest(request) || !allowedJob(request, sender)) throw new UserError('unexpected', ['malformed job']);
  if (!(await isAskedFor(sender))) throw new UserError('unexpected', ['unasked job']);
  const storing = !sender.tab?.incognito;
  const settings = await readSettingsOrSafest();
  if (ahead && siteModeFor(sender.url ?? '', settings) !== 'on') return yield { type: 'declined' };
  const attention = attentionOf(sender, claim);
  const own = await ownRun(settings, { storing, fresh: how.fresh === true, attention }).catch(console.error);
  const world: Surroundings = {
    translate: settings.translate,
    engines: enginesWanted(settings),
    ...(own && { own }),
    readArticle: readArticleAt,
    fetchThread: fetchConsented,
    ...(storing && { recent: recentFrom(sender) }),
    moodsOf: (comments, signal) => readyMoods().then(() => threadMoods(comments, signal)),
    memory: storing ? translationMemory : () => NO_MEMORY,
    // A full or broken disk costs the memory, not the summary.
    kept: async (key) => (storing ? keptJob(key).catch(() => undefined) : undefined),
    begun: async (key) => (storing ? begunJob(key).catch(() => undefined) : undefined),
    keep: async (key, state) => {
      if (storing) await keepJob(key, request.kind, state).catch(console.error);
    },
    now: () => performance.now(),
  };
  yield* runJob(request, world, signal, how);
}
