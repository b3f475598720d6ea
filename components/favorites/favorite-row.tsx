import type { Favorite } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import type { Translate } from '../../utils/i18n/texts.ts';
import { countText } from '../panel/comment-count.tsx';
import { ageText, numberText } from '../shared/format.ts';
import { encodePart } from '../shared/links.ts';
import { memo } from '../shared/memo.ts';
import { useText } from '../shared/text-context.ts';

interface Props {
  favorite: Favorite;
  shown: boolean;
  now: number;
  /** By keyboard: the reader wants to be in the text. */
  onEnter(): void;
}

/** One favorite of the list: title, facts, the first bullet, tags. The whole row is one link. */
export const FavoriteRow = memo(function Row({ favorite, shown, now, onEnter }: Props) {
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
        {points !== undefined && <span class="points">{countText(t, 'panel_points', points, numberText(points))}</span>}
        {commentCount !== undefined && (
          <span>{countText(t, 'panel_comments', commentCount, numberText(commentCount))}</span>
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
