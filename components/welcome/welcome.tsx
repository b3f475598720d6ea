import { PAGE_READS, REQUESTS } from '../../utils/domain/requests-table.ts';
import { HACKER_NEWS, homeUrl } from '../../utils/sites/registry.ts';
import type { Settings } from '../../utils/storage/settings.ts';
import { Everywhere } from '../options/everywhere.tsx';
import { OptionsSection } from '../options/options-section.tsx';
import { ReadingsTable, RequestsTable } from '../options/privacy-tables.tsx';
import { Translators } from '../options/translator-list.tsx';
import { useEverywhere } from '../options/use-everywhere.ts';
import { usePacks } from '../options/use-packs.ts';
import { ErrorNote } from '../shared/controls/note.tsx';
import { PageFrame, YoyakSeal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';
import { pageTextsFor, useSettings } from '../shared/use-settings.ts';

const TRY_IT = homeUrl(HACKER_NEWS);

/** The page that opens once, after the installation. */
export function Welcome() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <PageFrame {...pageTextsFor(settings)} title="welcome_title">
      <Content settings={settings} />
    </PageFrame>
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
          <YoyakSeal size={36} />
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

      <OptionsSection
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
      </OptionsSection>

      <OptionsSection id="translator" title={t('options_translator')} lead={t('welcome_translator_lead')}>
        <div class="row tall">
          <Translators rows={packs} />
        </div>
      </OptionsSection>

      <OptionsSection id="privacy" title={t('request_title')} lead={t('request_lead')}>
        <div class="row tall">
          <RequestsTable requests={REQUESTS} />
          <p class="hint">{t('request_foot')}</p>
        </div>
        <div class="row tall">
          <h3 class="row-label">{t('read_title')}</h3>
          <ReadingsTable readings={PAGE_READS} />
        </div>
      </OptionsSection>

      <footer class="closing">
        <a class="button primary big" href={TRY_IT}>
          {t('welcome_try')}
        </a>
        <a href="/options.html">{t('welcome_options')}</a>
      </footer>
    </main>
  );
}

/** A comment as grey lines: how deep, how long each line is in percent, and its mood. */
const COMMENTS = [
  { depth: 0, lines: [96, 88, 62], mood: 'good' },
  { depth: 1, lines: [92, 70], mood: null },
  { depth: 1, lines: [86, 94, 40], mood: 'bad' },
  { depth: 0, lines: [98, 76], mood: null },
] as const;

/** A thread with its badges and the panel beside it, drawn small. */
function Picture() {
  const t = useText();
  return (
    <div class="picture" role="img" aria-label={t('welcome_picture')}>
      <div>
        {COMMENTS.map(({ depth, lines, mood }) => (
          <div key={lines.join()} class="pic-comment" style={{ marginInlineStart: `${depth * 14}px` }}>
            <span class="pic-by">
              <i class="pic-name" />
              {mood === 'good' && <span class="pic-badge good">▲ {t('welcome_pic_positive')}</span>}
              {mood === 'bad' && <span class="pic-badge bad">▼ {t('welcome_pic_negative')}</span>}
            </span>
            {lines.map((width) => (
              <i key={width} class="pic-line" style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
      <div class="pic-panel">
        <span class="pic-title">{t('welcome_pic_title')}</span>
        <ul>
          {(['1', '2', '3', '4', '5'] as const).map((n) => (
            <li key={n}>{t(`welcome_pic_${n}`)}</li>
          ))}
        </ul>
        <span class="pic-heading">{t('welcome_pic_digest')}</span>
        <span class="pic-mood">
          <i class="good" />
          <i class="even" />
          <i class="bad" />
        </span>
      </div>
    </div>
  );
}
