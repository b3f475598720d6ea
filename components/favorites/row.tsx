import type { Favorite } from '../../utils/model.ts';
import type { Translate } from '../../utils/texts.ts';
import { counted } from '../panel/counted.tsx';
import { ageText, numberText } from '../shared/format.ts';
import { encodePart, hostOf } from '../shared/links.ts';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';

interface Props {
  favorite: Favorite;
  shown: boolean;
  now: number;
  /** By keyboard: the reader wants to be in the text. */
  onEnter(): void;
}

/** One favorite of the list: title, facts, the first bullet, tags. The whole row is one link. */
export const Row = pure(function Row({ favorite, shown, now, onEnter }: Props) {
  const t = useText();
  const { id, title, url, points, commentCount, savedAt, tags, note, summary } = favorite;
  const teaser = note.trim() || summary?.opening[0]?.text;
  return (
    <li class="row" data-part="favorite" data-id={id} data-shown={shown || undefined}>
      <a
        class="row-title"
        href={`#${encodePart(id)}`}
        aria-current={shown || undefined}
        tabIndex={shown ? 0 : -1}
        dir="auto"
        onClick={(event) => event.detail === 0 && onEnter()}
      >
        {title}
      </a>
      <p class="facts">
        {points !== undefined && <span class="points">{counted(t, 'panel_points', points, numberText(points))}</span>}
        {commentCount !== undefined && (
          <span>{counted(t, 'panel_comments', commentCount, numberText(commentCount))}</span>
        )}
        <span class="host">{hostOf(url)}</span>
        <span>{savedText(savedAt, now, t)}</span>
      </p>
      {teaser && (
        <p class={note.trim() ? 'teaser own' : 'teaser'} dir="auto">
          {teaser}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="row-tags" aria-label={t('favorites_tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </li>
  );
});

function savedText(savedAt: number, now: number, t: Translate): string {
  return now - savedAt < 60_000 ? t('favorites_just_now') : ageText(new Date(savedAt).toISOString(), now, t);
}
