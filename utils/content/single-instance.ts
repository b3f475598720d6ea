import { afterPrerender } from './prerender.ts';

/** What the scripts of ours in one page tell each other; all of an extension's scripts share one world. */
interface World {
  /** The address that an article script, a thread script or a topic script looks after. */
  yoyakPage?: string | undefined;
}

const world = globalThis as World;

/** Begins on a page once, however many scripts of ours are injected: a new installation reaches tabs that load just then. */
export async function runOncePerPage(url: string, begin: () => Promise<void>): Promise<void> {
  if (isPageHeld(url)) return;
  holdPage(url);
  try {
    await afterPrerender(document);
    await begin();
  } catch (error) {
    leavePage();
    throw error;
  }
}

/** Whether a script of ours looks after the page. */
export const isPageHeld = (url: string): boolean => world.yoyakPage === url;

/** The script that is here looks after this page, too: the page became it without loading. */
export function holdPage(url: string): void {
  world.yoyakPage = url;
}

/** Gives the page back: it became another one, or nothing could begin on it. */
export function leavePage(): void {
  world.yoyakPage = undefined;
}
