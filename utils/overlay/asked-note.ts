import type { NotedWorld } from '../permissions/find-document.ts';

/**
 * Takes the note that the background leaves in a document before it brings the article script there. Without one this is the
 * page that followed: the browser brought the script to whatever stood in the tab by then.
 */
export function takeAskedNote(): boolean {
  const world = globalThis as NotedWorld;
  const asked = world.yoyakAsked === true;
  delete world.yoyakAsked;
  return asked;
}
