import { useMemo } from 'preact/hooks';
import { FavoritesPage } from '../../components/favorites/favorites-page.tsx';
import { Page } from '../../components/shared/controls/page.tsx';
import { useText } from '../../components/shared/text.ts';
import { FORMATS } from '../../utils/favorites/formats/index.ts';
import { useFavorites } from '../../utils/pages/use-favorites.ts';
import { useFavoritesPage } from '../../utils/pages/use-favorites-page.ts';
import { useHash } from '../../utils/pages/use-hash.ts';
import { pageTextsFor, useSettings } from '../../utils/pages/use-settings.ts';
import type { TextKey } from '../../utils/texts.ts';

/** The favorites page. */
export function Favorites() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Page {...pageTextsFor(settings)} title="favorites_title">
      <Content />
    </Page>
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
