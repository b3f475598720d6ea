import { digestThread } from '../summary/digest.ts';
import { outlineSteps } from '../summary/outline.ts';
import type { Engine, EngineEvent } from './engine.ts';

/** Milliseconds of work after which others get a turn. */
const TURN = 12;

/** Chooses the text's own sentences: no key, no network, no model. Bullets stay in the source's language. */
export const extractive: Engine = {
  id: 'extractive',
  version: '3',
  available: async () => true,

  async *summarise(article, signal): AsyncGenerator<EngineEvent> {
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
    yield { type: 'coverage', coverage };
  },

  async *digest(thread, moods, signal): AsyncGenerator<EngineEvent> {
    const turns = createTurns(signal);
    await turns.next();
    const items = digestThread(thread, moods);
    await turns.next();
    yield { type: 'threads', items: items.length };
    for (const [index, item] of items.entries()) {
      signal.throwIfAborted();
      yield { type: 'item', index, item };
    }
    const read = thread.comments.length;
    yield {
      type: 'coverage',
      coverage: { unit: 'comments', read, total: Math.max(read, thread.story.commentCount ?? 0) },
    };
  },
};

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
