import type { DigestItem } from '../../domain/index.ts';
import { createGroundingChecker } from '../../grounding/grounding.ts';
import { createSources } from '../../grounding/numbered-sources.ts';
import { isForeign } from '../answers/answer-quality.ts';
import { type DigestDrafter, type DigestDraftInput, draftDigest } from '../answers/digest-draft.ts';
import type { AnswerLine } from '../answers/jsonl-lines.ts';
import { createBulletMaker } from '../answers/make-bullet.ts';
import { fitLines } from '../prompts/context-limits.ts';
import { repairPrompt, threadPrompt } from '../prompts/prompt.ts';
import type { ThreadChunk } from '../prompts/split-thread.ts';
import type { LlmSession } from './llm-session.ts';
import { streamAnswer } from './stream-answer.ts';

/** What a part tells: an item that came or grew, tokens, its end. */
export type ThreadPartEvent =
  | { type: 'item'; index: number; draft: DigestDrafter }
  | { type: 'usage' }
  | { type: 'end'; stopped: boolean; draft: DigestDrafter };

export type ThreadPartInput = Omit<DigestDraftInput, 'maker' | 'most' | 'sources'> & { title: string };

/** Lines that come to nothing, after which an answer is not read on. */
const PATIENCE = 60;

/** Asks for one part of a thread. */
export async function* readThreadPart(
  part: ThreadChunk & { threads: number },
  material: ThreadPartInput,
  desk: LlmSession,
  signal: AbortSignal,
): AsyncGenerator<ThreadPartEvent> {
  const prompt = fitLines(threadPrompt(material.title, part, desk.language), desk.limits);
  let draft = newDraft(part, material);
  const accepted: AnswerLine[] = [];
  let stopped = false;
  for await (const event of streamAnswer(prompt, 'thread', desk, signal)) {
    if (event.type === 'usage') yield event;
    if (event.type === 'end') stopped = event.reason === 'length';
    if (event.type !== 'line') continue;
    const index = draft.add(event.line);
    if (index >= 0) {
      accepted.push(event.line);
      yield { type: 'item', index, draft };
    }
    if (draft.dropped >= PATIENCE) break;
  }
  if (desk.language === 'ko' && isForeign(draft.items.flatMap(({ item }) => bulletsOf(item))) && !desk.repaired) {
    desk.repaired = true;
    const lines = accepted.map(({ kind, text, sources }) => ({ kind, text, src: sources }));
    const again = newDraft(part, material);
    const repair = fitLines(repairPrompt('language', lines), desk.limits);
    try {
      for await (const event of streamAnswer(repair, 'thread', desk, signal)) {
        if (event.type === 'usage') yield event;
        if (event.type === 'line') again.add(event.line);
      }
    } catch (error) {
      signal.throwIfAborted();
      console.warn(error);
    }
    const better =
      again.items.length >= draft.items.length && !isForeign(again.items.flatMap(({ item }) => bulletsOf(item)));
    if (better) {
      draft = again;
      for (const index of again.items.keys()) yield { type: 'item', index, draft };
    }
  }
  yield { type: 'end', stopped, draft };
}

const bulletsOf = (item: DigestItem) => [item.bullet, ...item.replies.map(({ bullet }) => bullet)];

function newDraft(part: ThreadChunk & { threads: number }, material: ThreadPartInput): DigestDrafter {
  const sources = createSources(part.comments, material.title);
  const source = () => [material.title, ...part.comments.map(({ line }) => line)].join('\n');
  const maker = createBulletMaker(createGroundingChecker(sources, 'C'), source);
  return draftDigest({ ...material, maker, sources, most: part.threads });
}
