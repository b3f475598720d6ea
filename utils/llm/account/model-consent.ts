import { originOfModel } from '../../domain/user-model.ts';
import type { StoredModel } from '../../storage/schema.ts';

/** Raise it whenever more is sent than the reader was told: then they are asked again. */
export const CONSENT_VERSION = 1;

/** What the reader's yes is stored as. */
export function consentTo(baseUrl: string, now: number): NonNullable<StoredModel['consent']> {
  return { at: now, version: CONSENT_VERSION, origin: originOfModel(baseUrl) };
}

/** Whether the reader agreed to what is sent today, to the server that this model is at now. */
export function hasConsent({ consent, baseUrl }: Pick<StoredModel, 'consent' | 'baseUrl'>): boolean {
  return consent?.version === CONSENT_VERSION && consent.origin === originOfModel(baseUrl);
}
