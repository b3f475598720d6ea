import { messageOf, type Protocol, type Refusal } from './protocol.ts';

const error = (status: number, type: string, code: string | null, message: string): Refusal => ({
  status,
  body: { error: { message, type, param: null, code } },
});

/** Chat completions (https://platform.openai.com/docs/api-reference/chat-streaming, …/guides/error-codes). */
export const openaiProtocol: Protocol = {
  type: 'text/event-stream; charset=utf-8',
  framing: 'events',

  asked(path, headers, body) {
    if (!path.endsWith('/chat/completions')) return undefined;
    return {
      model: String(body.model),
      system: messageOf('system', body),
      prompt: messageOf('user', body),
      maxOutput: Number(body.max_completion_tokens ?? body.max_tokens),
      key: /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '',
      path,
      headers,
      body,
    };
  },

  missing: () => undefined,

  frames({ model, body }, { text, usage, end }) {
    const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_790_000_000, model };
    const counts = (body.stream_options as { include_usage?: boolean } | undefined)?.include_usage && usage;
    const chunk = (delta: unknown, finish_reason: string | null = null) => ({
      data: {
        ...head,
        choices: [{ index: 0, delta, logprobs: null, finish_reason }],
        ...(counts && { usage: null }),
      },
    });
    const said = text.map((content) => chunk(end === 'refusal' ? { refusal: content } : { content }));
    const start = chunk({ role: 'assistant', content: '', refusal: null });
    if (end === 'nothing') return [start, ...said];
    if (end === 'error') {
      const message = 'The server had an error while processing your request.';
      return [start, ...said, { data: { error: { message, type: 'server_error', param: null, code: null } } }];
    }
    const finish = { stop: 'stop', length: 'length', refusal: 'content_filter' }[end];
    const { input, output } = usage ?? { input: 0, output: 0 };
    const sum = {
      ...head,
      choices: [],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    };
    return [start, ...said, chunk({}, finish), ...(counts ? [{ data: sum }] : []), { data: '[DONE]' }];
  },

  failure(kind, { model }) {
    switch (kind) {
      case 'key':
        return error(
          401,
          'invalid_request_error',
          'invalid_api_key',
          'Incorrect API key provided: sk-te**********test.',
        );
      case 'quota':
        return error(429, 'insufficient_quota', 'credit_balance_exhausted', 'You have no credits left.');
      case 'origin':
        return { status: 403, body: '' };
      case 'model':
        return error(404, 'invalid_request_error', 'model_not_found', `The model \`${model}\` does not exist.`);
      case 'context': {
        const message =
          "This model's maximum context length is 4096 tokens. However, your messages resulted in 9000 tokens.";
        return error(400, 'invalid_request_error', 'context_length_exceeded', message);
      }
      case 'too-large':
        return { status: 413, body: '<html><head><title>413 Request Entity Too Large</title></head></html>' };
      case 'rate':
        return {
          ...error(429, 'requests', 'rate_limit_exceeded', 'Rate limit reached.'),
          headers: { 'retry-after': '7' },
        };
      case 'server':
        return error(500, 'server_error', null, 'The server had an error while processing your request.');
      case 'overloaded':
        return error(503, 'service_unavailable_error', 'server_is_overloaded', 'Please try again later.');
    }
  },

  other(path, models) {
    if (!path.endsWith('/models')) return undefined;
    return {
      object: 'list',
      data: models.map(({ id, context }) => ({
        id,
        object: 'model',
        created: 1_790_000_000,
        owned_by: 'us',
        ...(context && { context_length: context }),
      })),
    };
  },
};
