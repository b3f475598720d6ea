import { ReadingsTable, RequestsTable } from '../../components/settings/privacy-tables.tsx';
import { Section } from '../../components/settings/section.tsx';
import { useText } from '../../components/shared/text.ts';
import { hostOfModel } from '../../utils/own-models/address.ts';
import type { OwnModel } from '../../utils/own-models/masked.ts';
import { READS, requestsWith } from '../../utils/requests-table.ts';

/** What is read, and what leaves the device. */
export function PrivacySection({ models = [] }: { models: readonly OwnModel[] | undefined }) {
  const t = useText();
  const requests = requestsWith(models.map(({ baseUrl }) => hostOfModel(baseUrl)));
  return (
    <Section id="privacy" title={t('options_privacy')} lead={t('request_lead')}>
      <div class="row tall">
        <h3 class="row-label">{t('request_title')}</h3>
        <RequestsTable requests={requests} />
        <p class="hint">{t('request_foot')}</p>
      </div>
      <div class="row tall">
        <h3 class="row-label">{t('read_title')}</h3>
        <ReadingsTable readings={READS} />
        <p class="hint">{t('read_foot')}</p>
        <p class="hint">
          <a href="/licenses.txt" target="_blank" rel="noopener">
            {t('options_licenses')}
          </a>
        </p>
      </div>
    </Section>
  );
}
