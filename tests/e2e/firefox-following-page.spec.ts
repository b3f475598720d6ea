import { expect, test } from '@playwright/test';
import { type Leave, raceInFirefox } from '../support/firefox-race.ts';

test('in Firefox an article gets its panel, and a page that leaves meanwhile takes no script of ours along', async () => {
  test.setTimeout(180_000);
  const leaves: Leave[] = [
    'stays',
    ...[1, 2, 3, 4].map((step) => ({ step })),
    ...[0, 5, 20].map((delay) => ({ delay })),
  ];
  const { tries, landed, panels } = await raceInFirefox(leaves);
  expect(tries).toBe(8);
  expect(panels).toBe(1);
  expect(landed).toBe(0);
});
