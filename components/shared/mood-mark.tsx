import type { Mood } from '../../utils/domain/index.ts';
import { useText } from './text-context.ts';

export const MOODS: readonly Mood[] = ['positive', 'neutral', 'negative'];

const SHAPES: Record<Mood, string> = {
  positive: 'M5 1.2 9.4 9H.6z',
  neutral: 'M5 1.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8z',
  negative: 'M5 8.8.6 1h8.8z',
};

/** A mood as a shape in its colour; `named` adds the word for those who do not see it. */
export function MoodMark({ mood, named = false }: { mood: Mood; named?: boolean }) {
  const t = useText();
  return (
    <span class={`mark ${mood}`}>
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true" focusable="false">
        <path d={SHAPES[mood]} fill="currentColor" />
      </svg>
      {named && <span class="sr">{t(`mood_${mood}`)}: </span>}
    </span>
  );
}
