import { type FailureKind, messageOf, type Protocol, type Refusal } from './protocol.ts';

const error = (status: number, words: string): Refusal => ({ status, body: { error: words } });

/** Ollama (https://docs.ollama.com/api/chat, https://docs.ollama.com/api/errors). */
export const ollamaProtocol: Protocol = {
  type: 'application/x-ndjson',
  framing: 'lines',

  asked(path, headers, body) {
    if (path !== '/api/chat') return undefined;
    return {
      model: String(body.model),
      system: messageOf('system', body),
      prompt: messageOf('user', body),
      maxOutput: Number((body.options as { num_predict?: number } | undefined)?.num_predict),
      key: /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '',
      path,
      headers,
      body,
    };
  },

  missing: (): FailureKind | undefined => undefined,

  frames({ model }, { text, usage, end }) {
    const line = (content: string, rest: object = { done: false }) => ({
      data: { model, created_at: '2026-11-01T00:00:00.000000Z', message: { role: 'assistant', content }, ...rest },
    });
    const said = text.map((piece) => line(piece));
    if (end === 'nothing') return said;
    if (end === 'error') return [...said, { data: { error: 'an error was encountered while running the model' } }];
    // There is no refusal in this protocol: a model that refuses says so in words.
    const durations = { total_duration: 5_000_000_000, load_duration: 6_000_000, eval_duration: 4_000_000_000 };
    const counts = usage ? { prompt_eval_count: usage.input, eval_count: usage.output } : {};
    return [
      ...said,
      line('', { done: true, done_reason: end === 'length' ? 'length' : 'stop', ...durations, ...counts }),
    ];
  },

  failure(kind, { model }) {
    switch (kind) {
      case 'key':
        return error(401, 'unauthorized');
      case 'quota':
        return error(402, 'you have reached your weekly usage limit, upgrade for higher limits');
      case 'origin':
        return { status: 403, body: '' };
      case 'model':
        return error(404, `model "${model}" not found, try pulling it first`);
      case 'context':
        return error(400, 'the prompt is longer than the context length currently available to the model');
      case 'too-large':
        return error(413, 'http: request body too large');
      case 'rate':
        return { ...error(429, 'too many concurrent requests'), headers: { 'retry-after': '7' } };
      case 'server':
        return error(500, 'model runner has unexpectedly stopped');
      case 'overloaded':
        return error(503, 'server busy, please try again. maximum pending requests exceeded');
    }
  },

  other(path, models, body) {
    if (path === '/api/tags') {
      return {
        models: models.map(({ id }) => ({ name: id, model: id, size: 1, digest: '0', details: { family: 'test' } })),
      };
    }
    if (path !== '/api/show') return undefined;
    const context = models.find(({ id }) => id === body.model)?.context;
    return {
      parameters: 'stop "<end>"',
      template: '',
      capabilities: String(body.model).includes('embed') ? ['embedding'] : ['completion'],
      model_info: { 'general.architecture': 'test', ...(context && { 'test.context_length': context }) },
    };
  },
};
