import type { ConnectionResult } from '../../domain/index.ts';
import { toPlainError, UserError } from '../../domain/user-error.ts';
import type { ModelCall, Provider, ProviderConfig } from './provider.ts';
import { HTTP_RUNTIME, type HttpRuntime } from './runtime.ts';
import { withoutRetries } from './send-request.ts';

/** Enough for a model that thinks before it says one word. */
const CALL: ModelCall = { system: 'Answer with one word.', prompt: 'Say OK.', maxOutput: 256 };

/** Milliseconds for a provider to say how much its model takes. */
const TOLD_WITHIN = 5_000;

/**
 * One tiny real call: whether `provider` answers with `config`, and if not, why; then how much the model takes at once. Asks
 * once, without waiting and trying again. Throws the signal's reason alone.
 */
export async function testConnection(
  provider: Provider,
  config: ProviderConfig,
  signal: AbortSignal,
  world: HttpRuntime = HTTP_RUNTIME,
): Promise<ConnectionResult> {
  const started = world.now();
  let usage: { input: number; output: number } | undefined;
  try {
    for await (const event of provider.stream(config, CALL, signal, withoutRetries(world))) {
      if (event.type === 'usage') usage = { input: event.input, output: event.output };
    }
    const milliseconds = world.now() - started;
    // Now the model is loaded: a server that loads it for the first question knows its length.
    const asking = AbortSignal.any([signal, AbortSignal.timeout(TOLD_WITHIN)]);
    // The model answered: that nobody says how much it takes is no failure.
    const context = await provider.contextOf?.(config, asking, world).catch(() => undefined);
    return { ok: true, milliseconds, ...(usage && { usage }), ...(context && { context }) };
  } catch (error) {
    signal.throwIfAborted();
    const seconds = error instanceof UserError && error.code === 'rate_limited' ? Number(error.values[1]) : Number.NaN;
    return { ok: false, error: toPlainError(error), ...(seconds >= 0 && { seconds }) };
  }
}
