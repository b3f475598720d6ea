import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicProtocol } from './model-protocols/anthropic.ts';
import { type Delivery, deliver } from './model-protocols/deliver.ts';
import { geminiProtocol } from './model-protocols/gemini.ts';
import { ollamaProtocol } from './model-protocols/ollama.ts';
import { openaiProtocol } from './model-protocols/openai.ts';
import type { Asked, Dialect, FailureKind, ModelRow, Protocol, Refusal, Said } from './model-protocols/protocol.ts';

export type { Asked, Dialect, ModelRow } from './model-protocols/protocol.ts';

/** Servers that speak as the providers document it, with answers that a test writes. */
export const PROTOCOLS = {
  openai: openaiProtocol,
  anthropic: anthropicProtocol,
  gemini: geminiProtocol,
  ollama: ollamaProtocol,
} as const;
export type ProtocolId = keyof typeof PROTOCOLS;

/** What a server does with one question. Absent: "네." in one piece, counted, ended well. */
export interface Reply extends Partial<Omit<Said, 'text'>>, Delivery {
  text?: string | string[];
  /** In place of an answer. */
  fail?: FailureKind | Refusal;
  /** Extra headers of a refusal (`retry-after`). */
  headers?: Record<string, string>;
}

export interface Script {
  reply(asked: Asked): Reply | Promise<Reply>;
  models?: ModelRow[];
  /** Whose server it is, among those that speak this protocol. */
  dialect?: Dialect;
  /** Called for every request, model lists included. */
  saw?(request: IncomingMessage): void;
}

/** A listener that speaks `id`; mount it on a host of `startServer`, or listen with it alone. */
export function modelHandler(id: ProtocolId, script: Script): RequestListener {
  const protocol: Protocol = PROTOCOLS[id];
  return async (request, response) => {
    script.saw?.(request);
    const path = request.url ?? '/';
    if (request.method === 'OPTIONS') return void preflight(id, response);
    const body = await jsonOf(request);
    const asked = protocol.asked(path, request.headers, body);
    if (!asked) {
      const { models = [], dialect } = script;
      return other(dialect ? dialect(path, models) : protocol.other(path, models, body), response);
    }
    const missing = protocol.missing(asked);
    const reply: Reply = missing ? { fail: missing } : await script.reply(asked);
    await reply.until;
    if (reply.fail) {
      const refusal = typeof reply.fail === 'string' ? protocol.failure(reply.fail, asked) : reply.fail;
      return refuse(response, { ...refusal, headers: { ...refusal.headers, ...reply.headers } });
    }
    const { text = '네.', usage = { input: 11, output: 7 }, end = 'stop' } = reply;
    const said: Said = { text: typeof text === 'string' ? [text] : text, usage, end };
    await deliver(response, protocol, protocol.frames(asked, said), reply);
  };
}

/** Hosted providers let browsers ask; Ollama only from origins that were named. */
function preflight(id: ProtocolId, response: ServerResponse): void {
  const open = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
  };
  if (id === 'ollama') response.writeHead(403).end();
  else response.writeHead(204, open).end();
}

function other(value: unknown, response: ServerResponse): void {
  if (value === undefined) refuse(response, { status: 404, body: '404 page not found' });
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(response: ServerResponse, { status, headers, body }: Refusal): void {
  const raw = typeof body === 'string';
  const type = raw ? (body.startsWith('<') ? 'text/html' : 'text/plain') : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(raw ? body : JSON.stringify(body));
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** The providers' real hosts, for browsers that are led to the local server. */
export const MODEL_HOSTS: Readonly<Record<string, ProtocolId>> = {
  'api.openai.com': 'openai',
  'openrouter.ai': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'gemini',
  localhost: 'ollama',
};

/** Mounts every provider of `MODEL_HOSTS` with one script on a `startServer`. */
export function mountModels(
  server: { mount(host: string, listener: RequestListener): void },
  script: (id: ProtocolId, host: string) => Script,
): void {
  for (const [host, id] of Object.entries(MODEL_HOSTS)) server.mount(host, modelHandler(id, script(id, host)));
}

export interface ModelServer {
  /** Origin, without a slash at its end. */
  url: string;
  /** Requests so far, model lists included, oldest first. */
  requests: IncomingMessage[];
  /** Answers that are neither sent nor broken off. */
  unfinished(): number;
  /** Resolves as soon as an answer is under way. */
  seen(): Promise<void>;
  /** Resolves as soon as every answer is sent or broken off. */
  quiet(): Promise<void>;
  /** Connections, idle ones included. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** One protocol on a port of its own, on this machine only. */
export async function startModelServer(id: ProtocolId, script: Script): Promise<ModelServer> {
  const requests: IncomingMessage[] = [];
  const handler = modelHandler(id, script);
  let unfinished = 0;
  let waiting: (() => void)[] = [];
  const watching: (() => void)[] = [];
  const closed = () => {
    if (--unfinished > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const server = createServer((request, response) => {
    requests.push(request);
    unfinished++;
    for (const resolve of watching.splice(0)) resolve();
    response.once('close', closed);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    unfinished: () => unfinished,
    seen: () => new Promise((resolve) => (unfinished ? resolve() : void watching.push(resolve))),
    quiet: () => new Promise((resolve) => (unfinished ? void waiting.push(resolve) : resolve())),
    connections: () =>
      new Promise((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n)))),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
