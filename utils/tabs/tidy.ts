import { tidyJobs } from '../database/kept-jobs.ts';
import { tidyParts } from '../database/parts.ts';
import { tidySpending } from '../database/spending.ts';
import { forgetDeleted } from './own-models.ts';

/** Drops what is too old or too much, and deleted models for good. When the browser starts; never throws. */
export async function tidy(): Promise<void> {
  await Promise.allSettled([tidyJobs(), tidyParts(), tidySpending(), forgetDeleted()]);
}
