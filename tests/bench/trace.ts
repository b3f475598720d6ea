import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ph: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds of processor time: what else the machine does is not in it. */
  tdur?: number;
  args: {
    data?: {
      url?: string;
      fileName?: string;
      frame?: string;
      isMainFrame?: boolean;
      frames?: { url: string; processId: number }[];
    };
    name?: string;
  };
}

export interface MainThread {
  /** Milliseconds of work in all tasks. */
  total: number;
  /** Milliseconds of work in the longest task. */
  longest: number;
  /** Milliseconds of the longest task from the first script of an extension on; 0 where none ran. */
  longestSinceOurs: number;
  /** Milliseconds that scripts whose address contains a text took to compile and run. */
  scripts(part: string): number;
}

const TASKS = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Costs time itself. */
const SCRIPTS = ['v8', 'disabled-by-default-v8.compile'];

/** What the main thread of `page` did while `work` ran, by Chromium's own trace; `scripts` wants a `detailed` one. */
export async function traced(page: Page, work: () => Promise<unknown>, detailed = false): Promise<MainThread> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to trace');
  await browser.startTracing(page, { categories: detailed ? [...TASKS, ...SCRIPTS] : TASKS });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const pid = processOf(traceEvents, page.url());
  const main = traceEvents.find((e) => e.pid === pid && e.name === 'thread_name' && e.args.name === 'CrRendererMain');
  const mine = traceEvents.filter((event) => event.pid === pid && event.tid === main?.tid && event.ph === 'X');
  // `ThreadControllerImpl::RunTask` says the same tasks again.
  const tasks = mine.filter(({ name }) => name === 'RunTask');
  const workOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;
  const longestOf = (some: TraceEvent[]) => Math.max(0, ...some.map(workOf));
  const ours = mine.filter(({ args }) => args.data?.url?.startsWith('chrome-extension:'));
  const since = Math.min(...ours.map(({ ts }) => ts));
  return {
    total: tasks.reduce((sum, task) => sum + workOf(task), 0),
    longest: longestOf(tasks),
    longestSinceOurs: longestOf(tasks.filter(({ ts, dur = 0 }) => ts + dur > since)),
    scripts: (part) =>
      outermost(mine.filter(({ args }) => [args.data?.url, args.data?.fileName].some((url) => url?.includes(part)))),
  };
}

/** The process that holds the page, by the frame tree that a trace begins with. */
function processOf(events: TraceEvent[], url: string): number | undefined {
  const started = events.filter(({ name }) => name === 'TracingStartedInBrowser' || name === 'TracingStartedInPage');
  const frames = started.flatMap(({ args }) => args.data?.frames ?? []);
  const found = frames.find((frame) => frame.url === url)?.processId;
  const committed = events.findLast(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  return committed?.pid ?? found;
}

/** Milliseconds that the events cover, what is nested in another counted once. */
function outermost(events: TraceEvent[]): number {
  let until = 0;
  let total = 0;
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (ts + dur <= until) continue;
    total += ts + dur - Math.max(ts, until);
    until = ts + dur;
  }
  return total / 1000;
}
