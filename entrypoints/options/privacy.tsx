import { ReadingsTable, RequestsTable } from '../../components/settings/privacy-tables.tsx';
import { Section } from '../../components/settings/section.tsx';
import { useText } from '../../components/shared/text.ts';
import { READS, REQUESTS } from '../../utils/requests-table.ts';

/** What is read, and what leaves the device. */
export function PrivacySection() {
  const t = useText();
  return (
    <Section id="privacy" title={t('options_privacy')} lead={t('request_lead')}>
      <div class="row tall">
        <h3 class="row-label">{t('request_title')}</h3>
        <RequestsTable requests={REQUESTS} />
        <p class="hint">{t('request_foot')}</p>
      </div>
      <div class="row tall">
        <h3 class="row-label">{t('read_title')}</h3>
        <ReadingsTable readings={READS} />
        <p class="hint">{t('read_foot')}</p>
      </div>
    </Section>
  );
}
