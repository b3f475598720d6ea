import type { Digest, EngineReport, JobState, MoodCounts, SavedQuestion, Summary } from '../domain/index.ts';
import { request, type StarPayload } from '../messaging/index.ts';

/** The panel whose star it is. */
interface Starred {
  saved(): boolean;
  /** Shows the star as saved or not. */
  show(saved: boolean): void;
  /** What a star keeps now. */
  made(): StarPayload;
  fail(error: unknown): void;
}

export interface PanelStar {
  /** Keeps the page, or removes it; shown at once, and taken back where it fails. */
  press(): void;
  /** More is made: kept too, where the page was starred under this panel, here or elsewhere (the popup). */
  grown(): void;
  /** A question was answered, or is to be forgotten: with the page, starred or not. */
  keepQuestion(question: SavedQuestion): void;
  forgetQuestion(question: string): void;
}

/** The star of one panel. One press at a time, in the order they came. */
export function createPanelStar(panel: Starred): PanelStar {
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

const NO_MOODS: MoodCounts = { positive: 0, neutral: 0, negative: 0 };

const isMade = <T>(value: T | null): value is T => value !== null;

/** What is finished of two jobs, as a favorite keeps it. */
export function snapshotForStar(
  article?: JobState,
  thread?: JobState,
): { summary?: Summary; digest?: Digest; report?: EngineReport } {
  const summary = article?.summary && {
    opening: article.summary.opening.filter(isMade),
    sections: article.summary.sections
      .map(({ heading, bullets }) => ({ heading, bullets: bullets.filter(isMade) }))
      .filter(({ bullets }) => bullets.length > 0),
  };
  const digest = thread?.digest && {
    items: thread.digest.items.filter(isMade),
    moods: thread.digest.moods ?? NO_MOODS,
  };
  const report = article?.report ?? thread?.report;
  return { ...(summary && { summary }), ...(digest && { digest }), ...(report && { report }) };
}
