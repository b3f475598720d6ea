import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Of a runner that left no report: it died before its first test. */
const DIED: Tally = { passed: 0, failed: 1 };

/** Counts from Vitest's JSON reporter; a file that could not be loaded is a failure too. */
export function vitestTally(file: string): Tally {
  if (!existsSync(file)) return DIED;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = read<VitestReport>(file);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
}

/** Counts from Playwright's JSON reporter. What passed at the second try has passed; its list names it as flaky. */
export function playwrightTally(file: string): Tally {
  if (!existsSync(file)) return DIED;
  const { stats, errors } = read<PlaywrightReport>(file);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** The line that closes a run: "N passed, N failed". */
export function tallyLine(tallies: Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
