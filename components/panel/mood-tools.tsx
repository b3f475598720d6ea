import { Icon } from '../shared/icons.tsx';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import { MoodPlot } from './mood-plot.tsx';
import type { MoodView } from './props.ts';

const EXTREMES = ['positive', 'negative', 'disputed'] as const;

/** What moods are good for on the page: the walk through the picked one, the threads that stand out, the course over time. */
export const MoodTools = pure(function MoodTools({ view }: { view: MoodView }) {
  const t = useText();
  const { on } = useTools();
  const found = EXTREMES.flatMap((kind) => {
    const id = view.extremes[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  return (
    <div class="mood-tools">
      {view.picked && <Walk view={view} />}
      {found.length > 0 && (
        <ul class="extremes">
          {found.map(({ kind, id }) => (
            <li key={kind}>
              <button type="button" onClick={() => on.jump({ kind: 'comment', id })}>
                {t(`moods_${kind}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {view.overTime.length > 0 && <MoodPlot slices={view.overTime} />}
    </div>
  );
});

function Walk({ view: { of, at } }: { view: MoodView }) {
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
}
