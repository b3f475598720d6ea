import { buildExtension } from './build.ts';

/** Builds once, before the test processes start. */
export default async function setup(): Promise<void> {
  await buildExtension('chrome');
}
