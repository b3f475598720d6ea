import type { EngineEvent } from '../../domain/engine.ts';
import { isForeign } from '../answers/answer-quality.ts';
import type { ArticleDrafter } from '../answers/article-draft.ts';
import type { AnswerLine } from '../answers/jsonl-lines.ts';
import { fitLines } from '../prompts/context-limits.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';
import { repairPrompt } from '../prompts/prompt.ts';
import type { LlmSession } from './llm-session.ts';
import { newArticleDraft } from './new-article-draft.ts';
import { streamAnswer } from './stream-answer.ts';

/**
 * The one small repair of a long article: title and opening, where they are not in Korean. `accepted`: their lines. What does
 * not come back whole and in Korean changes nothing.
 */
export async function* repairOpening(
  desk: LlmSession,
  numbered: NumberedArticle,
  { draft }: ArticleDrafter,
  accepted: readonly AnswerLine[],
  signal: AbortSignal,
): AsyncGenerator<EngineEvent> {
  if (desk.language !== 'ko' || desk.repaired || !isForeign(draft.opening)) return;
  desk.repaired = true;
  const lines = accepted.map(({ kind, text, sources }) => ({ kind, text, src: sources }));
  const again = newArticleDraft(numbered);
  const titles: EngineEvent[] = [];
  try {
    for await (const event of streamAnswer(
      fitLines(repairPrompt('language', lines), desk.limits),
      'opening',
      desk,
      signal,
    )) {
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
