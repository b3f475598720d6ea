import type { Stance } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';

/** A stance in words, short enough for a line of a badge's tip. */
export function stanceText(stance: Stance, t: Translate): string {
  const key = stance === 'adds-source' ? 'adds_source' : stance;
  return t(`stance_${key}`);
}
