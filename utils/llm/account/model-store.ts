import type { ModelDraft, ModelSummary } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { originOfModel } from '../../domain/user-model.ts';
import { dropDeletedModels, getStoredModel, getStoredModels, putStoredModel } from '../../storage/models-table.ts';
import type { StoredModel } from '../../storage/schema.ts';
import { CONSENT_VERSION, consentTo, hasConsent } from './model-consent.ts';
import { keyFor, readDraft } from './model-draft.ts';
import { isFree } from './price.ts';
import { contextInUse } from './used-context.ts';

/** The reader's models, the oldest first. */
export async function listStoredModels(): Promise<ModelSummary[]> {
  return (await getStoredModels()).filter(({ deletedAt }) => !deletedAt).map(redactKey);
}

/** The chosen model with its key and the context window that it is used with, else the oldest; undefined where there is none. For the background alone. */
export async function findModelToUse(chosen: string | null): Promise<StoredModel | undefined> {
  const engines = (await getStoredModels()).filter(({ deletedAt }) => !deletedAt);
  const engine = engines.find(({ id }) => id === chosen) ?? engines[0];
  const context = engine && contextInUse(engine);
  return engine && { ...engine, ...(context && { context }) };
}

/** A draft with the key that belongs to it, ready to be asked. Throws what `readDraft` does. */
export async function providerConfigOf(payload: unknown): Promise<ModelDraft> {
  const draft = readDraft(payload);
  const key = keyFor(draft, draft.id ? await getStoredModel(draft.id) : undefined);
  return { ...draft, ...(key && { key }) };
}

/**
 * Stores what the form holds. `consent`: the version of the wording that the reader agreed to just now. Throws
 * `model_consent` where that is not today's, `model_address` and `quota_full`.
 */
export async function saveModel(payload: unknown, consent: unknown, now = Date.now()): Promise<ModelSummary> {
  const { id = crypto.randomUUID(), ...draft } = await providerConfigOf(payload);
  if (consent !== CONSENT_VERSION) throw new UserError('model_consent', [draft.label]);
  const before = await getStoredModel(id);
  const engine: StoredModel = {
    ...draft,
    id,
    label: draft.label.trim() || draft.model.trim(),
    model: draft.model.trim(),
    consent: consentTo(draft.baseUrl, now),
    savedAt: before?.savedAt ?? now,
  };
  await putStoredModel(engine);
  return redactKey(engine);
}

/** Deletes a model; `restoreModel` brings it back for `UNDO_MS`, nothing uses it meanwhile. */
export async function deleteModel(id: string, now = Date.now()): Promise<void> {
  const engine = await getStoredModel(id);
  if (engine) await putStoredModel({ ...engine, deletedAt: now });
}

/** Brings a deleted model back; null where it is gone for good. */
export async function restoreModel(id: string): Promise<ModelSummary | null> {
  const engine = await getStoredModel(id);
  if (!engine) return null;
  const { deletedAt: _, ...back } = engine;
  await putStoredModel(back);
  return redactKey(back);
}

/** Removes for good what was deleted before `time`. Returns the addresses that no other model needs. */
export async function purgeDeletedModels(time: number): Promise<string[]> {
  const gone = await dropDeletedModels(time);
  const left = (await getStoredModels()).map(({ baseUrl }) => originOfModel(baseUrl));
  return gone.map(({ baseUrl }) => baseUrl).filter((baseUrl) => baseUrl && !left.includes(originOfModel(baseUrl)));
}

/** Keys shorter than this show nothing of themselves. */
const LONG_ENOUGH = 12;

/** The end of a key, to tell it by. */
export const keyEnd = (key: string): string => (key.length < LONG_ENOUGH ? '' : key.slice(-4));

/** A stored model without its key. */
export function redactKey(engine: StoredModel): ModelSummary {
  const { id, provider, label, baseUrl, model, key, context, price } = engine;
  return {
    id,
    provider,
    label,
    baseUrl,
    model,
    ...(key && { keyEnd: keyEnd(key) }),
    ...(context !== undefined && { context }),
    ...(price && { price }),
    free: isFree(engine),
    consented: hasConsent(engine),
  };
}
