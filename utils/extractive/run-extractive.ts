import type { DigestContext, EngineEvent, MoodsById } from '../domain/engine.ts';
import type { Article, Thread } from '../domain/index.ts';
import { createWorkBudget } from '../lib/yield-to-main.ts';
import { digestSteps } from './digest-thread.ts';
import { outlineSteps } from './outline.ts';

/** Part of the version of every engine that shows what is made here. */
export const EXTRACTIVE_VERSION = '6';

/** Milliseconds of work after which others get a turn. */
const TURN = 12;

/** An article's summary of its own sentences: the outline, every bullet in order, the coverage. Aborts with the signal's reason. */
export async function* extractSummary(article: Article, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const { summary, coverage, notices } = await runSteps(outlineSteps(article), signal);
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
  moods: MoodsById,
  signal: AbortSignal,
  { said }: DigestContext = {},
): AsyncGenerator<EngineEvent> {
  const items = await runSteps(digestSteps(thread, moods, said), signal);
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

/** Runs steps to their end, others between them. Throws `text_too_complex` where they take too long, and the signal's reason. */
async function runSteps<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  const pace = createWorkBudget({ sliceMs: TURN, signal });
  for (;;) {
    await pace();
    const step = steps.next();
    if (step.done) {
      await pace();
      return step.value;
    }
  }
}
