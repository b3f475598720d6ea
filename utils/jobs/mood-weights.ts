import { browser } from '../lib/browser.ts';
import { prepareMoods } from '../sentiment/index.ts';

/** The extension's own file: nothing leaves the device. */
const WEIGHTS = '/models/moods.bin';

async function load(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(WEIGHTS));
  return new Uint8Array(await response.arrayBuffer());
}

/** Gets the classifier ready, once. Where its weights cannot be read no comment has a mood. */
export function loadMoodWeights(): Promise<void> {
  return prepareMoods(load).catch(console.error);
}
