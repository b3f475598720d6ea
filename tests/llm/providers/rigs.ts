import type { ProviderId } from '../../../utils/domain/index.ts';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import type { Provider, ProviderConfig } from '../../../utils/llm/providers/provider.ts';
import { standIn } from '../../support/language-model.ts';
import {
  type ModelServer,
  PROTOCOLS,
  type ProtocolId,
  type Reply,
  startModelServer,
} from '../../support/model-servers.ts';
import { type TestWorld, testWorld } from './world.ts';

/** A key that must appear nowhere but in its header. */
export const KEY = 'sk-test-0123456789-geheim';

/** One provider with a server (or a stand-in) that a test tells what to answer. */
export interface Rig {
  id: ProviderId;
  provider: Provider;
  config: ProviderConfig;
  world: TestWorld;
  server?: ModelServer;
  /** From now on. */
  answer(reply: Reply): void;
  /** What is still open of answers, at the server or in the browser. */
  leaks(): Promise<number>;
  close(): Promise<void>;
}

/** A rig for each row of the table. */
export async function rig(id: ProviderId): Promise<Rig> {
  return id in PROTOCOLS ? serverRig(id as ProtocolId) : builtInRig();
}

async function serverRig(id: ProtocolId): Promise<Rig> {
  let now: Reply = {};
  const server = await startModelServer(id, { reply: () => now });
  return {
    id,
    provider: PROVIDERS[id],
    config: { baseUrl: server.url, key: KEY, model: 'test-model' },
    world: testWorld(),
    server,
    answer: (reply) => {
      now = reply;
    },
    leaks: async () => {
      await server.quiet();
      return server.unfinished();
    },
    close: () => server.close(),
  };
}

async function builtInRig(): Promise<Rig> {
  let now: Reply = {};
  const model = standIn({
    *answer() {
      if (now.until) yield now.until;
      for (const [index, piece] of [now.text ?? '네.'].flat().entries()) {
        if (index === now.stallAfter) yield now.resume ?? Promise.withResolvers<void>().promise;
        yield piece;
      }
      if (now.fail === 'context') yield new DOMException('too long', 'QuotaExceededError');
      if (now.end === 'refusal') yield new DOMException('filtered', 'NotReadableError');
      if (now.end === 'nothing' || now.end === 'error') yield new DOMException('gone', 'UnknownError');
    },
  });
  return {
    id: 'language-model',
    provider: PROVIDERS['language-model'],
    config: { baseUrl: '', model: 'browser' },
    world: testWorld({ languageModel: () => model.LanguageModel }),
    answer: (reply) => {
      now = reply;
    },
    leaks: async () => model.open(),
    close: async () => undefined,
  };
}
