import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import { MoodPlot } from './mood-plot.tsx';
import type { MoodView } from './props.ts';

const EXTREMES = ['positive', 'negative', 'disputed'] as const;

/** What the moods tell of the thread as a whole: the threads that stand out, the course over time. Nothing where they tell nothing. */
export const MoodMore = pure(function MoodMore({ view }: { view: MoodView }) {
  const t = useText();
  const { on } = useTools();
  const found = EXTREMES.flatMap((kind) => {
    const id = view.extremes[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  if (found.length + view.overTime.length === 0) return null;
  return (
    <div class="mood-more">
      {view.overTime.length > 0 && <MoodPlot slices={view.overTime} />}
      <ul class="extremes">
        {found.map(({ kind, id }) => (
          <li key={kind}>
            <button type="button" onClick={() => on.jump({ kind: 'comment', id })}>
              {t(`moods_${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
});
