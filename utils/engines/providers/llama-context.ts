import * as v from 'valibot';
import { type Asking, aside } from './http.ts';

/** https://github.com/ggml-org/llama.cpp/tree/master/tools/server, `GET /props` */
const Props = v.object({
  default_generation_settings: v.object({ n_ctx: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
});

/**
 * What llama.cpp runs a model with, which its list does not always tell (`n_ctx_train` is what it was trained with). Of
 * several models it loads none for this question. Throws the signal's reason alone.
 */
export async function llamaContext(model: string, asking: Asking): Promise<number | undefined> {
  const query = new URLSearchParams({ model, autoload: 'false' });
  const told = v.safeParse(Props, await aside(`${asking.peer.origin}/props?${query}`, asking));
  return told.success ? told.output.default_generation_settings.n_ctx : undefined;
}
