import type { DigestItem } from '../../model.ts';
import type { AnswerLine } from '../../summary/model/answer-lines.ts';
import { createBulletMaker } from '../../summary/model/bullet-from.ts';
import { createChecker } from '../../summary/model/check.ts';
import { type DigestDrafting, type DigestMaterial, draftDigest } from '../../summary/model/digest-draft.ts';
import { fitted } from '../../summary/model/limits.ts';
import { repairPrompt, threadPrompt } from '../../summary/model/prompt.ts';
import { createSources } from '../../summary/model/sources.ts';
import type { Part } from '../../summary/model/thread-parts.ts';
import { isForeign } from '../../summary/model/verdict.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';

/** What a part tells: an item that came or grew, tokens, its end. */
export type PartEvent =
  | { type: 'item'; index: number; draft: DigestDrafting }
  | { type: 'usage' }
  | { type: 'end'; stopped: boolean; draft: DigestDrafting };

export type PartMaterial = Omit<DigestMaterial, 'maker' | 'most' | 'sources'> & { title: string };

/** Lines that come to nothing, after which an answer is not read on. */
const PATIENCE = 60;

/** Asks for one part of a thread. */
export async function* readPart(
  part: Part & { threads: number },
  material: PartMaterial,
  desk: Desk,
  signal: AbortSignal,
): AsyncGenerator<PartEvent> {
  const prompt = fitted(threadPrompt(material.title, part, desk.language), desk.limits);
  let draft = newDraft(part, material);
  const accepted: AnswerLine[] = [];
  let stopped = false;
  for await (const event of ask(prompt, 'thread', desk, signal)) {
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
    const repair = fitted(repairPrompt('language', lines), desk.limits);
    try {
      for await (const event of ask(repair, 'thread', desk, signal)) {
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

function newDraft(part: Part & { threads: number }, material: PartMaterial): DigestDrafting {
  const sources = createSources(part.comments, material.title);
  const source = () => [material.title, ...part.comments.map(({ line }) => line)].join('\n');
  const maker = createBulletMaker(createChecker(sources, 'C'), source);
  return draftDigest({ ...material, maker, sources, most: part.threads });
}
