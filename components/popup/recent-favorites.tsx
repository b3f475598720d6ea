import type { Favorite } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import { ageText } from '../shared/format.ts';
import { encodePart, webUrl } from '../shared/links.ts';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';

interface Props {
  /** Null before they were read. */
  favorites: readonly Favorite[] | null;
  query: string;
  /** How many were found in all; null where nothing is searched. */
  found: number | null;
  now: number;
  onQuery: (query: string) => void;
  /** Opens an address in a tab of its own. */
  onOpen: (url: string) => void;
}

/** A plain click is ours; with a modifier it is the browser's. */
export const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

function Row({ favorite, now, onOpen }: { favorite: Favorite; now: number; onOpen: Props['onOpen'] }) {
  const t = useText();
  const address = webUrl(favorite.url);
  const kept = `/favorites.html#${encodePart(favorite.id)}`;
  const open = (url: string) => (event: MouseEvent) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    onOpen(url);
  };
  return (
    <li class="favorite" data-part="favorite">
      <a
        class="favorite-title"
        href={address}
        target="_blank"
        rel="noreferrer"
        onClick={address ? open(address) : undefined}
      >
        <NoBreakText text={favorite.title} />
      </a>
      <span class="favorite-meta">
        <span>{favorite.siteName || hostOf(favorite.url)}</span>
        <span>{ageText(new Date(favorite.savedAt).toISOString(), now, t)}</span>
        {(favorite.summary || favorite.digest) && (
          <a class="favorite-kept" href={kept} target="_blank" rel="noreferrer" onClick={open(kept)}>
            {t('popup_kept_summary')}
          </a>
        )}
      </span>
    </li>
  );
}

/** The favorites saved last, or what a search finds. */
export function RecentFavorites({ favorites, query, found, now, onQuery, onOpen }: Props) {
  const t = useText();
  const none = favorites?.length === 0;
  const empty = none && !query.trim();
  return (
    <section class="part recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t(query.trim() ? 'popup_found' : 'popup_recent')}</h2>
      {!empty && (
        <input
          type="search"
          class="field"
          data-part="search"
          aria-label={t('popup_search')}
          placeholder={t('popup_search_hint')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      )}
      <p role="status" class={none ? 'hint' : 'unseen'}>
        {empty
          ? t('popup_recent_none')
          : none
            ? t('popup_found_none')
            : found !== null && t('popup_found_count', found)}
      </p>
      <ul>
        {favorites?.map((favorite) => (
          <Row key={favorite.id} favorite={favorite} now={now} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
