import { afterAll, beforeAll } from 'vitest';
import {
  type Asked,
  type ModelRow,
  type ModelServer,
  type ProtocolId,
  type Reply,
  startModelServer,
} from '../../support/model-servers.ts';
import type { TestWorld } from './world.ts';

/** A local server that answers as the test says at the moment. */
export interface ToldServer {
  url: string;
  reply: Reply | ((asked: Asked) => Reply);
  models: ModelRow[];
  /** Every question that reached it; lists of models are in `requests`. */
  asked: Asked[];
  requests: ModelServer['requests'];
}

/** Starts one before the tests of the file and stops it after them; it has no address before. */
export function toldServer(id: ProtocolId, models: ModelRow[] = []): ToldServer {
  const told: ToldServer = { url: '', reply: {}, models, asked: [], requests: [] };
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(id, {
      reply(one) {
        told.asked.push(one);
        return typeof told.reply === 'function' ? told.reply(one) : told.reply;
      },
      get models() {
        return told.models;
      },
    });
    told.url = server.url;
    told.requests = server.requests;
  });
  afterAll(() => server.close());
  return told;
}

/** `world`, but `origin` leads to that server. */
export const worldWith = (origin: string, server: ToldServer, world: TestWorld): TestWorld => ({
  ...world,
  fetch: (url, init) => fetch(url.replace(origin, server.url), init),
});
