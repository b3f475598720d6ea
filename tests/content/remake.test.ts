import { expect, test } from 'vitest';
import { needsFullRefresh } from '../../utils/content/part-jobs.ts';
import type { JobState } from '../../utils/domain/index.ts';

const made: JobState = { status: 'done', byUserModel: true, notices: [] };

test.each(['model_partly', 'model_stopped', 'comments_left'] as const)(
  '%s: what is there is made whole, not anew',
  (code) => {
    expect(needsFullRefresh(made, 'own')).toBe(true);
    expect(needsFullRefresh({ ...made, notices: [{ code }] }, 'own')).toBe(false);
  },
);
