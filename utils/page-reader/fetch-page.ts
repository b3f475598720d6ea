import { UserError } from '../domain/user-error.ts';

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
  const limit = AbortSignal.timeout(TIME_LIMIT);
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.any([signal, limit]),
    });
    if (!response.ok) throw refusal(response);
    const type = response.headers.get('content-type') ?? '';
    if (type && !/html|xml/i.test(type)) throw new UserError('not_html', [type.split(';')[0] ?? type]);
    const bytes = await readAll(response);
    return { html: decodePage(bytes, type), url: response.url || url };
  } catch (error) {
    if (signal.aborted || error instanceof UserError) throw error;
    if (limit.aborted) throw new UserError('timeout', [new URL(url).host], { cause: error });
    throw new UserError('offline', [new URL(url).host], { cause: error });
  }
}

function refusal({ status, url }: Response): UserError {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (status === 404 || status === 410) return new UserError('not_found', [host]);
  if (status === 401 || status === 402 || status === 403 || status === 451) return new UserError('forbidden', [host]);
  if (status === 429) return new UserError('rate_limited', [host]);
  return new UserError('server', [host, String(status)]);
}

async function readAll(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw new UserError('too_large');
    }
    chunks.push(part.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
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
