import { UserError } from '../domain/user-error.ts';

/** Answers without any network where no policy forbids it. */
const PROBE = 'data:,';

/**
 * Runs `work` with a `fetch` that reaches nothing but `sources` (as in a content security policy's `connect-src`). The
 * browser itself checks every hop of a redirect before it sends it, which no API tells a script in time: so the request is
 * made by an empty frame that has this policy. Throws `redirected` where a hop was refused.
 */
export async function withGuardedFetch<T>(
  sources: readonly string[],
  work: (fetcher: typeof fetch) => Promise<T>,
): Promise<T> {
  const frame = document.createElement('iframe');
  // Firefox puts another empty document in place of the first one.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    const realm = frame.contentWindow as Window & typeof globalThis;
    const page = realm.document;
    let refused = false;
    page.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      refused ||= blockedURI.startsWith('http');
    });
    const policy = page.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${sources.join(' ')}`;
    page.head.append(policy);
    const isGuarded = await realm.fetch(PROBE).then(
      () => false,
      () => true,
    );
    if (!isGuarded) throw new Error('The browser does not enforce the policy of an empty frame.');

    return await work(async (input, init) => {
      try {
        return await realm.fetch(input, init);
      } catch (error) {
        // The event about a refused hop is a task of its own.
        await new Promise((resolve) => setTimeout(resolve));
        if (refused) throw new UserError('redirected', [URL.parse(String(input))?.host ?? '']);
        throw error;
      }
    });
  } finally {
    frame.remove();
  }
}
