import type { JobState, ProviderId } from '../../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import type { Translate } from '../../../utils/i18n/texts.ts';
import { createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import { formatPanel } from '../panel-text.ts';
import type { PageReading } from '../site-readers.ts';
import { stateText } from '../state-text.ts';
import { ANSWERS } from './answers.ts';
import { scripted } from './scripted-model.ts';

/** The written answer with the numbers that its lines have in this prompt; lines that rest on another part are left out. */
export function answerTo({ prompt }: ModelCall, name: string): string {
  const sources = [...prompt.matchAll(/^\[([SC]\d+)[^\]]*\] (.*)$/gm)];
  const labelOf = (words: string) => sources.find(([, , text]) => text?.includes(words))?.[1];
  const lines = (ANSWERS[name] ?? []).flatMap(({ from, ...line }) => {
    const src = (from ?? []).flatMap((words) => labelOf(words) ?? []);
    return from && src.length === 0 ? [] : [JSON.stringify({ ...line, ...(from && { src }) })];
  });
  return lines.join('\n');
}

/** What a sample page is for the reader's own model: each prompt, the answer (written by us), and the panel made of it. */
export async function ownModelSample(
  name: string,
  reading: PageReading | null,
  id: ProviderId,
  facts: { now: number; context?: number },
  t: Translate,
): Promise<string | undefined> {
  if (!ANSWERS[name] || (reading?.kind !== 'article' && reading?.kind !== 'thread')) return undefined;
  const provider = scripted((call) => answerTo(call, name), { id });
  const engine = createLlmEngine(provider, {
    baseUrl: '',
    model: 'sample',
    ...(facts.context && { context: facts.context }),
  });
  const signal = AbortSignal.timeout(60_000);
  const events =
    reading.kind === 'article'
      ? engine.summarise(reading.article, signal)
      : engine.digest(reading.thread, new Map(), signal);
  let state: JobState = { ...EMPTY_JOB };
  for await (const event of events) state = applyJobEvent(state, event);
  const title = reading.kind === 'article' ? reading.article.title : reading.thread.story.title;
  const jobs = reading.kind === 'article' ? { article: state } : { thread: state };
  return [
    ...provider.calls.flatMap((call) => [
      `── system\n${call.system}`,
      `── prompt (at most ${call.maxOutput} tokens of answer)\n${call.prompt}`,
      `── answer (written by us)\n${answerTo(call, name)}`,
    ]),
    `── panel\n${formatPanel(stateText({ title, now: facts.now }, jobs, t))}`,
  ].join('\n\n');
}
