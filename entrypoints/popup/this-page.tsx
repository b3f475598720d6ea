import { EditFavorite } from '../../components/popup/edit-favorite.tsx';
import { PageHead, StarButton, SummariseButton } from '../../components/popup/page-card.tsx';
import { SiteModes } from '../../components/popup/site-mode.tsx';
import { Button } from '../../components/shared/controls/button.tsx';
import { ErrorNote, Note } from '../../components/shared/controls/note.tsx';
import { useText } from '../../components/shared/text.ts';
import { toPlain } from '../../utils/errors.ts';
import { requestOwn } from '../../utils/messages.ts';
import type { PopupPage, WebPage } from '../../utils/pages/popup-page.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { useSiteMode } from '../../utils/pages/use-site-mode.ts';
import { useStar } from '../../utils/pages/use-star.ts';
import type { Settings } from '../../utils/settings.ts';

interface Props {
  page: WebPage & Pick<PopupPage, 'kind'>;
  settings: Settings;
  /** Tags used elsewhere. */
  suggestions: readonly string[];
  /** The panel is there. */
  onShown: () => void;
  /** The tab shows another page by now. */
  onChanged: () => void;
  /** Favorites came, went or changed. */
  onFavorites: () => void;
}

/** What can be done on the page the popup is about. */
export function ThisPage({ page, settings, suggestions, onShown, onChanged, onFavorites }: Props) {
  const t = useText();
  const site = useSiteMode(page, settings);
  const star = useStar(page, onFavorites);
  const showing = useSaving();
  const { favorite, removed } = star;

  const show = () =>
    showing.run(async () => {
      try {
        const { tabId, url, documentId } = page;
        await requestOwn('showPanelIn', { tabId, url, ...(documentId && { documentId }) });
      } catch (error) {
        if (toPlain(error).code === 'page_changed') onChanged();
        throw error;
      }
      onShown();
    });
  return (
    <>
      <PageHead host={page.host} title={page.title}>
        <StarButton
          saved={!!favorite}
          disabled={favorite === undefined || page.incognito}
          onPress={() => (favorite ? star.remove(favorite) : star.save())}
        />
      </PageHead>
      <div class="part act">
        {page.kind === 'topic' && <p class="hint">{t('popup_topic')}</p>}
        {page.kind === 'list' && <p class="hint">{t('popup_list')}</p>}
        {(page.kind === 'article' || page.kind === 'thread') && <SummariseButton busy={showing.busy} onShow={show} />}
        <ErrorNote error={showing.error} />
        {page.incognito && <p class="hint">{t('popup_incognito')}</p>}
        <Note>
          {removed && (
            <>
              {t('popup_removed')}
              <Button onClick={() => star.undo(removed)}>{t('popup_undo')}</Button>
            </>
          )}
        </Note>
        <ErrorNote error={star.error} />
      </div>
      {favorite && (
        <EditFavorite
          key={favorite.id}
          favorite={favorite}
          suggestions={suggestions}
          savedAt={star.savedAt}
          onEdit={(change) => star.edit(favorite.id, change)}
        />
      )}
      {page.host && (
        <SiteModes
          mode={site.mode}
          topic={page.kind === 'topic'}
          untouched={page.untouched ? t(`popup_why_${page.untouched}`) : undefined}
          lacking={site.lacking}
          denied={site.denied}
          onChange={site.change}
        >
          <ErrorNote error={site.error} />
        </SiteModes>
      )}
    </>
  );
}
