import type { DaySpending } from '../../../utils/own-models/spending-report.ts';
import { moneyText } from '../../../utils/texts.ts';
import { numberText } from '../../shared/format.ts';
import { useText } from '../../shared/text.ts';

interface Props {
  /** The newest first; days without a call are not in it. */
  days: readonly DaySpending[];
}

/** What models took, day by day. */
export function SpendingTable({ days }: Props) {
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
