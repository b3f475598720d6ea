import { useRef, useState } from 'preact/hooks';
import type { ModelSummary, SiteMode } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import type { TextKey } from '../../utils/i18n/texts.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { removeAllSites, removeSite, requestSite } from '../../utils/permissions/site-access.ts';
import type { Settings } from '../../utils/storage/settings.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { Choice } from '../shared/controls/choice.tsx';
import { ErrorNote, Note } from '../shared/controls/note.tsx';
import { useText } from '../shared/text-context.ts';
import { useSaving } from '../shared/use-saving.ts';
import { saveSettings } from '../shared/use-settings.ts';
import { Everywhere } from './everywhere.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { parseTypedSite, type SiteRow, siteRows, urlOfSite } from './site-rows.ts';
import { useEverywhere } from './use-everywhere.ts';
import { useGrantedSites, useGrants } from './use-grants.ts';

/** The global default, and the sites that were set or may be read. */
export function SitesSection({
  settings,
  models = [],
}: {
  settings: Settings;
  models?: readonly ModelSummary[] | undefined;
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
    <OptionsSection
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
        <OptionsRow label={t('options_all_sites')} hint={t('options_all_sites_hint')}>
          <ControlButton onClick={() => run(() => removeAllSites())}>{t('options_all_sites_revoke')}</ControlButton>
        </OptionsRow>
      )}
      <div class="row tall">
        <h3 class="row-label">{t('options_site_list')}</h3>
        <SiteList
          sites={sites}
          onMode={(host, mode) => setMode(urlOfSite(host), host, mode)}
          onAllow={(host) => setMode(urlOfSite(host), host, 'on')}
          onRemove={remove}
        />
        <AddSite
          siteOf={parseTypedSite}
          onAdd={(url) => setMode(url, new URL(url).hostname.replace(/^www\./, ''), 'on')}
        />
        <Note>{word && t(...word)}</Note>
        <ErrorNote error={error} />
      </div>
    </OptionsSection>
  );
}

interface Props {
  sites: readonly SiteRow[];
  /** Both run inside the click: they may ask the browser for a permission right there. */
  onMode: (host: string, mode: SiteMode) => void;
  onAllow: (host: string) => void;
  onRemove: (host: string) => void;
}

/** The sites with a setting of their own. */
export function SiteList({ sites, onMode, onAllow, onRemove }: Props) {
  const t = useText();
  const modes = [
    { value: 'on', label: t('options_mode_on') },
    { value: 'click', label: t('options_mode_click') },
    { value: 'off', label: t('options_mode_off') },
  ] as const;
  return (
    <ul class="sites">
      {sites.map(({ host, name, mode, granted, builtIn }) => (
        <li key={host} class="site">
          <div class="site-name">
            <strong>{name ?? host}</strong>
            <span class="hint">
              {name && `${host} · `}
              {granted === undefined ? '…' : t(granted ? 'options_site_granted' : 'options_site_not_granted')}
              {granted === false && mode === 'on' && (
                <button type="button" class="inline" onClick={() => onAllow(host)}>
                  {t('options_allow')}
                </button>
              )}
            </span>
          </div>
          <div class="site-controls">
            <Choice
              name={`mode-${host}`}
              label={t('options_site_mode', name ?? host)}
              value={mode}
              options={modes}
              onChange={(next) => onMode(host, next)}
            />
            {builtIn ? (
              <span class="site-remove" />
            ) : (
              <ControlButton
                look="quiet"
                class="site-remove"
                aria-label={t('options_site_remove_label', host)}
                onClick={() => onRemove(host)}
              >
                {t('options_site_remove')}
              </ControlButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AddSiteProps {
  /** The site of what was typed, as an address; null where it is none. */
  siteOf: (typed: string) => string | null;
  /** Runs inside the click: it may ask the browser for a permission right there. */
  onAdd: (url: string) => void;
}

/** A field for one more site. */
export function AddSite({ siteOf, onAdd }: AddSiteProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const url = siteOf(typed);
    setWrong(!url);
    if (!url) return field.current?.focus();
    onAdd(url);
    setTyped('');
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label class="sr" for="add-site">
        {t('options_site_add_label')}
      </label>
      <input
        ref={field}
        id="add-site"
        class="field"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="example.com"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'add-site-wrong' : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ControlButton type="submit">{t('options_site_add')}</ControlButton>
      {wrong && (
        <p id="add-site-wrong" class="hint wrong" role="alert">
          {t('options_site_add_wrong')}
        </p>
      )}
    </form>
  );
}
