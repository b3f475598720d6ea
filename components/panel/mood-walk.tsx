import { Icon } from '../shared/icons.tsx';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import type { MoodView } from './props.ts';

/** From one comment of the picked mood to the next. */
export const MoodWalk = pure(function MoodWalk({ view: { of, at } }: { view: MoodView }) {
  const t = useText();
  const { on } = useTools();
  return (
    <div class="walk">
      <button type="button" class="step" aria-label={t('moods_previous')} onClick={() => on.stepMood(-1)}>
        <Icon name="back" />
      </button>
      <span role="status">{at ? t('moods_at', at, of) : t('moods_of', of)}</span>
      <button type="button" class="step" aria-label={t('moods_next')} onClick={() => on.stepMood(1)}>
        <Icon name="forward" />
      </button>
      <button type="button" class="text-button" onClick={() => on.pickMood(undefined)}>
        {t('moods_clear')}
      </button>
    </div>
  );
});
