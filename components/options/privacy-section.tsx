import type { ModelSummary } from '../../utils/domain/index.ts';
import { PAGE_READS, requestsFor } from '../../utils/domain/requests-table.ts';
import { hostOfModel } from '../../utils/domain/user-model.ts';
import { useText } from '../shared/text-context.ts';
import { OptionsSection } from './options-section.tsx';
import { ReadingsTable, RequestsTable } from './privacy-tables.tsx';

/** What is read, and what leaves the device. */
export function PrivacySection({ models = [] }: { models: readonly ModelSummary[] | undefined }) {
  const t = useText();
  const requests = requestsFor(models.map(({ baseUrl }) => hostOfModel(baseUrl)));
  return (
    <OptionsSection id="privacy" title={t('options_privacy')} lead={t('request_lead')}>
      <div class="row tall">
        <h3 class="row-label">{t('request_title')}</h3>
        <RequestsTable requests={requests} />
        <p class="hint">{t('request_foot')}</p>
      </div>
      <div class="row tall">
        <h3 class="row-label">{t('read_title')}</h3>
        <ReadingsTable readings={PAGE_READS} />
        <p class="hint">{t('read_foot')}</p>
        <p class="hint">
          <a href="/licenses.txt" target="_blank" rel="noopener">
            {t('options_licenses')}
          </a>
        </p>
      </div>
    </OptionsSection>
  );
}
