import { describe, expect, it } from 'vitest';
import { type ErrorRule, endpointOf } from '../../../utils/llm/providers/endpoint.ts';
import { failureError, readFailure } from '../../../utils/llm/providers/failures.ts';

const peer = (base: string, rules: readonly ErrorRule[] = []) =>
  endpointOf({ baseUrl: base, model: 'm' }, '/v1', rules);
const HOSTED = peer('https://models.example');
const LOCAL = peer('http://localhost:1234');
const openai = (type: string, code: string | null, message = '') => ({ error: { message, type, param: null, code } });

/** Bodies as their documentation or their issues show them; the words are shortened. */
describe('what a server means', () => {
  it.each([
    ['OpenAI, no prepaid credits', 429, openai('insufficient_quota', 'credit_balance_exhausted'), 'model_quota'],
    [
      'OpenAI, a limit of the project',
      429,
      openai('insufficient_quota', 'project_spend_limit_exceeded'),
      'model_quota',
    ],
    ['OpenAI, slow down', 503, openai('service_unavailable_error', 'slow_down'), 'server'],
    [
      'OpenAI, a minute is over-full',
      429,
      openai('tokens', 'rate_limit_exceeded', 'Rate limit reached on tokens per min. Please try again in 6s.'),
      'rate_limited',
    ],
    [
      'OpenAI, one request is more than a minute holds',
      429,
      openai(
        'tokens',
        'rate_limit_exceeded',
        'Request too large for m on tokens per min (TPM): Limit 30000, Requested 50000.',
      ),
      'model_context',
    ],
    [
      'OpenAI, a model that went',
      404,
      openai('invalid_request_error', 'model_not_found', 'The model `m` has been deprecated'),
      'model_unknown',
    ],
    ['OpenAI, a policy', 400, openai('invalid_request_error', 'content_policy_violation'), 'model_refused'],
    ['Azure, a filter', 400, openai('', 'content_filter'), 'model_refused'],
    [
      'OpenRouter, no credits',
      402,
      { error: { code: 402, message: 'Insufficient credits', metadata: { limit_source: 'openrouter_credits' } } },
      'model_quota',
    ],
    [
      'OpenRouter, flagged',
      403,
      {
        error: {
          code: 403,
          message: 'Your input was flagged',
          metadata: { reasons: ['violence'], flagged_input: 'about CORS and API keys' },
        },
      },
      'model_refused',
    ],
    ['OpenRouter, no such model', 400, { error: { code: 400, message: 'm is not a valid model ID' } }, 'model_unknown'],
    [
      'OpenRouter, nobody serves it',
      404,
      { error: { code: 404, message: 'No endpoints found for m.' } },
      'model_unknown',
    ],
    ['OpenRouter, all are down', 502, { error: { code: 502, message: 'Provider returned error' } }, 'server'],
    ['OpenRouter, out of time', 408, { error: { code: 408, message: 'Request timed out' } }, 'timeout'],
    [
      'llama.cpp, too long',
      400,
      {
        error: {
          code: 400,
          type: 'exceed_context_size_error',
          message: 'the request exceeds the available context size',
          n_ctx: 256,
        },
      },
      'model_context',
    ],
    [
      'llama.cpp, too long, years ago',
      500,
      {
        error: {
          code: 500,
          type: 'server_error',
          message: 'the request exceeds the available context size. try increasing the context size',
        },
      },
      'model_context',
    ],
    [
      'llama.cpp, still loading',
      503,
      { error: { code: 503, type: 'unavailable_error', message: 'Loading model' } },
      'server',
    ],
    [
      'llama.cpp, a key',
      401,
      { error: { code: 401, type: 'authentication_error', message: 'Invalid API Key' } },
      'model_key',
    ],
    [
      'LM Studio, too long',
      400,
      {
        error:
          'The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096).',
      },
      'model_context',
    ],
    [
      'LM Studio, cannot cut',
      400,
      { error: 'Cannot truncate prompt with n_keep (15028) >= n_ctx (7424)' },
      'model_context',
    ],
    [
      'LM Studio, nothing loaded',
      404,
      {
        error: {
          message: 'No models loaded. Please load a model in the developer page.',
          type: 'invalid_request_error',
        },
      },
      'model_unknown',
    ],
    [
      'vLLM, too long',
      400,
      {
        object: 'error',
        message: "This model's maximum context length is 4096 tokens.",
        type: 'BadRequestError',
        code: 400,
      },
      'model_context',
    ],
    [
      'vLLM, no such model',
      404,
      { object: 'error', message: 'The model `m` does not exist.', type: 'NotFoundError', code: 404 },
      'model_unknown',
    ],
    ['FastAPI, no key', 401, { detail: 'Not authenticated' }, 'model_key'],
    [
      'Mistral, too many requests',
      429,
      { object: 'error', message: 'Requests rate limit exceeded', type: 'rate_limited' },
      'rate_limited',
    ],
    ['Groq, over capacity', 498, { error: { message: 'Flex tier capacity exceeded' } }, 'server'],
    ['a legal wall', 451, {}, 'model_refused'],
    ['something new', 418, { error: { message: "I'm a teapot" } }, 'server'],
  ])('%s', (_, status, body, code) => {
    const failure = { ...readFailure(body), status };
    expect(failureError(HOSTED, failure).code).toBe(code);
  });

  it.each([
    ['an empty 403 of a local server', 403, LOCAL, 'model_origin'],
    ['an empty 403 of somebody in between', 403, HOSTED, 'server'],
    ['an empty 404: no such path', 404, HOSTED, 'server'],
    ['an empty 401', 401, HOSTED, 'model_key'],
    ['an empty 413', 413, HOSTED, 'model_context'],
  ])('%s', (_, status, to, code) => {
    expect(failureError(to, { status, said: '' }).code).toBe(code);
  });

  it('stays without the words of the server', () => {
    const error = failureError(HOSTED, {
      ...readFailure(openai('x', 'invalid_api_key', 'Incorrect key: sk-secret')),
      status: 401,
    });
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain('secret');
    expect(error.values).toEqual(['models.example']);
  });
});

describe('the body of an error', () => {
  it.each([
    [{ error: { message: 'a', type: 'b', code: 3 } }, 'b 3 a'],
    [[{ error: { message: 'wrapped' } }], 'wrapped'],
    [{ error: 'words' }, 'words'],
    [
      {
        type: 'error',
        error: { type: 'rate_limit_error', message: 'x', details: { error_code: 'enforced_spend_limit_reached' } },
      },
      'rate_limit_error x enforced_spend_limit_reached',
    ],
    [undefined, ''],
    [null, ''],
    ['words', ''],
    [{ error: { message: { deep: 1 } } }, ''],
    [{ error: { message: 'x'.repeat(9000) } }, 'x'.repeat(2000)],
  ])('%j', (body, said) => {
    expect(readFailure(body).said).toBe(said);
  });

  it("holds Google's wait", () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '27.5s' }];
    expect(readFailure({ error: { code: 429, message: '', status: 'RESOURCE_EXHAUSTED', details } })).toMatchObject({
      status: 429,
      wait: 27_500,
    });
  });
});
