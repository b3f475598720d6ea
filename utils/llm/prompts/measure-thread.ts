import type { Thread } from '../../domain/index.ts';
import { createYielder } from '../../lib/yield-to-main.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import { type NumberedComment, type NumberedThread, numberComment, threadFromNumbered } from './number-lines.ts';
import { type TopThread, topThreads } from './split-thread.ts';

/** A thread as a model reads it, its comments counted. */
export interface MeasuredThread {
  numbered: NumberedThread;
  threads: TopThread[];
}

/** Milliseconds of numbering and counting after which others have their turn. */
const TURN = 12;

const measured = new WeakMap<Thread, Promise<MeasuredThread>>();

/** Numbers and counts a thread in short tasks; the same thread (the same object) once. */
export function measureThread(thread: Thread): Promise<MeasuredThread> {
  const made = measured.get(thread) ?? measure(thread);
  measured.set(thread, made);
  return made;
}

async function measure({ story, comments }: Thread): Promise<MeasuredThread> {
  const pace = createYielder(TURN);
  const numbered: NumberedComment[] = [];
  for (const [at, comment] of comments.entries()) {
    await pace();
    const one = numberComment(comment, at, numbered.length + 1);
    if (one) numbered.push({ ...one, tokens: countTokens(one.line) });
  }
  return { numbered: threadFromNumbered(story, numbered), threads: topThreads(numbered, comments) };
}
