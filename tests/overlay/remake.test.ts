import { expect, test } from 'vitest';
import type { JobState } from '../../utils/model.ts';
import { madeAnew } from '../../utils/overlay/remake.ts';

const made: JobState = { status: 'done', own: true, notices: [] };

test.each(['model_partly', 'model_stopped', 'comments_left'] as const)(
  '%s: what is there is made whole, not anew',
  (code) => {
    expect(madeAnew(made, 'own')).toBe(true);
    expect(madeAnew({ ...made, notices: [{ code }] }, 'own')).toBe(false);
  },
);
