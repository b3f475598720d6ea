import { ageText } from '../shared/format.ts';
import { memo } from '../shared/memo.ts';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';
import type { MoodView } from './panel-props.ts';

const EXTREMES = ['positive', 'negative', 'disputed'] as const;

/** What the moods tell of the thread as a whole: the threads that stand out, the course over time. Nothing where they tell nothing. */
export const MoodMore = memo(function MoodMore({ view }: { view: MoodView }) {
  const t = useText();
  const { on } = usePanelTools();
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

const WIDTH = 240;
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
/** Between two slices. */
const GAP = 2;

/** The shares of positive comments above the line and of negative ones below it, slice by slice. */
function MoodPlot({ slices }: { slices: MoodView['overTime'] }) {
  const t = useText();
  const shares = slices.map(({ moods: { positive, neutral, negative } }) => {
    const total = positive + neutral + negative || 1;
    return { up: positive / total, down: negative / total };
  });
  const highest = Math.max(0.05, ...shares.flatMap(({ up, down }) => [up, down]));
  const step = WIDTH / shares.length;
  const now = Date.now();
  const [from, to] = [slices[0]!.from, slices.at(-1)!.from].map((time) => ageText(time, now, t)) as [string, string];
  return (
    <figure class="mood-plot">
      <figcaption>{t('moods_over_time')}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('moods_over_time_label', from, to)}
      >
        {shares.map(({ up, down }, i) => {
          const [above, below] = [up, down].map((share) => (share / highest) * (MIDDLE - 1)) as [number, number];
          const box = { x: i * step + GAP / 2, width: step - GAP };
          return (
            <g key={i}>
              <rect class="positive" {...box} y={MIDDLE - above} height={above} />
              <rect class="negative" {...box} y={MIDDLE} height={below} />
            </g>
          );
        })}
        <path d={`M0 ${MIDDLE}H${WIDTH}`} />
      </svg>
      <p aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </figure>
  );
}
