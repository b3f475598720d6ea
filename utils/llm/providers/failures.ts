import * as v from 'valibot';
import type { ErrorCode } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Endpoint, ErrorRule } from './endpoint.ts';

/** What a server said in place of an answer. Its words stay in here: they may repeat a part of the key or of the text. */
export interface Failure {
  status: number;
  /** Type, code, reason and message in one line; '' where there was no error body of any known form. */
  said: string;
  /** Milliseconds until the next try, where the server asked for that. */
  wait?: number;
  /** The server says that the same request will fail again. */
  final?: boolean;
}

/** What most providers mean, by the words that their documentation gives; the pages are listed in docs/engines.md. */
const RULES: readonly ErrorRule[] = [
  { says: /\bCORS\b|origin (is )?not allowed|invalid origin/i, code: 'model_origin' },
  {
    says: /insufficient_quota|credit_balance|_(spend|usage)_limit_|billing_error|payment_required|exceeded your current quota|credit balance|insufficient (credits|balance)|spend(ing)? limit|usage limits?\b/i,
    code: 'model_quota',
  },
  {
    status: [200, 400, 403, 413, 422, 429, 500],
    says: /context_(length_)?exceeded|exceed_context_size|string_above_max|prompt is too long|context (length|size|window)|maximum context|longer than the context|input token count|tokens to keep|n_ctx\b|request too large|too many (input )?tokens/i,
    code: 'model_context',
  },
  {
    status: [400, 404, 422, 500],
    says: /model_not_found|not_found_error|model\b.{0,120}(not found|does not exist|not available|not loaded)|no models? loaded|not a valid model|no endpoints found|unknown model|invalid model/i,
    code: 'model_unknown',
  },
  {
    status: [200, 400, 403],
    says: /content_filter|content[ _]policy|moderation|flagged|data_inspection/i,
    code: 'model_refused',
  },
  {
    status: [400, 401, 403],
    says: /api[ _-]?key|authentication_error|unauthorized|permission_error/i,
    code: 'model_key',
  },
];

const BY_STATUS: Record<number, ErrorCode> = {
  401: 'model_key',
  402: 'model_quota',
  408: 'timeout',
  413: 'model_context',
  429: 'rate_limited',
  451: 'model_refused',
  504: 'timeout',
};

/** What `failure` means for the reader. */
export function failureError(peer: Endpoint, failure: Failure): UserError {
  const rule = [...peer.rules, ...RULES].find(
    ({ status, says }) => (!status || status.includes(failure.status)) && says.test(failure.said),
  );
  return codeError(rule?.code ?? byStatus(peer, failure), peer, failure);
}

function byStatus(peer: Endpoint, { status, said }: Failure): ErrorCode {
  // A local server that refuses an origin does so before it looks at anything, with an empty body.
  if (status === 403) return said ? 'model_key' : peer.local ? 'model_origin' : 'server';
  if (status === 404) return said ? 'model_unknown' : 'server';
  return BY_STATUS[status] ?? 'server';
}

/** The error `code` with the values that its text wants. */
export function codeError(code: ErrorCode, peer: Endpoint, { status, wait }: Partial<Failure> = {}): UserError {
  switch (code) {
    case 'model_unknown':
    case 'model_context':
      return new UserError(code, [peer.model || peer.name]);
    case 'model_origin':
    case 'model_not_running':
    case 'offline':
      return new UserError(code, [peer.host]);
    case 'server':
      return new UserError(code, [peer.host, String(status ?? 0)]);
    case 'rate_limited':
      return new UserError(code, [peer.name, ...(wait === undefined ? [] : [String(Math.ceil(wait / 1000))])]);
    default:
      return new UserError(code, [peer.name]);
  }
}

/** What an error that came inside a started answer means: what is nobody's fault has cut the answer off. */
export function streamError(peer: Endpoint, value: unknown, started: boolean): UserError {
  const failure = readFailure(value);
  const error = failureError(peer, { ...failure, status: failure.status || 500 });
  return started && error.code === 'server' ? codeError('model_cut', peer) : error;
}

const word = v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const texts = (...keys: string[]) => v.fallback(v.object(Object.fromEntries(keys.map((key) => [key, word]))), {});

/** The fields of all error bodies together: OpenAI, Anthropic, Google, OpenRouter, llama.cpp, vLLM. */
const Said = v.object({
  ...{ type: word, code: word, status: word, param: word, message: word, detail: word },
  metadata: texts('error_type', 'limit_source'),
  details: v.fallback(
    v.union([
      v.array(
        v.object({
          reason: word,
          retryDelay: word,
          violations: v.fallback(v.array(v.object({ quotaId: word })), []),
        }),
      ),
      v.pipe(
        v.object({ error_code: word }),
        v.transform(({ error_code }) => [{ reason: error_code, retryDelay: '', violations: [] }]),
      ),
    ]),
    [],
  ),
});

/** LM Studio and Ollama say `{error: "words"}`, Google sometimes wraps all in an array. */
const Body = v.union([
  v.pipe(
    v.tuple([v.object({ error: Said })]),
    v.transform(([{ error }]) => error),
  ),
  v.pipe(
    v.object({ error: Said }),
    v.transform(({ error }) => error),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => v.parse(Said, { message: error })),
  ),
  Said,
]);

const LONGEST = 2_000;

/** The failure in an error body (already JSON). `status` is 0 where the body itself names none. */
export function readFailure(body: unknown): Failure {
  const parsed = v.safeParse(Body, body);
  if (!parsed.success) return { status: 0, said: '' };
  const { details, metadata, ...own } = parsed.output;
  const parts = [
    ...Object.values(own),
    ...Object.values(metadata),
    ...details.flatMap(({ reason, violations }) => [reason, ...violations.map(({ quotaId }) => quotaId)]),
  ];
  const status = /^[2-5]\d\d$/.test(own.code) ? Number(own.code) : 0;
  const delay = details.map(({ retryDelay }) => /^([\d.]+)s$/.exec(retryDelay)?.[1]).find(Boolean);
  return {
    status,
    said: parts.filter(Boolean).join(' ').slice(0, LONGEST),
    ...(delay && { wait: Number(delay) * 1000 }),
  };
}
