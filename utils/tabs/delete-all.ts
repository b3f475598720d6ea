import { deleteEverything } from '../database/usage.ts';
import { removeAllSites, removeSite } from '../permissions.ts';
import { readSettings, settings } from '../settings.ts';
import { favoritesChanged } from './stars.ts';

/** Forgets all that is stored and gives every granted site back. */
export async function deleteAll(): Promise<void> {
  const { sites } = await readSettings();
  await deleteEverything();
  await settings.removeValue();
  await Promise.all([removeAllSites(), ...Object.keys(sites).map(removeSite)]);
  await favoritesChanged();
}
