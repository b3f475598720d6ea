/** Begins on a page once, however many scripts of ours are injected: a new installation reaches tabs that load just then. */
export async function onceAPage(url: string, begin: () => Promise<void>): Promise<void> {
  const world = globalThis as { yoyakPage?: string };
  if (world.yoyakPage === url) return;
  world.yoyakPage = url;
  try {
    await begin();
  } catch (error) {
    leavePage();
    throw error;
  }
}

/** Gives the page back: it became another one, or nothing could begin on it. */
export function leavePage(): void {
  (globalThis as { yoyakPage?: string }).yoyakPage = undefined;
}
