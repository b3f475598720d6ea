import type { CostEstimate, PlainError, Thread } from '../domain/index.ts';
import type { Attention, JobInput, UserModel } from '../domain/model-for-job.ts';
import { UserError } from '../domain/user-error.ts';
import { hostOfModel } from '../domain/user-model.ts';
import { maySendContent } from '../permissions/data-consents.ts';
import { isModelGranted } from '../permissions/model-access.ts';
import { cacheAnswer, getCachedAnswer } from '../storage/answer-cache.ts';
import { forgetCutOff, wasCutOff } from '../storage/paid-calls.ts';
import type { StoredModel } from '../storage/schema.ts';
import type { Settings } from '../storage/settings.ts';
import {
  estimateArticleTokens,
  estimateFollowUpQuestion,
  estimateQuestionTokens,
  estimateThreadTokens,
  type TokenEstimate,
} from './account/estimate-tokens.ts';
import { meterProvider } from './account/meter.ts';
import { hasConsent } from './account/model-consent.ts';
import { findModelToUse } from './account/model-store.ts';
import { costOf, isFree } from './account/price.ts';
import { reserveCall, reserveJob, type SpendingLimits } from './account/spending-limit.ts';
import { answerQuestion, createLlmEngine, type LlmOptions, unreadThreads } from './llm-engine.ts';
import { builtInState } from './providers/built-in-model.ts';
import { PROVIDERS } from './providers/index.ts';
import { ephemeralAnswers } from './session/ephemeral-cache.ts';

/** Why a model may not be asked now; undefined where it may. */
async function problemOf(model: StoredModel): Promise<PlainError | undefined> {
  const { label, baseUrl } = model;
  if (!hasConsent(model)) return { code: 'model_consent', values: [label] };
  if (!baseUrl) return undefined;
  if (!(await isModelGranted(baseUrl))) return { code: 'model_permission', values: [hostOfModel(baseUrl)] };
  if (!(await maySendContent())) return { code: 'model_consent', values: [label] };
  return undefined;
}

/** Where nobody can tell that a reader attends to the page, nothing is paid for by itself. */
const UNASKED: Attention = async () => 'no';

/**
 * The reader's own model for one job; undefined where they set up none. `storing`: answers may be kept (never in a
 * private window: there they are held in memory for some minutes). `fresh`: none that is kept is taken. What it takes is added
 * to the day's spending in any window: tokens and money, no content.
 */
export async function openUserModel(
  settings: Pick<Settings, 'ownModel' | 'ownThreads' | 'ownArticles' | 'spendingLimit' | 'dailyTokenLimit'>,
  { storing, forceRefresh, attention = UNASKED }: { storing: boolean; forceRefresh: boolean; attention?: Attention },
): Promise<UserModel | undefined> {
  const model = await findModelToUse(settings.ownModel);
  if (!model) return undefined;
  const problem = await problemOf(model);
  const limits: SpendingLimits = { dollars: settings.spendingLimit, tokens: settings.dailyTokenLimit };
  let job: string | undefined;
  const meter = meterProvider(PROVIDERS[model.provider], model, (expectation, sentAt, signal) =>
    reserveCall(model, { ...expectation, job }, limits, sentAt, signal),
  );
  const parts = storing ? { get: getCachedAnswer, put: cacheAnswer } : ephemeralAnswers;
  const language = model.provider === 'language-model' ? (await builtInState())?.language : undefined;
  const options: LlmOptions = {
    ...(language && { language }),
    memory: { get: async (key) => (forceRefresh ? undefined : parts.get(key)), put: parts.put },
  };
  /** What would be made by itself as soon as the reader attends to the page. */
  const waits = new Set<JobInput['kind']>();
  const engine = createLlmEngine(meter.provider, model, options);
  const unread = (thread: Thread) => unreadThreads(thread, meter.provider, model, options);

  return {
    engine,
    answer: (asked, signal) => answerQuestion(meter.provider, model, { ...(language && { language }) }, asked, signal),
    label: model.label,
    names: [`${engine.id}@${engine.version}`, model.provider, model.baseUrl, model.model, language ?? 'ko'],
    async estimate(material) {
      const offer = await offerOf(model, material, problem, unread);
      return waits.has(material.kind) ? { ...offer, waits: true } : offer;
    },
    async runsAutomatically({ kind }) {
      const wanted =
        kind !== 'question' &&
        (kind === 'thread' ? settings.ownThreads : settings.ownArticles) &&
        !problem &&
        // A cost that nobody knows cannot be held below a limit of money.
        (limits.dollars === null || costOf(model, SMALLEST) !== undefined);
      if (!wanted) return false;
      const verdict = await attention(kind);
      if (verdict === 'later') waits.add(kind);
      return verdict === 'now';
    },
    async begin({ input, output, cost }, key) {
      if (problem) throw new UserError(problem.code, problem.values);
      const release = await reserveJob(limits, { input, output, cost });
      // Nothing is stored of a private window, not even which text was sent.
      if (storing) {
        job = key;
        await forgetCutOff(key).catch(console.error);
      }
      return release;
    },
    // Of private windows nobody knows: there a call counts as cut off.
    wasCutOff: async (key) => !storing || wasCutOff(key).catch(() => true),
    total: meter.total,
  };
}

/** Some call: what a model takes that has a price. */
const SMALLEST = { input: 500, output: 100 };

async function offerOf(
  model: StoredModel,
  material: JobInput,
  problem: PlainError | undefined,
  unreadIn: (thread: Thread) => Promise<ReadonlySet<number> | undefined>,
): Promise<CostEstimate> {
  const money = (estimate: TokenEstimate) => (isFree(model) ? 0 : costOf(model, estimate));
  const told = { label: model.label, ...(problem && { problem }) };
  if (material.kind === 'question') {
    const estimate = estimateQuestionTokens(material, model);
    return { ...told, ...estimate, ...priced(money(estimate)) };
  }
  const whole =
    material.kind === 'article'
      ? estimateArticleTokens(material.article, model)
      : await estimateThreadTokens(material.thread, model);
  const asking = estimateFollowUpQuestion(whole, model);
  const question = { tokens: asking.input + asking.output, ...priced(money(asking)) };
  const unread = material.kind === 'thread' ? await unreadIn(material.thread) : undefined;
  const estimate =
    material.kind === 'thread' && unread ? await estimateThreadTokens(material.thread, model, unread) : whole;
  return { ...told, ...estimate, ...priced(money(estimate)), question };
}

const priced = (cost: number | undefined) => (cost === undefined ? {} : { cost });
