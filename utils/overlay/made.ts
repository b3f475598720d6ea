import type { Digest, EngineReport, JobState, MoodCounts, Summary } from '../model.ts';

const NO_MOODS: MoodCounts = { positive: 0, neutral: 0, negative: 0 };

const isMade = <T>(value: T | null): value is T => value !== null;

/** What is finished of two jobs, as a favorite keeps it. */
export function madeSoFar(
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
