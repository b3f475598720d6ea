import { useState } from 'preact/hooks';
import type { Favorite, PlainError, SiteMode } from '../../utils/domain/index.ts';
import { toPlainError } from '../../utils/domain/user-error.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { setPendingSite } from '../../utils/permissions/pending-site.ts';
import { requestSite } from '../../utils/permissions/site-access.ts';
import { siteOfHost } from '../../utils/sites/registry.ts';
import { siteModeFor } from '../../utils/sites/site-policy.ts';
import type { Settings } from '../../utils/storage/settings.ts';
import { useGrants } from '../options/use-grants.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { ErrorNote, Note, SavedNote } from '../shared/controls/note.tsx';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { PageHead, StarButton, SummariseButton } from './page-card.tsx';
import type { PopupPage, WebPage } from './popup-page.ts';
import { SiteModes } from './site-modes.tsx';
import { TagField } from './tag-field.tsx';
import { useStar } from './use-star.ts';

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
        if (toPlainError(error).code === 'page_changed') onChanged();
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
              <ControlButton onClick={() => star.undo(removed)}>{t('popup_undo')}</ControlButton>
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

/** The mode of a page's site, and the verb to change it. */
export function useSiteMode(
  { url, host, untouched }: WebPage,
  settings: Settings,
): {
  mode: SiteMode;
  /** It is on, but the browser does not let it be read any more. */
  lacking: boolean;
  /** The reader was asked and said no, just now. */
  denied: boolean;
  error: PlainError | null;
  /** Call it inside the click: `on` asks the browser for the site right there, and changes nothing where that is denied. */
  change(mode: SiteMode): void;
} {
  const [denied, setDenied] = useState(false);
  const { error, run } = useSaving();
  const granted = useGrants([url]).get(url);
  const stored = siteModeFor(url, settings);
  const mode = untouched && stored === 'on' ? 'click' : stored;
  const free = granted ?? siteOfHost(host) !== undefined;

  const change = (next: SiteMode) => {
    const asks = next === 'on' && !free;
    const answer = asks ? requestSite(url) : Promise.resolve(true);
    if (asks) void setPendingSite(url);
    setDenied(false);
    void run(async () => {
      const allowed = await answer.catch(async (error) => {
        await setPendingSite(null);
        throw error;
      });
      if (allowed) return requestOwn('setSite', { url, mode: next });
      setDenied(true);
      await setPendingSite(null);
    });
  };
  return { mode, lacking: mode === 'on' && granted === false, denied, error, change };
}

interface EditFavoriteProps {
  favorite: Pick<Favorite, 'tags' | 'note'>;
  suggestions: readonly string[];
  savedAt: number | null;
  onEdit: (change: Pick<Favorite, 'tags' | 'note'>) => void;
}

/** Tags and note of a page that is kept already; every change is told at once. Give it a key: it keeps its own draft. */
export function EditFavorite({ favorite, suggestions, savedAt, onEdit }: EditFavoriteProps) {
  const t = useText();
  const [draft, setDraft] = useState(favorite);
  const edit = (change: Partial<typeof draft>) => {
    const next = { tags: draft.tags, note: draft.note, ...change };
    setDraft(next);
    onEdit(next);
  };
  return (
    <section class="part edit" aria-label={t('popup_edit')}>
      <p class="edit-head">
        <span>{t('popup_kept')}</span>
        <SavedNote at={savedAt} label={t('options_saved')} />
      </p>
      <TagField tags={draft.tags} suggestions={suggestions} onChange={(tags) => edit({ tags })} />
      <div>
        <label class="field-label" for="note-field">
          {t('popup_note')}
        </label>
        <textarea
          id="note-field"
          class="field"
          data-part="note"
          rows={2}
          placeholder={t('popup_note_hint')}
          value={draft.note}
          onInput={(event) => edit({ note: event.currentTarget.value })}
        />
      </div>
    </section>
  );
}
