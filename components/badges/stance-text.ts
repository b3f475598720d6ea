import type { Stance } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';

const keyOf = (stance: Stance) => (stance === 'adds-source' ? 'adds_source' : stance);

/** A stance in words. */
export const stanceText = (stance: Stance, t: Translate): string => t(`stance_${keyOf(stance)}`);

/** The same in one word. */
export const stanceWord = (stance: Stance, t: Translate): string => t(`stance_short_${keyOf(stance)}`);
