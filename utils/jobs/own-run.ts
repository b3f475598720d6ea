import { keepPart, keptPart } from '../database/parts.ts';
import type { StoredEngine } from '../database/schema.ts';
import { addSpending } from '../database/spending.ts';
import { answerQuestion, createOwnModel, type OwnModelOptions, unreadThreads } from '../engines/own-model.ts';
import { builtInState } from '../engines/providers/built-in-model.ts';
import { PROVIDERS } from '../engines/providers/index.ts';
import { UserError } from '../errors.ts';
import type { Offer, PlainError, Thread } from '../model.ts';
import { hostOfModel } from '../own-models/address.ts';
import { hasConsent } from '../own-models/consent.ts';
import {
  type Estimate,
  estimateArticle,
  estimateQuestion,
  estimateThread,
  questionAfter,
} from '../own-models/estimate.ts';
import { checkLimit, reserve } from '../own-models/limit.ts';
import { metered } from '../own-models/meter.ts';
import { costOf, isFree } from '../own-models/price.ts';
import { modelToUse } from '../own-models/store.ts';
import { maySendContent } from '../permissions/consents.ts';
import { modelGranted } from '../permissions/models.ts';
import type { Settings } from '../settings.ts';
import { passingMemory } from './passing-memory.ts';
import type { Material, OwnRun } from './surroundings.ts';

/** Why a model may not be asked now; undefined where it may. */
async function problemOf(model: StoredEngine): Promise<PlainError | undefined> {
  const { label, baseUrl } = model;
  if (!hasConsent(model)) return { code: 'model_consent', values: [label] };
  if (!baseUrl) return undefined;
  if (!(await modelGranted(baseUrl))) return { code: 'model_permission', values: [hostOfModel(baseUrl)] };
  if (!(await maySendContent())) return { code: 'model_consent', values: [label] };
  return undefined;
}

/**
 * The reader's own model for one job; undefined where they set up none. `storing`: answers may be kept (never in a
 * private window: there they are held in memory for some minutes). `fresh`: none that is kept is taken. What it takes is added
 * to the day's spending in any window: tokens and money, no content.
 */
export async function ownRun(
  settings: Pick<Settings, 'ownModel' | 'ownThreads' | 'ownArticles' | 'spendingLimit'>,
  { storing, fresh }: { storing: boolean; fresh: boolean },
): Promise<OwnRun | undefined> {
  const model = await modelToUse(settings.ownModel);
  if (!model) return undefined;
  const problem = await problemOf(model);
  const limit = settings.spendingLimit;
  const meter = metered(PROVIDERS[model.provider], model, {
    mayCall: () => checkLimit(limit, costOf(model, SMALLEST) ?? 0),
    record: (spent, started) => addSpending(model, spent, started).catch(console.error),
  });
  const parts = storing ? { get: keptPart, put: keepPart } : passingMemory;
  const language = model.provider === 'language-model' ? (await builtInState())?.language : undefined;
  const options: OwnModelOptions = {
    ...(language && { language }),
    memory: { get: async (key) => (fresh ? undefined : parts.get(key)), put: parts.put },
  };
  const engine = createOwnModel(meter.provider, model, options);
  const unread = (thread: Thread) => unreadThreads(thread, meter.provider, model, options);

  return {
    engine,
    answer: (asked, signal) => answerQuestion(meter.provider, model, { ...(language && { language }) }, asked, signal),
    label: model.label,
    names: [`${engine.id}@${engine.version}`, model.provider, model.baseUrl, model.model, language ?? 'ko'],
    offer: (material) => offerOf(model, material, problem, unread),
    byItself: ({ kind }) =>
      kind !== 'question' &&
      (kind === 'thread' ? settings.ownThreads : settings.ownArticles) &&
      !problem &&
      // A cost that nobody knows cannot be held below a limit.
      (limit === null || costOf(model, SMALLEST) !== undefined),
    async begin({ cost }) {
      if (problem) throw new UserError(problem.code, problem.values);
      return reserve(limit, cost ?? 0);
    },
    total: meter.total,
  };
}

/** The least that a call takes: what a limit that is used up lets through no more. */
const SMALLEST = { input: 500, output: 100 };

async function offerOf(
  model: StoredEngine,
  material: Material,
  problem: PlainError | undefined,
  unreadIn: (thread: Thread) => Promise<ReadonlySet<number> | undefined>,
): Promise<Offer> {
  const money = (estimate: Estimate) => (isFree(model) ? 0 : costOf(model, estimate));
  const told = { label: model.label, ...(problem && { problem }) };
  if (material.kind === 'question') {
    const estimate = estimateQuestion(material, model);
    return { ...told, ...estimate, ...priced(money(estimate)) };
  }
  const whole =
    material.kind === 'article'
      ? estimateArticle(material.article, model)
      : await estimateThread(material.thread, model);
  const asking = questionAfter(whole, model);
  const question = { tokens: asking.input + asking.output, ...priced(money(asking)) };
  const unread = material.kind === 'thread' ? await unreadIn(material.thread) : undefined;
  const estimate = material.kind === 'thread' && unread ? await estimateThread(material.thread, model, unread) : whole;
  return { ...told, ...estimate, ...priced(money(estimate)), question };
}

const priced = (cost: number | undefined) => (cost === undefined ? {} : { cost });
