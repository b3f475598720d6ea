import type { Preset } from '../../../utils/own-models/presets.ts';
import { useText } from '../../shared/text.ts';

/** What has to be done first; a click on what must be typed selects all of it. */
export function PresetHint({ preset: { hint, recipe } }: { preset: Preset }) {
  const t = useText();
  return (
    <>
      {hint && t(hint)}
      {recipe && <code class="recipe">{recipe}</code>}
    </>
  );
}
