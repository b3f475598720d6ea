import { defineConfig } from '@playwright/test';

/** Run by `npm run e2e`: real browsers, the built extension, one local server for every host. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './support/e2e-setup.ts',
  workers: 2,
  fullyParallel: true,
  // A starved machine swallows a key or a click now and then; what passes at the second try is listed as flaky.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.output/reports/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: /firefox/ },
    { name: 'firefox', testMatch: /firefox/ },
  ],
});
