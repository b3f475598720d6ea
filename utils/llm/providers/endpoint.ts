import type { ErrorCode } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { isInside } from '../../sites/shared/private-hosts.ts';
import type { ProviderConfig } from './provider.ts';

/** What an error means: the first rule whose `status` (any, where absent) and words fit decides. */
export interface ErrorRule {
  status?: readonly number[];
  says: RegExp;
  code: ErrorCode;
}

/** Whom a request goes to, and what errors call it. */
export interface Endpoint {
  /** Origin and path, without a slash at the end. */
  base: string;
  host: string;
  origin: string;
  /** As a reader knows it: "OpenAI", or the host. */
  name: string;
  /** This device or its network. */
  local: boolean;
  model: string;
  /** What this provider's errors mean, where that differs from all the others. */
  rules: readonly ErrorRule[];
}

const NAMES: Record<string, string> = {
  'api.openai.com': 'OpenAI',
  'openrouter.ai': 'OpenRouter',
  'api.anthropic.com': 'Anthropic',
  'generativelanguage.googleapis.com': 'Google Gemini',
};

/**
 * The server of `config`. `path` stands in where the reader gave a bare origin. Query, fragment and credentials of the
 * address are dropped. Throws `model_not_running` where it is no web address.
 */
export function endpointOf(
  config: Omit<ProviderConfig, 'model'> & { model?: string },
  path: string,
  rules: readonly ErrorRule[],
): Endpoint {
  const url = URL.canParse(config.baseUrl) ? new URL(config.baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UserError('model_not_running', [url?.host ?? '?']);
  const given = url.pathname.replace(/\/+$/, '');
  return {
    base: url.origin + (given || path),
    host: url.host,
    origin: url.origin,
    name: NAMES[url.hostname] ?? url.host,
    local: isInside(url.hostname),
    model: config.model ?? '',
    rules,
  };
}

/**
 * The key as a header can carry it; '' where there is none. Throws `model_key` before anything is sent where a key is
 * required and missing, or holds what no key holds (a browser's own complaint about such a header may repeat it).
 */
export function headerKeyOf(config: Pick<ProviderConfig, 'key'>, required: boolean, peer: Endpoint): string {
  const key = config.key?.trim() ?? '';
  if (key ? !/^[\x21-\x7e]+$/.test(key) : required) throw new UserError('model_key', [peer.name]);
  return key;
}
