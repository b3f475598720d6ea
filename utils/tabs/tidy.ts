import { storage } from 'wxt/utils/storage';
import { tidyJobs } from '../database/kept-jobs.ts';
import { tidyParts } from '../database/parts.ts';
import { dropOldSettings } from '../database/settings-record.ts';
import { tidySpending } from '../database/spending.ts';
import { readSettings } from '../settings.ts';
import { forgetDeleted } from './own-models.ts';

const DAY = 24 * 3_600_000;
/** Milliseconds after its start at which a background has nothing to do, most of the time, and still is there. */
export const WHEN_QUIET = 20_000;

/** When it was tidied in this session of the browser; milliseconds since the epoch. */
const tidied = storage.defineItem<number>('session:tidied', { fallback: 0 });

/** Drops what is too old or too much, and deleted models for good. When the browser starts; never throws. */
export async function tidy(now = Date.now()): Promise<void> {
  const old = readSettings().then(dropOldSettings);
  await Promise.allSettled([tidied.setValue(now), tidyJobs(), tidyParts(), tidySpending(), forgetDeleted(), old]);
}

/** The same where that was a day ago: many a browser runs for weeks. Never throws. */
export async function tidyWhenDue(now = Date.now()): Promise<void> {
  const last = await tidied.getValue().catch(() => now);
  if (now - last >= DAY) await tidy(now);
}
