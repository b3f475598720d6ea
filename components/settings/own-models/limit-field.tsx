import { useEffect, useState } from 'preact/hooks';
import { numberText } from '../../shared/format.ts';
import { useText } from '../../shared/text.ts';

interface Props {
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
export function LimitField({ limit, unit, labelledBy, onChange }: Props) {
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
