import { dropDeleted, putEngine, storedEngine, storedEngines } from '../database/engines.ts';
import type { StoredEngine } from '../database/schema.ts';
import { UserError } from '../errors.ts';
import { originOfModel } from './address.ts';
import { CONSENT_VERSION, consentTo } from './consent.ts';
import { usedContext } from './context.ts';
import { keyFor, type ModelDraft, readDraft } from './draft.ts';
import { masked, type OwnModel } from './masked.ts';

/** The reader's models, the oldest first. */
export async function ownModels(): Promise<OwnModel[]> {
  return (await storedEngines()).filter(({ deletedAt }) => !deletedAt).map(masked);
}

/** The chosen model with its key and the context window that it is used with, else the oldest; undefined where there is none. For the background alone. */
export async function modelToUse(chosen: string | null): Promise<StoredEngine | undefined> {
  const engines = (await storedEngines()).filter(({ deletedAt }) => !deletedAt);
  const engine = engines.find(({ id }) => id === chosen) ?? engines[0];
  const context = engine && usedContext(engine);
  return engine && { ...engine, ...(context && { context }) };
}

/** A draft with the key that belongs to it, ready to be asked. Throws what `readDraft` does. */
export async function configOf(payload: unknown): Promise<ModelDraft> {
  const draft = readDraft(payload);
  const key = keyFor(draft, draft.id ? await storedEngine(draft.id) : undefined);
  return { ...draft, ...(key && { key }) };
}

/**
 * Stores what the form holds. `consent`: the version of the wording that the reader agreed to just now. Throws
 * `model_consent` where that is not today's, `model_address` and `quota_full`.
 */
export async function saveModel(payload: unknown, consent: unknown, now = Date.now()): Promise<OwnModel> {
  const { id = crypto.randomUUID(), ...draft } = await configOf(payload);
  if (consent !== CONSENT_VERSION) throw new UserError('model_consent', [draft.label]);
  const before = await storedEngine(id);
  const engine: StoredEngine = {
    ...draft,
    id,
    label: draft.label.trim() || draft.model.trim(),
    model: draft.model.trim(),
    consent: consentTo(draft.baseUrl, now),
    savedAt: before?.savedAt ?? now,
  };
  await putEngine(engine);
  return masked(engine);
}

/** Deletes a model; `restoreModel` brings it back for `UNDO_FOR`, nothing uses it meanwhile. */
export async function deleteModel(id: string, now = Date.now()): Promise<void> {
  const engine = await storedEngine(id);
  if (engine) await putEngine({ ...engine, deletedAt: now });
}

/** Brings a deleted model back; null where it is gone for good. */
export async function restoreModel(id: string): Promise<OwnModel | null> {
  const engine = await storedEngine(id);
  if (!engine) return null;
  const { deletedAt: _, ...back } = engine;
  await putEngine(back);
  return masked(back);
}

/** Removes for good what was deleted before `time`. Returns the addresses that no other model needs. */
export async function purgeDeleted(time: number): Promise<string[]> {
  const gone = await dropDeleted(time);
  const left = (await storedEngines()).map(({ baseUrl }) => originOfModel(baseUrl));
  return gone.map(({ baseUrl }) => baseUrl).filter((baseUrl) => baseUrl && !left.includes(originOfModel(baseUrl)));
}
