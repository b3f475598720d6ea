import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/i18n/texts.ts';
import { FORMATS } from '../../utils/storage/favorites/formats/index.ts';
import { PageFrame } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { pageTextsFor, useSettings } from '../shared/use-settings.ts';
import { FavoritesPage } from './favorites-page.tsx';
import { useFavorites } from './use-favorites.ts';
import { useFavoritesPage } from './use-favorites-page.ts';

/** The favorites page. */
export function Favorites() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <PageFrame {...pageTextsFor(settings)} title="favorites_title">
      <Content />
    </PageFrame>
  );
}

const FORMAT_LINES = FORMATS.map(({ id }) => ({ id, label: `favorites_format_${id}` as TextKey }));

function Content() {
  const t = useText();
  const [opened, open] = useHash();
  const favorites = useFavorites();
  const { sayings, verbs } = useFavoritesPage(favorites, open, t);
  const now = useMemo(() => Date.now(), [favorites.list]);
  return (
    <FavoritesPage
      favorites={favorites.list}
      broken={favorites.broken}
      problem={favorites.problem}
      search={favorites.search}
      opened={opened}
      now={now}
      sayings={sayings}
      formats={FORMAT_LINES}
      on={verbs}
    />
  );
}

function read(): string | null {
  const coded = location.hash.slice(1);
  try {
    return decodeURIComponent(coded) || null;
  } catch {
    return coded; // a stray % is nobody's name, and no reason to show nothing
  }
}

/** The part that the address names after `#`, kept up to date, and how to name another without a step in the history. */
function useHash(): [string | null, (name: string | null) => void] {
  const [name, setName] = useState(read);
  useEffect(() => {
    const follow = () => setName(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const replace = (next: string | null) => {
    history.replaceState(null, '', next === null ? location.pathname : `#${encodeURIComponent(next.toWellFormed())}`);
    setName(next);
  };
  return [name, replace];
}
