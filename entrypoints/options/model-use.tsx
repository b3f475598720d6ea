import { LimitField } from '../../components/settings/own-models/limit-field.tsx';
import { SpendingTable } from '../../components/settings/own-models/spending-table.tsx';
import { Row, Section } from '../../components/settings/section.tsx';
import { ErrorNote, Note } from '../../components/shared/controls/note.tsx';
import { Switch } from '../../components/shared/controls/switch.tsx';
import { numberText } from '../../components/shared/format.ts';
import { useText } from '../../components/shared/text.ts';
import { MAX_AUTOMATIC_RUNS_PER_HOUR, MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR } from '../../utils/limits.ts';
import type { useOwnModels } from '../../utils/pages/use-own-models.ts';
import { useSaving } from '../../utils/pages/use-saving.ts';
import { saveSettings } from '../../utils/pages/use-settings.ts';
import type { Settings } from '../../utils/settings.ts';
import { moneyText } from '../../utils/texts.ts';

interface Props {
  settings: Settings;
  own: ReturnType<typeof useOwnModels>;
}

/** Whether there is something to say of the use of own models: one is connected, or one was used. */
export const saysUse = ({ models = [], spending }: Props['own']): boolean =>
  spending !== undefined && models.length + spending.days.length > 0;

/** When the reader's model works, how much it may cost and what it cost. Not there before there is something to say. */
export function ModelUse({ settings, own }: Props) {
  const t = useText();
  const { savedAt, error, run } = useSaving();
  const { models = [], spending } = own;
  if (!spending || !saysUse(own)) return null;
  const { today, days } = spending;
  const used = models.find(({ id }) => id === settings.ownModel) ?? models[0];
  const automatic = settings.ownThreads || settings.ownArticles;
  const unpriced = automatic && used && !used.free && !used.price && settings.spendingLimit !== null;
  return (
    <Section id="model-use" title={t('models_use')} lead={t('models_use_lead')} savedAt={savedAt}>
      <Row
        labelId="auto-threads"
        label={t('models_auto_threads')}
        hint={t('models_auto_hint', MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR, MAX_AUTOMATIC_RUNS_PER_HOUR)}
      >
        <Switch
          labelledBy="auto-threads"
          checked={settings.ownThreads}
          onChange={(ownThreads) => run(() => saveSettings({ ownThreads }))}
        />
      </Row>
      <Row labelId="auto-articles" label={t('models_auto_articles')}>
        <Switch
          labelledBy="auto-articles"
          checked={settings.ownArticles}
          onChange={(ownArticles) => run(() => saveSettings({ ownArticles }))}
        />
      </Row>
      <Row labelId="limit-label" label={t('models_limit')} hint={t('models_limit_hint')}>
        <LimitField
          limit={settings.spendingLimit}
          unit="dollars"
          labelledBy="limit-label"
          onChange={(spendingLimit) => run(() => saveSettings({ spendingLimit }))}
        />
      </Row>
      <Row labelId="token-limit-label" label={t('models_token_limit')} hint={t('models_token_limit_hint')}>
        <LimitField
          limit={settings.dailyTokenLimit}
          unit="tokens"
          labelledBy="token-limit-label"
          onChange={(dailyTokenLimit) => run(() => saveSettings({ dailyTokenLimit }))}
        />
      </Row>
      <div class="row tall">
        <h3 class="row-label">{t('models_spending')}</h3>
        <p data-part="today">
          {t('models_spending_today', moneyText(today.cost), numberText(today.input + today.output))}
          {today.unpriced > 0 && ` · ${t('models_unpriced', numberText(today.unpriced))}`}
        </p>
        {today.heldCost !== undefined && today.heldCost > 0 && (
          <p class="hint" data-part="held">
            {t('models_spending_held', moneyText(today.heldCost))}
          </p>
        )}
        <details>
          <summary>{t('models_spending_days')}</summary>
          <SpendingTable days={days} />
        </details>
        <p class="hint">{t('models_spending_foot')}</p>
      </div>
      <Note kind="error">{unpriced && t('models_auto_unpriced')}</Note>
      <ErrorNote error={error} />
    </Section>
  );
}
