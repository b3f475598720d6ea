import type { ProviderId } from '../../../utils/domain/index.ts';
import type { ModelCall, ModelEvent, Provider, ProviderConfig } from '../../../utils/llm/providers/provider.ts';

/** What a scripted model does with a call: the text that it streams, or more than that. */
export type Script = (call: ModelCall, n: number) => string | Error | (ModelEvent | Error)[] | Promise<string>;

export interface ScriptedProvider extends Provider {
  calls: ModelCall[];
  /** Calls that run now, and the most that ever did. */
  running: number;
  most: number;
}

export const CONFIG: ProviderConfig = { baseUrl: 'https://model.example/v1', model: 'scripted', context: 128_000 };

/** A provider that answers by `script`, in pieces of `piece` UTF-16 units. */
export function scripted(script: Script, { piece = 7, id = 'openai' as ProviderId } = {}): ScriptedProvider {
  const provider: ScriptedProvider = {
    id,
    defaultBaseUrl: '',
    key: 'none',
    calls: [],
    running: 0,
    most: 0,
    models: async () => [{ id: 'scripted' }],
    async *stream(_, call, signal) {
      const n = provider.calls.push(call) - 1;
      provider.running++;
      provider.most = Math.max(provider.most, provider.running);
      try {
        signal.throwIfAborted();
        const answer = await script(call, n);
        await Promise.resolve();
        if (answer instanceof Error) throw answer;
        if (typeof answer !== 'string') {
          for (const event of answer) {
            signal.throwIfAborted();
            if (event instanceof Error) throw event;
            yield event;
            await Promise.resolve();
          }
          return;
        }
        for (let at = 0; at < answer.length; at += piece) {
          signal.throwIfAborted();
          yield { type: 'text', text: answer.slice(at, at + piece) };
        }
        yield { type: 'usage', input: call.prompt.length, output: answer.length };
        yield { type: 'end', reason: 'stop' };
      } finally {
        provider.running--;
      }
    },
  };
  return provider;
}

/** Lines as a model that does as it is told writes them. */
export const jsonLines = (...lines: object[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

/** The numbered lines of a prompt's source: label -> text. */
export function numberedIn({ prompt }: Pick<ModelCall, 'prompt'>): Map<string, string> {
  return new Map(
    [...prompt.matchAll(/^\[([SC]\d+)(?: d\d+)?( x)?\] (.*)$/gm)].map(([, label = '', , text = '']) => [label, text]),
  );
}
