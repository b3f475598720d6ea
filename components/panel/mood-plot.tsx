import { ageText } from '../shared/format.ts';
import { useText } from '../shared/text.ts';
import type { MoodView } from './props.ts';

const WIDTH = 240;
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
/** Between two slices. */
const GAP = 2;

/** The shares of positive comments above the line and of negative ones below it, slice by slice. */
export function MoodPlot({ slices }: { slices: MoodView['overTime'] }) {
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
