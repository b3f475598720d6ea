import { Everywhere } from '../../components/settings/everywhere.tsx';
import { Picture } from '../../components/settings/picture.tsx';
import { ReadingsTable, RequestsTable } from '../../components/settings/privacy-tables.tsx';
import { Section } from '../../components/settings/section.tsx';
import { Translators } from '../../components/settings/translators.tsx';
import { ErrorNote } from '../../components/shared/controls/note.tsx';
import { Page, Seal } from '../../components/shared/controls/page.tsx';
import { useText } from '../../components/shared/text.ts';
import { useEverywhere } from '../../utils/pages/use-everywhere.ts';
import { usePacks } from '../../utils/pages/use-packs.ts';
import { pageTextsFor, useSettings } from '../../utils/pages/use-settings.ts';
import { READS, REQUESTS } from '../../utils/requests-table.ts';
import type { Settings } from '../../utils/settings.ts';

const TRY_IT = 'https://news.ycombinator.com/';

/** The page that opens once, after the installation. */
export function Welcome() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <Page {...pageTextsFor(settings)} title="welcome_title">
      <Content settings={settings} />
    </Page>
  );
}

function Content({ settings }: { settings: Settings }) {
  const t = useText();
  const everywhere = useEverywhere();
  const packs = usePacks();
  return (
    <main class="welcome">
      <header class="hero">
        <div>
          <Seal size={36} />
          <h1>{t('welcome_headline')}</h1>
          <p class="lead">{t('welcome_lead')}</p>
          <a class="button primary big" href={TRY_IT}>
            {t('welcome_try')}
          </a>
        </div>
        <Picture />
      </header>

      <ol class="steps" aria-label={t('welcome_steps')}>
        {(['1', '2', '3'] as const).map((step) => (
          <li key={step}>
            <span class="step-number" aria-hidden="true">
              {step}
            </span>
            <h2>{t(`welcome_step_${step}`)}</h2>
            <p class="hint">{t(`welcome_step_${step}_hint`)}</p>
          </li>
        ))}
      </ol>

      <Section
        id="everywhere"
        title={t('welcome_choose')}
        lead={t('welcome_choose_lead')}
        savedAt={everywhere.saving.savedAt}
      >
        <div class="row tall">
          <Everywhere
            mode={settings.everywhere}
            granted={everywhere.granted}
            denied={everywhere.denied}
            onChange={everywhere.change}
          />
          <ErrorNote error={everywhere.saving.error} />
        </div>
      </Section>

      <Section id="translator" title={t('options_translator')} lead={t('welcome_translator_lead')}>
        <div class="row tall">
          <Translators rows={packs} />
        </div>
      </Section>

      <Section id="privacy" title={t('request_title')} lead={t('request_lead')}>
        <div class="row tall">
          <RequestsTable requests={REQUESTS} />
          <p class="hint">{t('request_foot')}</p>
        </div>
        <div class="row tall">
          <h3 class="row-label">{t('read_title')}</h3>
          <ReadingsTable readings={READS} />
        </div>
      </Section>

      <footer class="closing">
        <a class="button primary big" href={TRY_IT}>
          {t('welcome_try')}
        </a>
        <a href="/options.html">{t('welcome_options')}</a>
      </footer>
    </main>
  );
}
