import type { TextKey } from '../../../utils/texts.ts';
import { numberText } from '../../shared/format.ts';
import type { Fields } from './fields.ts';

/** What to say of the length as it stands: what it is for, who said it, and whether the server said another. */
export function contextHint(
  { context, preset }: Fields,
  told: number | undefined,
  /** What is used where nobody says; undefined: what is usual for the provider. */
  careful: number | undefined,
): [key: TextKey, ...values: string[]] {
  if (told && context === String(told)) return ['models_context_told'];
  if (told && context) return ['models_context_other', numberText(told)];
  if (preset.provider === 'ollama') return ['models_context_ollama'];
  return careful ? ['models_context_local', numberText(careful)] : ['models_context_hint'];
}
