import { type FailureKind, type Protocol, type Refusal, textOf } from './protocol.ts';

const error = (status: number, type: string, message: string): Refusal => ({
  status,
  headers: { 'request-id': 'req_1' },
  body: { type: 'error', error: { type, message }, request_id: 'req_1' },
});

/** Messages (https://platform.claude.com/docs/en/build-with-claude/streaming, …/docs/en/api/errors). */
export const anthropicProtocol: Protocol = {
  type: 'text/event-stream; charset=utf-8',
  framing: 'events',

  asked(path, headers, body) {
    if (!path.endsWith('/messages')) return undefined;
    const [message] = (body.messages ?? []) as { content: unknown }[];
    return {
      model: String(body.model),
      system: textOf(body.system),
      prompt: textOf(message?.content),
      maxOutput: Number(body.max_tokens),
      key: String(headers['x-api-key'] ?? ''),
      path,
      headers,
      body,
    };
  },

  missing({ headers, key }): FailureKind | Refusal | undefined {
    if (!headers['anthropic-version']) {
      return error(400, 'invalid_request_error', 'anthropic-version: header is required');
    }
    if (!key) return error(401, 'authentication_error', 'x-api-key header is required');
    if (headers.origin && headers['anthropic-dangerous-direct-browser-access'] !== 'true') return 'origin';
    return undefined;
  },

  frames({ model }, { text, usage, end }) {
    const { input, output } = usage ?? { input: 0, output: 0 };
    const frame = (event: string, rest: object = {}) => ({ event, data: { type: event, ...rest } });
    const message = {
      ...{ id: 'msg_1', type: 'message', role: 'assistant', content: [], model },
      ...{ stop_reason: null, stop_sequence: null, ...(usage && { usage: { input_tokens: input, output_tokens: 1 } }) },
    };
    const start = [
      frame('message_start', { message }),
      frame('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      frame('ping'),
      ...text.map((piece) => frame('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } })),
    ];
    if (end === 'nothing') return start;
    if (end === 'error')
      return [...start, frame('error', { error: { type: 'overloaded_error', message: 'Overloaded' } })];
    const stop_reason = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' }[end];
    return [
      ...start,
      frame('content_block_stop', { index: 0 }),
      frame('message_delta', {
        delta: { stop_reason, stop_sequence: null },
        ...(usage && { usage: { output_tokens: output } }),
      }),
      frame('message_stop'),
    ];
  },

  failure(kind, { model }) {
    switch (kind) {
      case 'key':
        return error(401, 'authentication_error', 'invalid x-api-key');
      case 'quota':
        return error(402, 'billing_error', 'There is an issue with your billing or payment information.');
      case 'origin': {
        const message = 'CORS requests are not allowed for this Organization because of its settings.';
        return error(401, 'authentication_error', message);
      }
      case 'model':
        return error(404, 'not_found_error', `model: ${model}`);
      case 'context':
        return error(400, 'invalid_request_error', 'prompt is too long: 214331 tokens > 200000 maximum');
      case 'too-large':
        return error(413, 'request_too_large', 'Request exceeds the maximum allowed number of bytes.');
      case 'rate': {
        const refusal = error(429, 'rate_limit_error', 'This request would exceed your rate limit.');
        return { ...refusal, headers: { ...refusal.headers, 'retry-after': '7' } };
      }
      case 'server':
        return error(500, 'api_error', 'Internal server error');
      case 'overloaded':
        return error(529, 'overloaded_error', 'Overloaded');
    }
  },

  other(path, models) {
    const one = /\/models\/([^/?]+)$/.exec(path)?.[1];
    if (!one && !/\/models(\?|$)/.test(path)) return undefined;
    const data = models.map(({ id, context }) => ({
      ...{ type: 'model', id, display_name: id, created_at: '2026-10-01T00:00:00Z' },
      ...(context && { max_input_tokens: context, max_tokens: 64_000 }),
    }));
    if (one) return data.find(({ id }) => id === decodeURIComponent(one));
    return { data, has_more: false, first_id: models[0]?.id, last_id: models.at(-1)?.id };
  },
};
