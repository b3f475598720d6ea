import { useState } from 'preact/hooks';
import { AddSite } from '../../components/settings/add-site.tsx';
import { Everywhere } from '../../components/settings/everywhere.tsx';
import { Row, Section } from '../../components/settings/section.tsx';
import { SiteList } from '../../components/settings/site-list.tsx';
import { Button } from '../../components/shared/controls/button.tsx';
import { ErrorNote, Note } from '../../components/shared/controls/note.tsx';
import { useText } from '../../components/shared/text.ts';
import { requestOwn } from '../../utils/messages.ts';
import type { SiteMode } from '../../utils/model.ts';
import type { OwnModel } from '../../utils/own-models/masked.ts';
import { siteRows, siteTyped, urlOfSite } from '../../utils/pages/site-rows.ts';
import { useEverywhere } from '../../utils/pages/use-everywhere.ts';
import { useGrantedSites, useGrants } from '../../utils/pages/use-grants.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import { removeAllSites, removeSite, requestSite } from '../../utils/permissions/sites.ts';
import type { Settings } from '../../utils/settings.ts';
import { hostOf } from '../../utils/sites/canonical-url.ts';
import type { TextKey } from '../../utils/texts.ts';

/** The global default, and the sites that were set or may be read. */
export function SitesSection({
  settings,
  models = [],
}: {
  settings: Settings;
  models?: readonly OwnModel[] | undefined;
}) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  const everywhere = useEverywhere();
  const [word, setWord] = useState<readonly [key: TextKey, host: string] | null>(null);
  const servers = models.map(({ baseUrl }) => hostOf(baseUrl));
  // A model's server is no site, unless the reader made it one.
  const allowed = useGrantedSites().filter((host) => !servers.includes(host) || settings.sites[host]);
  const grants = useGrants(siteRows(settings, new Map(), allowed).map(({ host }) => urlOfSite(host)));
  const sites = siteRows(settings, grants, allowed);

  /** `on` asks the browser right in the click; a denial changes nothing. */
  const setMode = (url: string, host: string, mode: SiteMode) => {
    const site = sites.find((known) => known.host === host);
    const free = site?.granted ?? site?.builtIn;
    const allowed = mode === 'on' && !free ? requestSite(url) : Promise.resolve(true);
    setWord(null);
    return run(async () => {
      if (await allowed) await requestOwn('setSite', { url, mode });
      else setWord(['options_site_denied', host]);
    });
  };
  const remove = (host: string) =>
    run(async () => {
      await saveSettings({ sites: { [host]: null } });
      await removeSite(host);
      setWord(['options_site_removed', host]);
    });

  return (
    <Section
      id="sites"
      title={t('options_sites')}
      lead={t('options_sites_lead')}
      savedAt={Math.max(savedAt ?? 0, everywhere.saving.savedAt ?? 0) || null}
    >
      <div class="row tall">
        <h3 class="row-label">{t('options_everywhere')}</h3>
        <Everywhere
          mode={settings.everywhere}
          granted={everywhere.granted}
          denied={everywhere.denied}
          onChange={everywhere.change}
        />
        <ErrorNote error={everywhere.saving.error} />
      </div>
      {everywhere.granted && (
        <Row label={t('options_all_sites')} hint={t('options_all_sites_hint')}>
          <Button onClick={() => run(() => removeAllSites())}>{t('options_all_sites_revoke')}</Button>
        </Row>
      )}
      <div class="row tall">
        <h3 class="row-label">{t('options_site_list')}</h3>
        <SiteList
          sites={sites}
          onMode={(host, mode) => setMode(urlOfSite(host), host, mode)}
          onAllow={(host) => setMode(urlOfSite(host), host, 'on')}
          onRemove={remove}
        />
        <AddSite siteOf={siteTyped} onAdd={(url) => setMode(url, new URL(url).hostname.replace(/^www\./, ''), 'on')} />
        <Note>{word && t(...word)}</Note>
        <ErrorNote error={error} />
      </div>
    </Section>
  );
}
