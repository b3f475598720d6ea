import { deleteEverything } from '../database/usage.ts';
import { forgetAutomaticRuns } from '../jobs/automatic-runs.ts';
import { passingMemory } from '../jobs/passing-memory.ts';
import { stopJobs } from '../jobs/server.ts';
import { removeConsents } from '../permissions/consents.ts';
import { removeEverySite } from '../permissions/sites.ts';
import { wishSite } from '../permissions/wish.ts';
import { forgetSettings } from '../settings.ts';
import { removePacks } from '../translation/bergamot/pack-store.ts';
import { favoritesChanged } from './stars.ts';

/** Stops all work, forgets all that is stored, and gives back every site and consent that the reader granted. */
export async function deleteAll(): Promise<void> {
  // Else what works now goes on asking the reader's model, and keeps what comes.
  await stopJobs();
  passingMemory.forget();
  await Promise.all([deleteEverything(), removePacks(), forgetAutomaticRuns()]);
  await wishSite(null);
  await forgetSettings();
  await Promise.all([removeEverySite(), removeConsents()]);
  await favoritesChanged();
}
