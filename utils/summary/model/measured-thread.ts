import type { Thread } from '../../model.ts';
import { paced } from '../../pace.ts';
import { type NumberedComment, type NumberedThread, numberComment, threadFrom } from './numbered.ts';
import { type TopThread, topThreads } from './thread-parts.ts';
import { countTokens } from './token-count.ts';

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
  const pace = paced(TURN);
  const numbered: NumberedComment[] = [];
  for (const [at, comment] of comments.entries()) {
    await pace();
    const one = numberComment(comment, at, numbered.length + 1);
    if (one) numbered.push({ ...one, tokens: countTokens(one.line) });
  }
  return { numbered: threadFrom(story, numbered), threads: topThreads(numbered, comments) };
}
