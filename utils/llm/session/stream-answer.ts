import type { ErrorCode } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { sha256Hex } from '../../lib/sha256.ts';
import { createAnswerParser } from '../answers/answer-parser.ts';
import type { AnswerLine, LineKind } from '../answers/jsonl-lines.ts';
import { continuedPrompt, PROMPT_VERSION, type Prompt } from '../prompts/prompt.ts';
import { countTokens } from '../tokens/count-tokens.ts';
import { type LlmSession, tallyCall } from './llm-session.ts';

/** An answer as it comes. `usage`: the desk's tally has changed. `end` comes last, once. */
export type StreamAnswerEvent =
  | { type: 'line'; line: AnswerLine }
  | { type: 'usage' }
  | { type: 'end'; reason: 'stop' | 'length' /** Under which the answer is kept. */; key: string };

/** What is kept of an answer. */
interface KeptAnswer {
  text: string;
  done: boolean;
}

/** Lines between two writes of an answer that is coming. */
const KEEP_EVERY = 6;
/** Characters of an answer that are read. */
const LONGEST = 400_000;
const TRIES = 3;
/** Milliseconds to wait where a provider does not say, and the most that is waited at all. */
const WAIT = 8_000;
const MOST_WAIT = 60_000;

async function keyOf({ system, prompt }: Prompt, { provider, config }: LlmSession): Promise<string> {
  const parts = JSON.stringify(['answer', PROMPT_VERSION, provider.id, config.baseUrl, config.model, system, prompt]);
  return `answer:${await sha256Hex(new TextEncoder().encode(parts))}`;
}

const isKept = (value: unknown): value is KeptAnswer =>
  typeof value === 'object' && value !== null && typeof (value as KeptAnswer).text === 'string';

/**
 * Asks the model and yields the lines of its answer as they are complete. An answer that is kept is not asked for again, and
 * one that broke off goes on behind its last line. `kind`: what a line without a kind is. Waits and asks again where the
 * provider limits its rate before the answer began. Throws what the provider throws.
 */
export async function* streamAnswer(
  prompt: Prompt,
  kind: LineKind,
  desk: LlmSession,
  signal: AbortSignal,
): AsyncGenerator<StreamAnswerEvent> {
  const key = await keyOf(prompt, desk);
  const found = await desk.memory.get(key);
  const kept = isKept(found) ? found : undefined;
  const reader = createAnswerParser(kind);
  const before = kept ? reader.push(kept.text) : [];
  for (const line of before) yield { type: 'line', line };
  if (kept?.done) {
    for (const line of reader.end()) yield { type: 'line', line };
    yield { type: 'end', reason: 'stop', key };
    return;
  }

  const resumed = before.length > 0;
  let text = resumed && kept ? `${kept.text.slice(0, kept.text.lastIndexOf('}') + 1)}\n` : '';
  const written = before.map(({ kind, text, depth, sources }) => JSON.stringify({ kind, text, depth, src: sources }));
  const asked = resumed ? continuedPrompt(prompt, written) : prompt;
  const next = kept ? createAnswerParser(kind) : reader;
  let lines = before.length;
  let keptLines = lines;
  let reason: 'stop' | 'length' = 'stop';
  const keep = async (done: boolean) => {
    keptLines = lines;
    if (lines > 0) await desk.memory.put(key, { text, done } satisfies KeptAnswer);
  };
  let whole = false;
  try {
    for await (const event of patiently(asked, desk, signal)) {
      if (event.type === 'usage') yield { type: 'usage' };
      if (event.type === 'end') reason = event.reason;
      if (event.type !== 'text' || text.length > LONGEST) continue;
      text += event.text;
      for (const line of next.push(event.text)) {
        lines++;
        yield { type: 'line', line };
      }
      if (lines - keptLines >= KEEP_EVERY) await keep(false);
    }
    for (const line of next.end()) {
      lines++;
      yield { type: 'line', line };
    }
    whole = true;
    await keep(reason === 'stop');
  } finally {
    if (!whole && lines > keptLines) await keep(false);
  }
  yield { type: 'end', reason, key };
}

/** Errors that are no matter of one request. */
const OF_ALL: readonly ErrorCode[] = [
  'model_key',
  'model_quota',
  'model_unknown',
  'model_origin',
  'model_not_running',
  'model_not_ready',
  'model_permission',
  'model_consent',
  'model_address',
  'spending_limit',
  'token_limit',
  'rate_limited',
  'offline',
];

async function* patiently(prompt: Prompt, desk: LlmSession, signal: AbortSignal) {
  if (desk.halted.error !== undefined) throw desk.halted.error;
  desk.sent.tokens = Math.max(desk.sent.tokens, countTokens(prompt.prompt));
  for (let tries = 1; ; tries++) {
    let began = false;
    const tally = tallyCall(desk);
    try {
      for await (const event of desk.provider.stream(desk.config, prompt, signal)) {
        began ||= event.type === 'text';
        if (event.type === 'usage') tally(event);
        yield event;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      const pause = pauseAfter(error);
      if (pause === undefined || began || tries >= TRIES) {
        if (error instanceof UserError && OF_ALL.includes(error.code)) desk.halted.error ??= error;
        throw error;
      }
      await desk.wait(pause, signal);
    }
  }
}

function pauseAfter(error: unknown): number | undefined {
  if (!(error instanceof UserError) || error.code !== 'rate_limited') return undefined;
  const said = Number(error.values[1]) * 1_000;
  const pause = said >= 0 ? said : WAIT;
  return pause <= MOST_WAIT ? pause : undefined;
}
