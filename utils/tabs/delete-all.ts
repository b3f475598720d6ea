import { deleteEverything } from '../database/usage.ts';
import { removeConsents, removeEverySite, wishSite } from '../permissions.ts';
import { forgetSettings } from '../settings.ts';
import { removePacks } from '../translation/bergamot/pack-store.ts';
import { favoritesChanged } from './stars.ts';

/** Forgets all that is stored, and gives back every site and consent that the reader granted. */
export async function deleteAll(): Promise<void> {
  await Promise.all([deleteEverything(), removePacks()]);
  await wishSite(null);
  await forgetSettings();
  await Promise.all([removeEverySite(), removeConsents()]);
  await favoritesChanged();
}
