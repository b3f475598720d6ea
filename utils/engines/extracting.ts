import type { Article, Thread } from '../model.ts';
import { digestThread } from '../summary/digest.ts';
import { outlineSteps } from '../summary/outline.ts';
import type { Beside, EngineEvent, Moods } from './engine.ts';

/** Part of the version of every engine that shows what is made here. */
export const EXTRACTING = '6';

/** Milliseconds of work after which others get a turn. */
const TURN = 12;

/** An article's summary of its own sentences: the outline, every bullet in order, the coverage. Aborts with the signal's reason. */
export async function* extractSummary(article: Article, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const steps = outlineSteps(article);
  const turns = createTurns(signal);
  await turns.next();
  let step = steps.next();
  while (!step.done) {
    await turns.next();
    step = steps.next();
  }
  const { summary, coverage, notices } = step.value;
  for (const notice of notices) yield { type: 'notice', notice };
  yield {
    type: 'outline',
    opening: summary.opening.length,
    sections: summary.sections.map(({ heading, bullets }) => ({ heading, bullets: bullets.length })),
  };
  const parts = [{ bullets: summary.opening }, ...summary.sections];
  for (const [n, { bullets }] of parts.entries()) {
    for (const [index, bullet] of bullets.entries()) {
      signal.throwIfAborted();
      yield { type: 'bullet', section: n - 1, index, bullet };
    }
  }
  signal.throwIfAborted();
  yield { type: 'coverage', coverage };
}

/** A thread's digest of its own sentences. Aborts with the signal's reason. */
export async function* extractDigest(
  thread: Thread,
  moods: Moods,
  signal: AbortSignal,
  { said }: Beside = {},
): AsyncGenerator<EngineEvent> {
  const turns = createTurns(signal);
  await turns.next();
  const items = digestThread(thread, moods, said);
  await turns.next();
  yield { type: 'threads', items: items.length };
  for (const [index, item] of items.entries()) {
    signal.throwIfAborted();
    yield { type: 'item', index, item };
  }
  signal.throwIfAborted();
  const read = thread.comments.length;
  yield {
    type: 'coverage',
    coverage: { unit: 'comments', read, total: Math.max(read, thread.story.commentCount ?? 0) },
  };
}

function createTurns(signal: AbortSignal) {
  let since = performance.now();
  return {
    async next(): Promise<void> {
      signal.throwIfAborted();
      if (performance.now() - since < TURN) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal.throwIfAborted();
      since = performance.now();
    },
  };
}
