import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../shared/text.ts';

interface Props {
  /** US dollars a day; null: none. */
  limit: number | null;
  labelledBy: string;
  onChange(limit: number | null): void;
}

/** The day's limit in dollars, kept when the field is left; empty is no limit. */
export function LimitField({ limit, labelledBy, onChange }: Props) {
  const t = useText();
  const shown = limit === null ? '' : String(limit);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const value = Number(typed.replace(/[\s$,]/g, ''));
  const wrong = !(value >= 0 && value <= 100_000);
  const keep = () => {
    if (wrong) return;
    const next = typed.trim() === '' ? null : value;
    if (next !== limit) onChange(next);
  };
  return (
    <div class="limit">
      <span aria-hidden="true">$</span>
      <input
        class="field"
        inputMode="decimal"
        autocomplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'limit-wrong' : undefined}
        placeholder={t('models_limit_none')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {wrong && (
        <p id="limit-wrong" class="hint wrong" role="alert">
          {t('models_limit_wrong')}
        </p>
      )}
    </div>
  );
}
