import { test as base } from '@playwright/test';
import { buildExtension } from './build.ts';
import { type Extension, launchExtension } from './extension.ts';
import { serveSamples } from './samples-site.ts';
import { startServer, type TestServer } from './server.ts';
import { type LaunchOptions, Unpacked } from './unpacked.ts';

interface Fixtures {
  /** Answers for every host; the shipped samples are served, requests and behaviours are those of this test alone. */
  server: TestServer;
  /** Starts one more Chromium with the extension, in a fresh profile. */
  launch(options?: Omit<LaunchOptions, 'port'>): Promise<Extension>;
  /** How `extension` starts: set by `test.use({start: {…}})`. */
  start: Omit<LaunchOptions, 'port'>;
  /** Chromium with the extension, in a fresh profile. */
  extension: Extension;
}
interface WorkerFixtures {
  unpacked: Unpacked;
  running: TestServer;
}

export { expect } from '@playwright/test';

export const test = base.extend<Fixtures, WorkerFixtures>({
  start: [{}, { option: true }],

  unpacked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const unpacked = new Unpacked(await buildExtension('chrome'));
      await use(unpacked);
      unpacked.remove();
    },
    { scope: 'worker' },
  ],

  running: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  server: async ({ running }, use) => {
    running.reset();
    serveSamples(running);
    await use(running);
  },

  launch: async ({ unpacked, server }, use, info) => {
    const started: Extension[] = [];
    // Recording takes about as long as the test itself: only a test that failed is recorded, when it is tried again.
    const traced = info.retry > 0;
    await use(async (options) => {
      const extension = await launchExtension(unpacked, { ...options, port: server.port });
      started.push(extension);
      if (traced) await extension.context.tracing.start({ screenshots: true, snapshots: true });
      return extension;
    });
    for (const [index, extension] of started.entries()) {
      const failed = traced && info.status !== info.expectedStatus;
      const path = info.outputPath(`trace-${index + 1}.zip`);
      if (traced) await extension.context.tracing.stop(failed ? { path } : undefined);
      if (failed) await info.attach(`trace ${index + 1}`, { path });
      await extension.close();
    }
  },

  extension: async ({ launch, start }, use) => use(await launch(start)),
});
