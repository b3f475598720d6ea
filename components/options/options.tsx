import { useEffect } from 'preact/hooks';
import type { Settings } from '../../utils/storage/settings.ts';
import { PageFrame, YoyakSeal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { pageTextsFor, useSettings } from '../shared/use-settings.ts';
import { DisplaySection } from './display-section.tsx';
import { EnginesSection } from './engines-section.tsx';
import { ModelUse, saysUse } from './llm/model-use.tsx';
import { useUserModels } from './llm/use-user-models.ts';
import { PrivacySection } from './privacy-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StorageSection } from './storage-section.tsx';

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
    <PageFrame {...pageTextsFor(settings)} title="options_title">
      <Content settings={settings} />
    </PageFrame>
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
  const own = useUserModels(settings);
  useEffect(() => {
    followHash();
    addEventListener('hashchange', followHash);
    return () => removeEventListener('hashchange', followHash);
  }, []);
  return (
    <div class="options">
      <nav class="side" aria-label={t('options_nav')}>
        <p class="brand">
          <YoyakSeal size={26} /> Yoyak
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
