import type { Mood, MoodCounts } from '../../utils/domain/index.ts';
import { percents } from '../shared/format.ts';
import { memo } from '../shared/memo.ts';
import { MOODS, MoodMark } from '../shared/mood-mark.tsx';
import { useText } from '../shared/text-context.ts';

interface MoodBarProps {
  moods: MoodCounts | undefined;
  /** Where comments can be made to stand out by their mood: the one that is, and the way to. */
  picked?: Mood | undefined;
  pick?: ((mood: Mood) => void) | undefined;
}

/**
 * The shares of each mood as one bar, with a legend in shapes and words; the room for both while comments are read. Nothing
 * where no comment was judged.
 */
export const MoodBar = memo(function MoodBar({ moods, picked, pick }: MoodBarProps) {
  const t = useText();
  if (!moods) return <Reading />;
  const shares = percents(MOODS.map((mood) => moods[mood]));
  if (shares.every((share) => share === 0)) return null;
  return (
    <div class="moods" data-part="mood">
      <div class={picked ? 'mood-bar picked' : 'mood-bar'} aria-hidden="true">
        {MOODS.map(
          (mood, i) =>
            shares[i]! > 0 &&
            (pick ? (
              <button
                key={mood}
                type="button"
                tabIndex={-1}
                class={mood === picked ? `${mood} on` : mood}
                style={{ flexGrow: shares[i] }}
                onClick={() => pick(mood)}
              />
            ) : (
              <span key={mood} class={mood} style={{ flexGrow: shares[i] }} />
            )),
        )}
      </div>
      <ul class="legend" aria-label={t('panel_moods')}>
        {MOODS.map((mood, i) => (
          <li key={mood}>
            {pick ? (
              <button type="button" aria-pressed={mood === picked} onClick={() => pick(mood)}>
                <Share mood={mood} share={shares[i]!} />
              </button>
            ) : (
              <Share mood={mood} share={shares[i]!} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
});

function Share({ mood, share }: { mood: Mood; share: number }) {
  const t = useText();
  return (
    <>
      <MoodMark mood={mood} />
      {t(`mood_${mood}`)} <b>{share}%</b>
    </>
  );
}

/** As high as the bar with its legend, so that nothing below it moves when they come. */
function Reading() {
  return (
    <div class="moods waits" aria-hidden="true">
      <div class="mood-bar">
        <span />
      </div>
      <p class="legend">&nbsp;</p>
    </div>
  );
}
