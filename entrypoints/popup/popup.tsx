import { useState } from 'preact/hooks';
import { NoPage } from '../../components/popup/page-card.tsx';
import { plainClick, Recent } from '../../components/popup/recent.tsx';
import { Page } from '../../components/shared/controls/page.tsx';
import { useText } from '../../components/shared/text.ts';
import { browser } from '../../utils/browser.ts';
import { usePopupPage } from '../../utils/pages/use-popup-page.ts';
import { useRecent } from '../../utils/pages/use-recent.ts';
import { pageTextsFor, useSettings } from '../../utils/pages/use-settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { ThisPage } from './this-page.tsx';

/** The toolbar popup. `real`: it is one, and no tab; then it closes when its work is done. */
export function Popup({ real }: { real: boolean }) {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Page {...pageTextsFor(settings)} title="popup_title">
      <Content settings={settings} real={real} />
    </Page>
  );
}

function Content({ settings, real }: { settings: Settings; real: boolean }) {
  const t = useText();
  const [looks, setLooks] = useState(0);
  const page = usePopupPage(real, looks);
  const [query, setQuery] = useState('');
  const [version, setVersion] = useState(0);
  const { shown, found, tags } = useRecent(query, version);

  const done = () => real && window.close();
  const open = async (url: string) => {
    await browser.tabs.create({ url });
    done();
  };
  const link = (url: string) => (event: MouseEvent) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    void open(url);
  };
  if (!page) return null;
  return (
    <main class="popup">
      {page.kind === 'none' && <NoPage title={t('popup_none_title')}>{t('popup_none')}</NoPage>}
      {page.kind === 'hidden' && <NoPage title={t('popup_hidden_title')}>{t('popup_hidden')}</NoPage>}
      {page.kind === 'refused' && <NoPage title={t('popup_refused_title')}>{t('popup_refused')}</NoPage>}
      {page.kind === 'file' && <NoPage title={t('popup_file_title')}>{t('popup_file')}</NoPage>}
      {'tabId' in page && (
        <ThisPage
          page={page}
          settings={settings}
          suggestions={tags}
          onShown={done}
          onChanged={() => setLooks((n) => n + 1)}
          onFavorites={() => setVersion((v) => v + 1)}
        />
      )}
      <Recent favorites={shown} query={query} found={found} now={Date.now()} onQuery={setQuery} onOpen={open} />
      <nav class="foot" aria-label={t('popup_more')}>
        <a href="/favorites.html" target="_blank" rel="noreferrer" onClick={link('/favorites.html')}>
          {t('popup_favorites')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer" onClick={link('/options.html')}>
          {t('popup_options')}
        </a>
      </nav>
    </main>
  );
}
