import { createServer as createHttp, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';

export interface Recorded {
  method: string;
  host: string;
  path: string;
  /** With its `?`, or empty. */
  search: string;
  headers: IncomingMessage['headers'];
  /** Who asked went away before the answer was whole. */
  gaveUp?: boolean;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

export type Handler = (request: Recorded) => Answer | undefined | Promise<Answer | undefined>;

/** What a route does instead of answering at once. All fit together; absent ones change nothing. */
export interface Behaviour {
  status?: number;
  headers?: Record<string, string>;
  /** Waits for this before the first byte: `hold()` makes one. A promise that never settles is a hang. */
  until?: Promise<void>;
  /** Breaks the connection after so many bytes of the body. */
  cutAfter?: number;
  /** Sends the body in pieces of so many bytes, each after a turn of the event loop, or of `pause` milliseconds. */
  pieces?: number;
  pause?: number;
  /** Ends by itself after so many requests. */
  times?: number;
}

/** A gate that a test opens: `const gate = hold(); server.behave(host, path, {until: gate.opened}); …; gate.open()`. */
export function hold(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

export interface TestServer {
  port: number;
  /** Every request so far, oldest first. */
  requests: Recorded[];
  /** Answers every path of `host` that no earlier handler answered; `undefined` passes on, and nobody's path is a 404. */
  on(host: string, handler: Handler): void;
  /** Hands every request to `host` that no behaviour holds back to `listener`, which answers by itself (streams). */
  mount(host: string, listener: RequestListener): void;
  /** Overrides what happens at `host` for paths that start with `path`; null ends that. */
  behave(host: string, path: string, behaviour: Behaviour | null): void;
  /** Requests so far to `host`, for paths that start with `path`. */
  count(host: string, path?: string): number;
  hosts(): string[];
  /** Forgets requests, behaviours and handlers that came after `on` of the start. */
  reset(): void;
  close(): Promise<void>;
}

const NAMES = ['*.ycombinator.com', '*.firebaseio.com', '*.algolia.com', '*.hada.io', '*.example', 'localhost'];

/**
 * One server for every host name, on one port of 127.0.0.1: HTTPS and plain HTTP, told apart by the first byte.
 * Browsers come here by `--host-resolver-rules` or by using it as their proxy, so the product sees the real addresses and
 * holds no test-only code.
 */
export async function startServer(): Promise<TestServer> {
  const handlers: { host: string; handler: Handler }[] = [];
  const behaviours: { host: string; path: string; behaviour: Behaviour }[] = [];
  const mounted = new Map<string, RequestListener>();
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();

  const takeBehaviour = (host: string, path: string): Behaviour => {
    const index = behaviours.findLastIndex((b) => b.host === host && path.startsWith(b.path));
    const behaviour = behaviours[index]?.behaviour;
    if (!behaviour) return {};
    if (behaviour.times !== undefined && --behaviour.times <= 0) behaviours.splice(index, 1);
    return { ...behaviour };
  };

  const listener: RequestListener = async (incoming, response) => {
    const request = recorded(incoming);
    requests.push(request);
    response.once('close', () => {
      if (!response.writableFinished) request.gaveUp = true;
    });
    const behaviour = takeBehaviour(request.host, request.path);
    await behaviour.until;
    if (behaviour.status && behaviour.status >= 300 && behaviour.cutAfter === undefined) {
      return void response.writeHead(behaviour.status, { ...CORS, ...behaviour.headers }).end();
    }
    const mount = mounted.get(request.host);
    if (mount) return mount(incoming, response);
    for (const { host, handler } of handlers.toReversed()) {
      if (host !== request.host) continue;
      const answer = await handler(request);
      if (answer) return send(response, answer, behaviour);
    }
    response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page in the test server');
  };

  const https = createHttps(selfSigned(NAMES), listener);
  const http = createHttp(listener);
  // As a proxy, for browsers that cannot be told where hosts are: every tunnel ends here.
  http.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    https.emit('connection', socket);
  });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === 0x16 ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    on: (host, handler) => void handlers.push({ host, handler }),
    mount: (host, listener) => void mounted.set(host, listener),
    behave(host, path, behaviour) {
      const kept = behaviours.filter((b) => b.host !== host || b.path !== path);
      behaviours.splice(0, behaviours.length, ...kept, ...(behaviour ? [{ host, path, behaviour }] : []));
    },
    count: (host, path = '') => requests.filter((r) => r.host === host && r.path.startsWith(path)).length,
    hosts: () => [...new Set(requests.map((r) => r.host))].sort(),
    reset() {
      handlers.length = 0;
      mounted.clear();
      behaviours.length = 0;
      requests.length = 0;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<unknown>((resolve) => server.close(resolve));
    },
  };
}

/** As the two Hacker News APIs answer: anybody may read. */
export const CORS = { 'access-control-allow-origin': '*' };

function recorded(incoming: IncomingMessage): Recorded {
  const { headers, method = 'GET' } = incoming;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(incoming.url ?? '/', `https://${host || 'localhost'}`);
  return { method, host, path: url.pathname, search: url.search, headers };
}

async function send(response: ServerResponse, answer: Answer, behaviour: Behaviour): Promise<void> {
  const body = Buffer.from(answer.body as string);
  const end = Math.min(behaviour.cutAfter ?? body.length, body.length);
  response.writeHead(behaviour.status ?? answer.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    ...answer.headers,
    ...behaviour.headers,
  });
  const size = behaviour.pieces ?? end;
  for (let at = 0; at < end && !response.destroyed; at += size) {
    response.write(body.subarray(at, Math.min(at + size, end)));
    if (behaviour.pieces) await new Promise((resolve) => setTimeout(resolve, behaviour.pause ?? 0));
  }
  if (end < body.length) response.destroy();
  else response.end();
}
