import { useEffect } from 'preact/hooks';
import { Page, Seal } from '../../components/shared/controls/page.tsx';
import { useText } from '../../components/shared/text.ts';
import { useOwnModels } from '../../utils/pages/use-own-models.ts';
import { pageTextsFor, useSettings } from '../../utils/pages/use-settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { DisplaySection } from './display.tsx';
import { EnginesSection } from './engines.tsx';
import { ModelUse, saysUse } from './model-use.tsx';
import { PrivacySection } from './privacy.tsx';
import { ShortcutsSection } from './shortcuts.tsx';
import { SitesSection } from './sites.tsx';
import { StorageSection } from './storage.tsx';

const SECTIONS = [
  ['engines', 'options_engines'],
  ['model-use', 'models_use'],
  ['sites', 'options_sites'],
  ['display', 'options_display'],
  ['privacy', 'options_privacy'],
  ['storage', 'options_storage'],
  ['shortcuts', 'options_shortcuts'],
] as const;

/** The options page. */
export function Options() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Page {...pageTextsFor(settings)} title="options_title">
      <Content settings={settings} />
    </Page>
  );
}

/** Leads to the part that the address names, once it is there; the reader's keyboard goes with it. */
function followHash(): void {
  const part = document.getElementById(location.hash.slice(1));
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}

function Content({ settings }: { settings: Settings }) {
  const t = useText();
  const own = useOwnModels(settings);
  useEffect(() => {
    followHash();
    addEventListener('hashchange', followHash);
    return () => removeEventListener('hashchange', followHash);
  }, []);
  return (
    <div class="options">
      <nav class="side" aria-label={t('options_nav')}>
        <p class="brand">
          <Seal size={26} /> Yoyak
        </p>
        <ul>
          {SECTIONS.filter(([id]) => id !== 'model-use' || saysUse(own)).map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{t('options_title')}</h1>
        <EnginesSection settings={settings} own={own} />
        <ModelUse settings={settings} own={own} />
        <SitesSection settings={settings} models={own.models} />
        <DisplaySection settings={settings} />
        <PrivacySection models={own.models} />
        <StorageSection />
        <ShortcutsSection />
      </main>
    </div>
  );
}
