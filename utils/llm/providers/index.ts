import type { ProviderId } from '../../domain/index.ts';
import { anthropic } from './anthropic.ts';
import { gemini } from './gemini.ts';
import { languageModel } from './language-model.ts';
import { ollama } from './ollama.ts';
import { openai } from './openai.ts';
import type { Provider } from './provider.ts';

/** Every way to a language model, in the order that readers are offered them. */
export const PROVIDERS: Readonly<Record<ProviderId, Provider>> = {
  openai,
  anthropic,
  gemini,
  ollama,
  'language-model': languageModel,
};
