import type { Article, JobOptions, JobRequest, Thread } from '../domain/index.ts';
import type { OpenUserModel } from '../domain/model-for-job.ts';
import { isJobRequest } from '../domain/schemas.ts';
import { UserError } from '../domain/user-error.ts';
import { enabledEngines } from '../engines/index.ts';
import { fetchThread } from '../hacker-news/algolia.ts';
import type { Runtime } from '../lib/browser.ts';
import { isAllowedJob } from '../messaging/page-checks.ts';
import { fetchPageInBackground, readPageInBackground } from '../page-reader/read-in-background.ts';
import { isAskedFor } from '../permissions/asked-documents.ts';
import { isSameSite } from '../sites/canonical-url.ts';
import { siteModeFor } from '../sites/site-policy.ts';
import { getCachedJob, getCheckpoint, saveJob } from '../storage/job-cache.ts';
import { readSettingsOrSafest } from '../storage/settings.ts';
import { translationMemory } from '../storage/translation-memory.ts';
import { NO_MEMORY } from '../translation/memory-interface.ts';
import { mayFetchArticle } from './article-fetch-policy.ts';
import { attentionOf, type Claim } from './automatic-runs.ts';
import { threadMoods } from './comment-moods.ts';
import { allowedHops, hasWildcard, withHopRules } from './hop-rules.ts';
import type { JobDeps } from './job-deps.ts';
import type { JobMessage } from './job-port.ts';
import { loadMoodWeights } from './mood-weights.ts';
import { createRecentArticles, type RecentArticles } from './recent-articles.ts';
import { runJob } from './run-job.ts';

/** Reads an article for a thread: only what `mayFetchArticle` allows, at every hop of its redirects. Throws UserErrors. */
async function readArticleAt(url: string, signal: AbortSignal): Promise<Article> {
  const { host } = new URL(url);
  if (!(await mayFetchArticle(url))) throw new UserError('no_permission', [host]);
  const sources = await allowedHops(url);
  const fetched = () => fetchPageInBackground(url, sources, signal);
  const page = await (hasWildcard(sources) ? withHopRules(url, fetched) : fetched());
  if (!(await mayFetchArticle(page.url))) throw new UserError('redirected', [host]);
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
export async function* servePageJob(
  openUserModel: OpenUserModel,
  request: JobRequest,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
  options: JobOptions,
  claim: Claim = { touched: false },
): AsyncGenerator<JobMessage> {
  if (!isJobRequest(request) || !isAllowedJob(request, sender)) throw new UserError('unexpected', ['malformed job']);
  if (!(await isAskedFor(sender))) throw new UserError('unexpected', ['unasked job']);
  const storing = !sender.tab?.incognito;
  const settings = await readSettingsOrSafest();
  if (options.prefetch && siteModeFor(sender.url ?? '', settings) !== 'on') return yield { type: 'declined' };
  const attention = attentionOf(sender, claim);
  const own = await openUserModel(settings, { storing, forceRefresh: options.forceRefresh === true, attention }).catch(
    console.error,
  );
  const world: JobDeps = {
    translate: settings.translate,
    engines: enabledEngines(settings),
    ...(own && { own }),
    readArticle: readArticleAt,
    fetchThread: fetchConsented,
    ...(storing && { recent: recentFrom(sender) }),
    moodsOf: (comments, signal) => loadMoodWeights().then(() => threadMoods(comments, signal)),
    memory: storing ? translationMemory : () => NO_MEMORY,
    // A full or broken disk costs the memory, not the summary.
    getCached: async (key) => (storing ? getCachedJob(key).catch(() => undefined) : undefined),
    getCheckpoint: async (key) => (storing ? getCheckpoint(key).catch(() => undefined) : undefined),
    save: async (key, state) => {
      if (storing) await saveJob(key, request.kind, state).catch(console.error);
    },
    now: () => performance.now(),
  };
  yield* runJob(request, world, signal, options);
}
