import type { MoodCounts } from '../../utils/model.ts';
import { percents } from '../shared/format.ts';
import { MOODS, MoodMark } from '../shared/mood.tsx';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';

/** The shares of each mood as one bar, with a legend in shapes and words; its room while comments are read. Nothing where no comment was judged. */
export const MoodBar = pure(function MoodBar({ moods }: { moods: MoodCounts | undefined }) {
  const t = useText();
  if (!moods) return <Reading />;
  const shares = percents(MOODS.map((mood) => moods[mood]));
  if (shares.every((share) => share === 0)) return null;
  return (
    <div class="moods" data-part="mood">
      <div class="mood-bar" aria-hidden="true">
        {MOODS.map((mood, i) => shares[i]! > 0 && <i key={mood} class={mood} style={{ flexGrow: shares[i] }} />)}
      </div>
      <ul class="legend" aria-label={t('panel_moods')}>
        {MOODS.map((mood, i) => (
          <li key={mood}>
            <MoodMark mood={mood} />
            {t(`mood_${mood}`)} <b>{shares[i]}%</b>
          </li>
        ))}
      </ul>
    </div>
  );
});

/** As high as the bar with its legend, so that nothing below it moves when they come. */
function Reading() {
  return (
    <div class="moods" aria-hidden="true">
      <div class="mood-bar">
        <i />
      </div>
      <p class="legend">&nbsp;</p>
    </div>
  );
}
