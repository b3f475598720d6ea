import { type FailureKind, type Protocol, type Refusal, textOf } from './protocol.ts';

const error = (code: number, status: string, message: string, details?: unknown[]): Refusal => ({
  status: code,
  body: { error: { code, message, status, ...(details && { details }) } },
});
const TYPES = 'type.googleapis.com/google.rpc';
const NO_KEY = 'API key not valid. Please pass a valid API key.';
const QUOTA = 'You exceeded your current quota, please check your plan and billing details.';

/** Gemini (https://ai.google.dev/api/generate-content, https://ai.google.dev/gemini-api/docs/troubleshooting). */
export const geminiProtocol: Protocol = {
  type: 'text/event-stream',
  framing: 'events',

  asked(path, headers, body) {
    const model = /\/models\/([^/]+):streamGenerateContent\?alt=sse$/.exec(path)?.[1];
    if (!model) return undefined;
    const parts = (content: unknown) => textOf((content as { parts?: unknown } | undefined)?.parts);
    return {
      model: decodeURIComponent(model),
      system: parts(body.systemInstruction),
      prompt: parts((body.contents as unknown[] | undefined)?.[0]),
      maxOutput: Number((body.generationConfig as { maxOutputTokens?: number } | undefined)?.maxOutputTokens),
      key: String(headers['x-goog-api-key'] ?? ''),
      path,
      headers,
      body,
    };
  },

  missing: ({ key }): FailureKind | undefined => (key ? undefined : 'key'),

  frames({ model }, { text, usage, end }) {
    const { input, output } = usage ?? { input: 0, output: 0 };
    const chunk = (piece: string | null, last: object = {}, candidates = 0) => ({
      data: {
        candidates: [
          { ...(piece !== null && { content: { parts: [{ text: piece }], role: 'model' } }), ...last, index: 0 },
        ],
        ...(usage && {
          usageMetadata: {
            promptTokenCount: input,
            candidatesTokenCount: candidates,
            totalTokenCount: input + candidates,
          },
        }),
        modelVersion: model,
        responseId: 'r1',
      },
    });
    const said = text.map((piece) => chunk(piece));
    if (end === 'nothing') return said;
    if (end === 'error') {
      const failed = { code: 503, message: 'The model is overloaded. Please try again later.', status: 'UNAVAILABLE' };
      return [...said, { data: { error: failed } }];
    }
    if (end === 'refusal') return [...said, chunk(null, { finishReason: 'SAFETY' })];
    return [...said, chunk('', { finishReason: end === 'stop' ? 'STOP' : 'MAX_TOKENS' }, output)];
  },

  failure(kind, { model }) {
    switch (kind) {
      case 'key': {
        const info = { '@type': `${TYPES}.ErrorInfo`, reason: 'API_KEY_INVALID', domain: 'googleapis.com' };
        return error(400, 'INVALID_ARGUMENT', NO_KEY, [info]);
      }
      case 'quota': {
        const violations = [{ quotaMetric: 'requests', quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }];
        return error(429, 'RESOURCE_EXHAUSTED', QUOTA, [{ '@type': `${TYPES}.QuotaFailure`, violations }]);
      }
      case 'origin':
        return error(403, 'PERMISSION_DENIED', 'CORS: requests from this origin are blocked.');
      case 'model':
        return error(404, 'NOT_FOUND', `models/${model} is not found for API version v1beta.`);
      case 'context': {
        const message = 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).';
        return error(400, 'INVALID_ARGUMENT', message);
      }
      case 'too-large':
        return { status: 413, body: '<!DOCTYPE html><title>Error 413 (Request Entity Too Large)</title>' };
      case 'rate': {
        const violations = [{ quotaMetric: 'requests', quotaId: 'GenerateRequestsPerMinutePerProjectPerModel' }];
        return error(429, 'RESOURCE_EXHAUSTED', QUOTA, [
          { '@type': `${TYPES}.QuotaFailure`, violations },
          { '@type': `${TYPES}.RetryInfo`, retryDelay: '7s' },
        ]);
      }
      case 'server':
        return error(500, 'INTERNAL', 'An internal error has occurred.');
      case 'overloaded':
        return error(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');
    }
  },

  other(path, models) {
    const one = /\/models\/([^/?:]+)$/.exec(path)?.[1];
    if (!one && !/\/models(\?|$)/.test(path)) return undefined;
    const all = models.map(({ id, context }) => ({
      ...{ name: `models/${id}`, version: '1', displayName: id },
      ...(context && { inputTokenLimit: context, outputTokenLimit: 65_536 }),
      supportedGenerationMethods: id.includes('embedding') ? ['embedContent'] : ['generateContent', 'countTokens'],
    }));
    return one ? all.find(({ name }) => name === `models/${decodeURIComponent(one)}`) : { models: all };
  },
};
