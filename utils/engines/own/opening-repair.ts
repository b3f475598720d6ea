import type { AnswerLine } from '../../summary/model/answer-lines.ts';
import type { ArticleDrafting } from '../../summary/model/article-draft.ts';
import { fitted } from '../../summary/model/limits.ts';
import type { NumberedArticle } from '../../summary/model/numbered.ts';
import { repairPrompt } from '../../summary/model/prompt.ts';
import { isForeign } from '../../summary/model/verdict.ts';
import type { EngineEvent } from '../engine.ts';
import { newDraft } from './article-draft.ts';
import { ask } from './ask.ts';
import type { Desk } from './desk.ts';

/**
 * The one small repair of a long article: title and opening, where they are not in Korean. `accepted`: their lines. What does
 * not come back whole and in Korean changes nothing.
 */
export async function* repairOpening(
  desk: Desk,
  numbered: NumberedArticle,
  { draft }: ArticleDrafting,
  accepted: readonly AnswerLine[],
  signal: AbortSignal,
): AsyncGenerator<EngineEvent> {
  if (desk.language !== 'ko' || desk.repaired || !isForeign(draft.opening)) return;
  desk.repaired = true;
  const lines = accepted.map(({ kind, text, sources }) => ({ kind, text, src: sources }));
  const again = newDraft(numbered);
  const titles: EngineEvent[] = [];
  try {
    for await (const event of ask(fitted(repairPrompt('language', lines), desk.limits), 'opening', desk, signal)) {
      if (event.type === 'usage') yield { type: 'usage', ...desk.tally };
      if (event.type !== 'line') continue;
      const isTitle = event.line.kind === 'title';
      const events = again.add(isTitle ? event.line : { ...event.line, kind: 'opening' }) as EngineEvent[];
      if (isTitle) titles.push(...events);
      if (again.full()) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    console.warn(error);
    return;
  }
  const { opening } = again.draft;
  if (opening.length < draft.opening.length || isForeign(opening)) return;
  draft.opening.splice(0, draft.opening.length, ...opening.slice(0, draft.opening.length));
  yield* titles;
  for (const [index, bullet] of draft.opening.entries()) yield { type: 'bullet', section: -1, index, bullet };
}
