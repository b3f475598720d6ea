import { UserError } from '../domain/user-error.ts';
import { QUIET_REQUEST, readBytes, startDeadline } from '../lib/http.ts';

/** The longest page that is read, in bytes: more is no article. */
const MOST_BYTES = 8_000_000;
const TIME_LIMIT = 20_000;

export interface FetchedPage {
  html: string;
  /** After redirections. */
  url: string;
}

/**
 * Fetches a page as a stranger would: no cookies, no referrer. Throws UserErrors: `offline`, `timeout`, `not_found`,
 * `forbidden`, `rate_limited`, `server`, `not_html`, `too_large`.
 */
export async function fetchPage(url: string, signal: AbortSignal, fetcher: typeof fetch = fetch): Promise<FetchedPage> {
  const guard = startDeadline(signal);
  guard.extend(TIME_LIMIT);
  try {
    const response = await fetcher(url, {
      ...QUIET_REQUEST,
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: guard.signal,
    });
    if (!response.ok) throw refusal(response);
    const type = response.headers.get('content-type') ?? '';
    if (type && !/html|xml/i.test(type)) throw new UserError('not_html', [type.split(';')[0] ?? type]);
    const bytes = await readBytes(response, MOST_BYTES, () => new UserError('too_large'));
    return { html: decodePage(bytes, type), url: response.url || url };
  } catch (error) {
    if (signal.aborted || error instanceof UserError) throw error;
    throw new UserError(guard.expired() ? 'timeout' : 'offline', [new URL(url).host], { cause: error });
  } finally {
    guard.end();
  }
}

function refusal({ status, url }: Response): UserError {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (status === 404 || status === 410) return new UserError('not_found', [host]);
  if (status === 401 || status === 402 || status === 403 || status === 451) return new UserError('forbidden', [host]);
  if (status === 429) return new UserError('rate_limited', [host]);
  return new UserError('server', [host, String(status)]);
}

/** Text of `bytes`: the charset of the header, else of a meta element in the first 4 kB (Korean pages in EUC-KR), else UTF-8. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
