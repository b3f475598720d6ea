import { useText } from '../shared/text.ts';
import type { FavoritesCallbacks, FavoritesProps } from './props.ts';

interface Props {
  broken: FavoritesProps['broken'];
  on: Pick<FavoritesCallbacks, 'dropBroken'>;
}

/** Rows that are shown; the rest can be deleted with them. */
const SHOWN = 20;

/** Records that cannot be shown, with what is left of their names, and how to be rid of them. */
export function Broken({ broken, on }: Props) {
  const t = useText();
  if (broken.length === 0) return null;
  return (
    <details class="broken" data-part="broken" open={broken.length <= 3}>
      <summary>{t('broken_favorites', broken.length)}</summary>
      <p>{t('broken_favorites_why')}</p>
      <ul>
        {broken.slice(0, SHOWN).map(({ key, title }, index) => (
          <li key={index}>
            <span dir="auto">{title || t('broken_nameless')}</span>
            <button type="button" class="button quiet" onClick={() => on.dropBroken([key])}>
              {t('broken_delete')}
            </button>
          </li>
        ))}
      </ul>
      {broken.length > 1 && (
        <button type="button" class="button" onClick={() => on.dropBroken(broken.map(({ key }) => key))}>
          {t('broken_delete_all', broken.length)}
        </button>
      )}
    </details>
  );
}
