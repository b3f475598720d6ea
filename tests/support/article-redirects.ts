import type { SampleThread } from './sample-thread.ts';
import type { TestServer } from './server.ts';
import { serveThread } from './sites.ts';

/** The site of articles that move. */
export const PAPER = 'paper.example';

/** A page that an article may lead to. */
export const MOVED_ARTICLE = `<!doctype html><html lang="en"><title>The lamp</title><body><article><h1>The lamp in the corridor</h1>${Array.from(
  { length: 14 },
  (_, n) =>
    `<p>On day ${n + 1} the lamp in the corridor was lit an hour before dusk, and the keeper wrote the time into his book. He did it for a reason that he never told anybody, although the harbour office asked him twice in writing.</p>`,
).join('')}</article>`;

/** Addresses that a redirect of an article must not make the background ask, whatever the reader allowed. */
export const FORBIDDEN_HOPS = [
  'http://127.0.0.1/hop/',
  'http://2130706433/hop/',
  'http://0x7f.1/hop/',
  'http://10.0.0.1/hop/',
  'https://192.168.0.1:8443/hop/',
  'http://169.254.169.254/hop/latest/meta-data/',
  'http://[::1]/hop/',
  'http://[::ffff:10.0.0.1]/hop/',
  'http://[64:ff9b::a00:1]/hop/',
  'http://[fec0::1]/hop/',
  'http://[fd00:ec2::254]/hop/',
  'http://localhost:11434/hop/',
  'http://router/hop/',
  'http://printer.local/hop/',
  'http://fritz.box/hop/',
  'http://kubernetes.default.svc/hop/',
  'http://metadata.google.internal/hop/',
  'http://router.asus.com/hop/',
  'http://10.0.0.1.nip.io/hop/',
  'https://www.paypal.com/hop/',
  'https://mail.proton.me/hop/',
  'https://login.microsoftonline.com/hop/',
  `http://${PAPER}:6379/hop/`,
] as const;

let threads = 0;

/** Serves a thread about an article that is answered by a redirect to `location`. Returns the thread's address and the article's path. */
export function serveMovedArticle(server: TestServer, location: string): { thread: string; path: string } {
  const id = 52_000_000 + 1_000 * ++threads;
  const path = `/moved/${id}`;
  server.on(PAPER, (request) => (request.path === path ? { status: 302, headers: { location }, body: '' } : undefined));
  const thread: SampleThread = {
    id,
    title: 'The lamp in the corridor',
    url: `https://${PAPER}${path}`,
    by: 'keeper',
    points: 12,
    age: 90,
    comments: ['The keeper had counted the boats.', 'Nobody asked the harbour office why.'].map((text, n) => ({
      by: `reader${n}`,
      age: 60 - n,
      text,
    })),
  };
  return { thread: serveThread(server, thread), path };
}

/** Requests that arrived where redirects to `FORBIDDEN_HOPS` led. */
export const arrivals = (server: TestServer): string[] =>
  server.requests.filter(({ path }) => path.startsWith('/hop/')).map(({ headers, path }) => headers.host + path);
