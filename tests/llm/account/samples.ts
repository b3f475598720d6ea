import type { ModelDraft } from '../../../utils/domain/index.ts';
import type { ModelEvent, Provider } from '../../../utils/llm/providers/provider.ts';
import type { StoredModel } from '../../../utils/storage/schema.ts';

export const KEY = 'sk-live-abcdefgh-9876';

export const draft: ModelDraft = {
  provider: 'openai',
  label: 'My model',
  baseUrl: 'https://api.one.example/v1',
  model: 'small',
  key: KEY,
  price: { input: 1, output: 10 },
};

export const stored: StoredModel = {
  ...draft,
  id: 'one',
  consent: { at: 1, version: 1, origin: 'https://api.one.example' },
  savedAt: 1,
};

/** A provider that says these events, one after the other, then throws `error` where there is one. */
export function sayingProvider(events: ModelEvent[], error?: Error): Provider & { calls: number } {
  const provider = {
    id: 'openai' as const,
    defaultBaseUrl: '',
    key: 'required' as const,
    calls: 0,
    models: async () => [{ id: 'small' }, { id: 'large', context: 1000 }],
    async *stream(_config: unknown, _call: unknown, signal: AbortSignal) {
      provider.calls++;
      for (const event of events) {
        signal.throwIfAborted();
        yield event;
      }
      if (error) throw error;
    },
  };
  return provider;
}
