import type { ConnectionResult, ModelDraft, ModelInfo, ModelSummary } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { hostOfModel } from '../../domain/user-model.ts';
import { hostOf } from '../../domain/web-address.ts';
import { translateWith } from '../../i18n/texts.ts';
import { isModelGranted, removeModelAccess } from '../../permissions/model-access.ts';
import { pageTexts } from '../../storage/page-texts.ts';
import type { StoredModel } from '../../storage/schema.ts';
import { changeSettings, readSettings } from '../../storage/settings.ts';
import { PROVIDERS } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { testConnection } from '../providers/test-connection.ts';
import { meterProvider } from './meter.ts';
import { plausibleContext } from './model-draft.ts';
import {
  deleteModel,
  listStoredModels,
  providerConfigOf,
  purgeDeletedModels,
  restoreModel,
  saveModel,
} from './model-store.ts';
import { reserveCall } from './spending-limit.ts';
import { UNDO_MS } from './undo.ts';

/** Milliseconds for one try of a connection; Firefox stops a background whose answer takes 30 s. */
const TRY_FOR = import.meta.env.FIREFOX ? 25_000 : 120_000;

/** The reader's models, without their keys; those that were deleted a while ago are gone by then. */
export async function listModels(): Promise<ModelSummary[]> {
  await forgetDeletedModels(Date.now() - UNDO_MS);
  return listStoredModels();
}

/** Milliseconds that saving waits for a provider to say how much its model takes at once. */
const TOLD_WITHIN = 5_000;

/** Stores a model, with what its provider says of its length where the reader left that open; the first one is the chosen one. */
export async function storeModel({ draft, consent }: { draft: ModelDraft; consent: number }): Promise<ModelSummary> {
  const context = draft.context ?? (await toldContext(draft));
  const saved = await saveModel({ ...(await named(draft)), ...(context && { context }) }, consent);
  await chooseSome(saved.id);
  return saved;
}

/** The browser's own model has no name that a reader knows: it is called what it is, where they gave it none. */
async function named(draft: ModelDraft): Promise<ModelDraft> {
  if (draft?.provider !== 'language-model' || String(draft.label).trim()) return draft;
  return { ...draft, label: translateWith(await pageTexts())('models_preset_browser') };
}

async function toldContext(payload: ModelDraft): Promise<number | undefined> {
  const config = await providerConfigOf(payload);
  if (!(await isModelGranted(config.baseUrl))) return undefined;
  const asking = PROVIDERS[config.provider].contextOf?.(config, AbortSignal.timeout(TOLD_WITHIN));
  return plausibleContext(await asking?.catch(() => undefined));
}

/** The same with a length that can be stored, or none. */
function withPlausible<T extends { context?: number }>({
  context,
  ...rest
}: T): Omit<T, 'context'> & { context?: number } {
  const told = plausibleContext(context);
  return { ...rest, ...(told && { context: told }) };
}

/** Deletes a model, with some seconds to bring it back. */
export async function removeStoredModel({ id }: { id: string }): Promise<void> {
  await deleteModel(id);
  await changeSettings(({ ownModel }) => (ownModel === id ? { ownModel: null } : {}));
  setTimeout(() => void forgetDeletedModels(Date.now() - UNDO_MS).catch(console.error), UNDO_MS + 500);
}

/** Brings a deleted model back; null where it is gone. */
export async function undoRemoveModel({ id }: { id: string }): Promise<ModelSummary | null> {
  const back = await restoreModel(id);
  if (back) await chooseSome(id);
  return back;
}

async function chooseSome(id: string): Promise<void> {
  const models = await listStoredModels();
  await changeSettings(({ ownModel }) => (models.some((model) => model.id === ownModel) ? {} : { ownModel: id }));
}

/** One tiny real call, and why it does not work where it does not. What it took is counted. */
export async function checkModel(payload: ModelDraft): Promise<ConnectionResult> {
  const config = await providerConfigOf(await named(payload));
  await mustReach(config);
  const signal = AbortSignal.timeout(TRY_FOR);
  try {
    const connection = await testConnection(await meteredFor(config), config, signal);
    return connection.ok ? withPlausible(connection) : connection;
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ok: false, error: { code: 'timeout' } };
  }
}

/** The provider of a model that may not be stored yet, held to the limits of the day like any other. */
async function meteredFor(config: ModelDraft): Promise<Provider> {
  const { spendingLimit: dollars, dailyTokenLimit: tokens } = await readSettings();
  const { id = 'check', label, model } = config;
  const engine: StoredModel = { ...config, id, label: label || model, savedAt: 0 };
  return meterProvider(PROVIDERS[config.provider], engine, (expectation, sentAt, signal) =>
    reserveCall(engine, expectation, { dollars, tokens }, sentAt, signal),
  ).provider;
}

/** The models that a provider names. Throws UserErrors. */
export async function listModelsAt(payload: ModelDraft): Promise<ModelInfo[]> {
  const config = await providerConfigOf(payload);
  await mustReach(config);
  const models = await PROVIDERS[config.provider].models(config, AbortSignal.timeout(TRY_FOR));
  return models.map(withPlausible);
}

async function mustReach({ baseUrl }: ModelDraft): Promise<void> {
  if (!(await isModelGranted(baseUrl))) throw new UserError('model_permission', [hostOfModel(baseUrl)]);
}

/**
 * Removes models for good that were deleted before `time`, with the permission for a server that neither a model nor a
 * site's setting needs any more.
 */
export async function forgetDeletedModels(time = Date.now()): Promise<void> {
  const unused = await purgeDeletedModels(time);
  const { sites } = await readSettings();
  for (const baseUrl of unused) if (!sites[hostOf(baseUrl)]) await removeModelAccess(baseUrl);
}
