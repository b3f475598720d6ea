import { request, type Star } from '../messages.ts';

/** The panel whose star it is. */
interface Starred {
  saved(): boolean;
  /** Shows the star as saved or not. */
  show(saved: boolean): void;
  /** What a star keeps now. */
  made(): Star;
  fail(error: unknown): void;
}

export interface PanelStar {
  /** Keeps the page, or removes it; shown at once, and taken back where it fails. */
  press(): void;
  /** More is made: kept too, where the star was pressed before that. */
  grown(): void;
}

/** The star of one panel. One press at a time, in the order they came. */
export function createStar(panel: Starred): PanelStar {
  let early = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    press() {
      const saved = panel.saved();
      early = !saved;
      panel.show(!saved);
      last = last
        .then(() => (saved ? request('unstar', { url: panel.made().facts.url }) : request('star', panel.made())))
        .catch((error) => {
          panel.show(saved);
          panel.fail(error);
        });
    },
    grown() {
      if (!early) return;
      last = last.then(() => (panel.saved() ? request('star', panel.made()) : undefined)).catch(panel.fail);
    },
  };
}
