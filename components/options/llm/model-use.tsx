import { useEffect, useState } from 'preact/hooks';
import type { DaySpending } from '../../../utils/domain/index.ts';
import { MAX_AUTOMATIC_RUNS_PER_HOUR, MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR } from '../../../utils/domain/limits.ts';
import { moneyText } from '../../../utils/i18n/texts.ts';
import type { Settings } from '../../../utils/storage/settings.ts';
import { ErrorNote, Note } from '../../shared/controls/note.tsx';
import { Switch } from '../../shared/controls/switch.tsx';
import { numberText } from '../../shared/format.ts';
import { useText } from '../../shared/text-context.ts';
import { useSaving } from '../../shared/use-saving.ts';
import { saveSettings } from '../../shared/use-settings.ts';
import { OptionsRow, OptionsSection } from '../options-section.tsx';
import type { useUserModels } from './use-user-models.ts';

interface Props {
  settings: Settings;
  own: ReturnType<typeof useUserModels>;
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
    <OptionsSection id="model-use" title={t('models_use')} lead={t('models_use_lead')} savedAt={savedAt}>
      <OptionsRow
        labelId="auto-threads"
        label={t('models_auto_threads')}
        hint={t('models_auto_hint', MAX_AUTOMATIC_RUNS_PER_SITE_AND_HOUR, MAX_AUTOMATIC_RUNS_PER_HOUR)}
      >
        <Switch
          labelledBy="auto-threads"
          checked={settings.ownThreads}
          onChange={(ownThreads) => run(() => saveSettings({ ownThreads }))}
        />
      </OptionsRow>
      <OptionsRow labelId="auto-articles" label={t('models_auto_articles')}>
        <Switch
          labelledBy="auto-articles"
          checked={settings.ownArticles}
          onChange={(ownArticles) => run(() => saveSettings({ ownArticles }))}
        />
      </OptionsRow>
      <OptionsRow labelId="limit-label" label={t('models_limit')} hint={t('models_limit_hint')}>
        <LimitField
          limit={settings.spendingLimit}
          unit="dollars"
          labelledBy="limit-label"
          onChange={(spendingLimit) => run(() => saveSettings({ spendingLimit }))}
        />
      </OptionsRow>
      <OptionsRow labelId="token-limit-label" label={t('models_token_limit')} hint={t('models_token_limit_hint')}>
        <LimitField
          limit={settings.dailyTokenLimit}
          unit="tokens"
          labelledBy="token-limit-label"
          onChange={(dailyTokenLimit) => run(() => saveSettings({ dailyTokenLimit }))}
        />
      </OptionsRow>
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
    </OptionsSection>
  );
}

interface SpendingTableProps {
  /** The newest first; days without a call are not in it. */
  days: readonly DaySpending[];
}

/** What models took, day by day. */
function SpendingTable({ days }: SpendingTableProps) {
  const t = useText();
  if (days.length === 0) return <p class="hint">{t('models_spending_none')}</p>;
  return (
    <table class="spending">
      <caption class="sr">{t('models_spending_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('models_day')}</th>
          <th scope="col">{t('models_tokens_in')}</th>
          <th scope="col">{t('models_tokens_out')}</th>
          <th scope="col">{t('models_cost')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, input, output, cost, unpriced }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>{numberText(input)}</td>
            <td>{numberText(output)}</td>
            <td>
              {moneyText(cost)}
              {unpriced > 0 && <span class="seam"> + {t('models_unpriced', numberText(unpriced))}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LimitFieldProps {
  /** A day; null: none. */
  limit: number | null;
  unit: keyof typeof UNITS;
  labelledBy: string;
  onChange(limit: number | null): void;
}

const UNITS = {
  dollars: { most: 100_000, shown: String, read: (value: number) => value },
  tokens: { most: 1_000_000_000_000, shown: numberText, read: Math.round },
} as const;

/** A day's limit, kept when the field is left; empty is no limit. */
function LimitField({ limit, unit, labelledBy, onChange }: LimitFieldProps) {
  const t = useText();
  const { most, shown: textOf, read } = UNITS[unit];
  const shown = limit === null ? '' : textOf(limit);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const value = Number(typed.replace(/[\s$,]/g, ''));
  const wrong = !(value >= 0 && value <= most);
  const wrongId = `${unit}-limit-wrong`;
  const keep = () => {
    if (wrong) return;
    const next = typed.trim() === '' ? null : read(value);
    if (next !== limit) onChange(next);
  };
  return (
    <div class="limit">
      {unit === 'dollars' && <span aria-hidden="true">$</span>}
      <input
        class="field"
        inputMode="decimal"
        autocomplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={wrong}
        aria-describedby={wrong ? wrongId : undefined}
        placeholder={t('models_limit_none')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {unit === 'tokens' && <span>{t('models_tokens_unit')}</span>}
      {wrong && (
        <p id={wrongId} class="hint wrong" role="alert">
          {t('models_limit_wrong')}
        </p>
      )}
    </div>
  );
}
