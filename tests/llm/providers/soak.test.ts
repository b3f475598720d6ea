import { expect, it } from 'vitest';
import { soak } from './soak.ts';
import { testWorld } from './world.ts';

it('leaves nothing behind after 200 jobs, however they end', async () => {
  const report = await soak({ jobs: 200, lanes: 8, world: testWorld(), pause: 0, pieces: 12 });
  expect(report.left).toEqual({ timers: 0, listeners: 0, answers: 0, sessions: 0 });
  expect(report.connections).toBeLessThanOrEqual(8);
  expect(Object.values(report.ends).reduce((a, b) => a + b)).toBe(200);
  expect(Object.keys(report.ends).sort()).toEqual(['aborted', 'left', 'model_cut', 'model_key', 'stop']);
}, 30_000);
