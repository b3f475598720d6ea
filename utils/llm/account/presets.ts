import type { ProviderId } from '../../domain/index.ts';
import type { TextKey } from '../../i18n/texts.ts';

/** A provider as a reader knows it: what the form fills in by itself. */
export interface Preset {
  id: 'openai' | 'openrouter' | 'anthropic' | 'gemini' | 'ollama' | 'lmstudio' | 'llamacpp' | 'other' | 'browser';
  provider: ProviderId;
  /** A name of its own, or a text where it has none. */
  name: string | { text: TextKey };
  baseUrl: string;
  /** Whether the address may be another one. */
  address: 'fixed' | 'free';
  key: 'required' | 'optional' | 'none';
  /** Where keys are made. */
  keysAt?: string;
  /** A model that is known to do, as an example; the reader's list is read from the provider. */
  example: string;
  /** What has to be done first. */
  hint?: TextKey;
  /** What has to be typed for that. */
  recipe?: string;
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'openai',
    provider: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    address: 'fixed',
    key: 'required',
    keysAt: 'https://platform.openai.com/api-keys',
    example: 'gpt-6-luna',
  },
  {
    id: 'anthropic',
    provider: 'anthropic',
    name: 'Anthropic',
    baseUrl: 'https://api.anthropic.com',
    address: 'fixed',
    key: 'required',
    keysAt: 'https://console.anthropic.com/settings/keys',
    example: 'claude-haiku-5-5',
  },
  {
    id: 'gemini',
    provider: 'gemini',
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com',
    address: 'fixed',
    key: 'required',
    keysAt: 'https://aistudio.google.com/apikey',
    example: 'gemini-flash-lite-latest',
  },
  {
    id: 'openrouter',
    provider: 'openai',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    address: 'fixed',
    key: 'required',
    keysAt: 'https://openrouter.ai/keys',
    example: 'openai/gpt-6-luna',
  },
  {
    id: 'ollama',
    provider: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434',
    address: 'free',
    key: 'optional',
    example: 'qwen3:8b',
    hint: 'models_hint_ollama',
    recipe: 'OLLAMA_ORIGINS=chrome-extension://*,moz-extension://*',
  },
  {
    id: 'lmstudio',
    provider: 'openai',
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    address: 'free',
    key: 'optional',
    example: 'qwen3-8b',
    hint: 'models_hint_lmstudio',
  },
  {
    id: 'llamacpp',
    provider: 'openai',
    name: 'llama.cpp',
    baseUrl: 'http://localhost:8080/v1',
    address: 'free',
    key: 'optional',
    example: 'default',
    hint: 'models_hint_llamacpp',
  },
  {
    id: 'other',
    provider: 'openai',
    name: { text: 'models_preset_other' },
    baseUrl: '',
    address: 'free',
    key: 'optional',
    example: '',
  },
  {
    id: 'browser',
    provider: 'language-model',
    name: { text: 'models_preset_browser' },
    baseUrl: '',
    address: 'fixed',
    key: 'none',
    example: '',
  },
];

/** The preset that a stored model was made with, by its protocol and address. */
export function presetOf({ provider, baseUrl }: { provider: ProviderId; baseUrl: string }): Preset {
  const same = PRESETS.filter((preset) => preset.provider === provider);
  const other = PRESETS.find(({ id }) => id === 'other')!;
  return same.find((preset) => preset.baseUrl === baseUrl) ?? (provider === 'openai' ? other : (same[0] ?? other));
}
