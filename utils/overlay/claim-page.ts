/**
 * True for the first script of ours that begins on this page, false for one that is injected beside it: a new
 * installation reaches tabs that load just then, and detector and popup may both ask for the panel.
 */
export function claimPage(url: string): boolean {
  const world = globalThis as { yoyakPage?: string };
  if (world.yoyakPage === url) return false;
  world.yoyakPage = url;
  return true;
}

/** Gives the page back: it became another one. */
export function leavePage(): void {
  (globalThis as { yoyakPage?: string }).yoyakPage = undefined;
}
