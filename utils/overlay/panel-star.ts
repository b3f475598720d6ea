import { request, type Star } from '../messages.ts';
import type { KeptQuestion } from '../model.ts';

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
  /** More is made: kept too, where the page was starred under this panel, here or elsewhere (the popup). */
  grown(): void;
  /** A question was answered, or is to be forgotten: with the page, starred or not. */
  keepQuestion(question: KeptQuestion): void;
  forgetQuestion(question: string): void;
}

/** The star of one panel. One press at a time, in the order they came. */
export function createStar(panel: Starred): PanelStar {
  // What a favorite of an earlier time holds stays, until it is starred anew.
  let older = panel.saved();
  let last: Promise<unknown> = Promise.resolve();
  const afterwards = (work: (url: string) => Promise<unknown>) => {
    last = last.then(() => work(panel.made().facts.url)).catch(panel.fail);
  };
  return {
    press() {
      const saved = panel.saved();
      older = false;
      panel.show(!saved);
      last = last
        .then(() => (saved ? request('unstar', { url: panel.made().facts.url }) : request('star', panel.made())))
        .catch((error) => {
          panel.show(saved);
          panel.fail(error);
        });
    },
    grown() {
      if (!older && panel.saved()) afterwards(async () => panel.saved() && request('star', panel.made()));
    },
    keepQuestion: (question) => afterwards((url) => request('keepQuestion', { url, question })),
    forgetQuestion: (question) => afterwards((url) => request('forgetQuestion', { url, question })),
  };
}
