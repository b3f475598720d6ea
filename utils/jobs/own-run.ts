import { forgetCutOff, wasCutOff } from '../database/paid-calls.ts';
import { keepPart, keptPart } from '../database/parts.ts';
import type { StoredEngine } from '../database/schema.ts';
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
import { type Limits, reserveCall, reserveJob } from '../own-models/limit.ts';
import { metered } from '../own-models/meter.ts';
import { costOf, isFree } from '../own-models/price.ts';
import { modelToUse } from '../own-models/store.ts';
import { maySendContent } from '../permissions/consents.ts';
import { modelGranted } from '../permissions/models.ts';
import type { Settings } from '../settings.ts';
import type { Attention } from './automatic-runs.ts';
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

/** Where nobody can tell that a reader attends to the page, nothing is paid for by itself. */
const UNASKED: Attention = async () => 'no';

/**
 * The reader's own model for one job; undefined where they set up none. `storing`: answers may be kept (never in a
 * private window: there they are held in memory for some minutes). `fresh`: none that is kept is taken. What it takes is added
 * to the day's spending in any window: tokens and money, no content.
 */
export async function ownRun(
  settings: Pick<Settings, 'ownModel' | 'ownThreads' | 'ownArticles' | 'spendingLimit' | 'dailyTokenLimit'>,
  { storing, fresh, attention = UNASKED }: { storing: boolean; fresh: boolean; attention?: Attention },
): Promise<OwnRun | undefined> {
  const model = await modelToUse(settings.ownModel);
  if (!model) return undefined;
  const problem = await problemOf(model);
  const limits: Limits = { dollars: settings.spendingLimit, tokens: settings.dailyTokenLimit };
  let job: string | undefined;
  const meter = metered(PROVIDERS[model.provider], model, (expectation, sentAt, signal) =>
    reserveCall(model, { ...expectation, job }, limits, sentAt, signal),
  );
  const parts = storing ? { get: keptPart, put: keepPart } : passingMemory;
  const language = model.provider === 'language-model' ? (await builtInState())?.language : undefined;
  const options: OwnModelOptions = {
    ...(language && { language }),
    memory: { get: async (key) => (fresh ? undefined : parts.get(key)), put: parts.put },
  };
  /** What would be made by itself as soon as the reader attends to the page. */
  const waits = new Set<Material['kind']>();
  const engine = createOwnModel(meter.provider, model, options);
  const unread = (thread: Thread) => unreadThreads(thread, meter.provider, model, options);

  return {
    engine,
    answer: (asked, signal) => answerQuestion(meter.provider, model, { ...(language && { language }) }, asked, signal),
    label: model.label,
    names: [`${engine.id}@${engine.version}`, model.provider, model.baseUrl, model.model, language ?? 'ko'],
    async offer(material) {
      const offer = await offerOf(model, material, problem, unread);
      return waits.has(material.kind) ? { ...offer, waits: true } : offer;
    },
    async byItself({ kind }) {
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
