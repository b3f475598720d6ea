import * as v from 'valibot';
import type { Endpoint } from './endpoint.ts';
import type { Failure } from './failures.ts';
import type { ModelCall } from './provider.ts';

/** Parameters that some servers refuse. */
const DELICATE = ['max_completion_tokens', 'max_tokens', 'stream_options'] as const;
type Delicate = (typeof DELICATE)[number];

/** By server and model, what it refused so far; each is one lost request once in this context's life. */
const refused = new Map<string, Set<Delicate>>();

/**
 * The request body. OpenAI's newer models want `max_completion_tokens` and refuse `max_tokens`; most others know only
 * `max_tokens` (https://platform.openai.com/docs/api-reference/chat/create).
 */
export function chatBody(peer: Endpoint, call: ModelCall): Record<string, unknown> {
  const known = refused.get(place(peer));
  const [first, other]: [Delicate, Delicate] =
    peer.host === 'api.openai.com' ? ['max_completion_tokens', 'max_tokens'] : ['max_tokens', 'max_completion_tokens'];
  const limit = known?.has(first) ? other : first;
  return {
    model: peer.model,
    messages: [
      { role: 'system', content: call.system },
      { role: 'user', content: call.prompt },
    ],
    stream: true,
    ...(!known?.has(limit) && { [limit]: call.maxOutput }),
    ...(!known?.has('stream_options') && { stream_options: { include_usage: true } }),
  };
}

/**
 * A body without the parameter of `sent` that `failure` names; undefined where it names none of them. Other requests that were
 * under way may have been refused, and have changed what is known, before.
 */
export function withoutRefusedFields(
  peer: Endpoint,
  call: ModelCall,
  failure: Failure,
  sent: object,
): Record<string, unknown> | undefined {
  const named = DELICATE.find((name) => name in sent && new RegExp(`\\b${name}\\b`).test(failure.said));
  if (!named) return undefined;
  const known = refused.get(place(peer)) ?? new Set();
  refused.set(place(peer), known.add(named));
  return chatBody(peer, call);
}

function place({ base, model }: Endpoint): string {
  return `${base} ${model}`;
}

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Content is text, or with Mistral's reasoning models a list of parts. */
const Content = v.pipe(
  v.nullish(v.union([v.string(), v.array(v.object({ text: v.optional(v.string(), '') }))]), ''),
  v.transform((content) => (typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join(''))),
);

const Message = v.object({ content: Content, refusal: v.nullish(v.string()) });

/** One chunk of a stream, or a whole answer (`message`) of a server that does not stream. */
export const OpenAiChunk = v.object({
  choices: v.nullish(
    v.array(
      v.object({
        delta: v.nullish(Message),
        message: v.nullish(Message),
        finish_reason: v.nullish(v.string()),
      }),
    ),
    [],
  ),
  usage: v.fallback(v.nullish(v.object({ prompt_tokens: count, completion_tokens: v.optional(count, 0) })), null),
  error: v.optional(v.unknown()),
});
