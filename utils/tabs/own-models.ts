import type { StoredEngine } from '../database/schema.ts';
import { type Connection, checkConnection } from '../engines/providers/check.ts';
import { PROVIDERS } from '../engines/providers/index.ts';
import type { ModelInfo, Provider } from '../engines/providers/provider.ts';
import { UserError } from '../errors.ts';
import { hostOfModel } from '../own-models/address.ts';
import { type ModelDraft, plausibleContext } from '../own-models/draft.ts';
import { reserveCall } from '../own-models/limit.ts';
import type { OwnModel } from '../own-models/masked.ts';
import { metered } from '../own-models/meter.ts';
import { configOf, deleteModel, ownModels, purgeDeleted, restoreModel, saveModel } from '../own-models/store.ts';
import { UNDO_FOR } from '../own-models/undo.ts';
import { pageTexts } from '../page-texts.ts';
import { modelGranted, removeModel } from '../permissions/models.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { hostOf } from '../sites/canonical-url.ts';
import { translateWith } from '../texts.ts';

/** Milliseconds for one try of a connection; Firefox stops a background whose answer takes 30 s. */
const TRY_FOR = import.meta.env.FIREFOX ? 25_000 : 120_000;

/** The reader's models, without their keys; those that were deleted a while ago are gone by then. */
export async function listModels(): Promise<OwnModel[]> {
  await forgetDeleted(Date.now() - UNDO_FOR);
  return ownModels();
}

/** Milliseconds that saving waits for a provider to say how much its model takes at once. */
const TOLD_WITHIN = 5_000;

/** Stores a model, with what its provider says of its length where the reader left that open; the first one is the chosen one. */
export async function keepModel({ draft, consent }: { draft: ModelDraft; consent: number }): Promise<OwnModel> {
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
  const config = await configOf(payload);
  if (!(await modelGranted(config.baseUrl))) return undefined;
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
export async function dropModel({ id }: { id: string }): Promise<void> {
  await deleteModel(id);
  await changeSettings(({ ownModel }) => (ownModel === id ? { ownModel: null } : {}));
  setTimeout(() => void forgetDeleted(Date.now() - UNDO_FOR).catch(console.error), UNDO_FOR + 500);
}

/** Brings a deleted model back; null where it is gone. */
export async function bringModelBack({ id }: { id: string }): Promise<OwnModel | null> {
  const back = await restoreModel(id);
  if (back) await chooseSome(id);
  return back;
}

async function chooseSome(id: string): Promise<void> {
  const models = await ownModels();
  await changeSettings(({ ownModel }) => (models.some((model) => model.id === ownModel) ? {} : { ownModel: id }));
}

/** One tiny real call, and why it does not work where it does not. What it took is counted. */
export async function tryModel(payload: ModelDraft): Promise<Connection> {
  const config = await configOf(await named(payload));
  await mustReach(config);
  const signal = AbortSignal.timeout(TRY_FOR);
  try {
    const connection = await checkConnection(await meteredFor(config), config, signal);
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
  const engine: StoredEngine = { ...config, id, label: label || model, savedAt: 0 };
  return metered(PROVIDERS[config.provider], engine, (expectation, sentAt, signal) =>
    reserveCall(engine, expectation, { dollars, tokens }, sentAt, signal),
  ).provider;
}

/** The models that a provider names. Throws UserErrors. */
export async function modelsAt(payload: ModelDraft): Promise<ModelInfo[]> {
  const config = await configOf(payload);
  await mustReach(config);
  const models = await PROVIDERS[config.provider].models(config, AbortSignal.timeout(TRY_FOR));
  return models.map(withPlausible);
}

async function mustReach({ baseUrl }: ModelDraft): Promise<void> {
  if (!(await modelGranted(baseUrl))) throw new UserError('model_permission', [hostOfModel(baseUrl)]);
}

/**
 * Removes models for good that were deleted before `time`, with the permission for a server that neither a model nor a
 * site's setting needs any more.
 */
export async function forgetDeleted(time = Date.now()): Promise<void> {
  const unused = await purgeDeleted(time);
  const { sites } = await readSettings();
  for (const baseUrl of unused) if (!sites[hostOf(baseUrl)]) await removeModel(baseUrl);
}
