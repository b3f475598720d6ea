import type { TextKey } from '../../utils/i18n/texts.ts';
import { useText } from '../shared/text-context.ts';

interface Table {
  /** Read out as the table's name. */
  caption: string;
  /** The first column names its row. */
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly string[]; mark?: string; host?: string }[];
}

/** A table that becomes one card a row where there is no room. */
function Table({ caption, columns, rows }: Table) {
  return (
    <table class="facts">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, mark, host }) => (
          <tr key={id} data-row={id}>
            <th scope="row">
              {cells[0]}
              {host && <code>{host}</code>}
            </th>
            {cells.slice(1).map((cell, index) => (
              <td key={columns[index + 1]}>
                <span class="cell-name" aria-hidden="true">
                  {columns[index + 1]}
                </span>
                <span>
                  {mark && index === 0 && <span class="tag first">{mark}</span>}
                  {cell}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A row of utils/domain/requests-table.ts, as far as it is shown. */
export interface ShownRequest {
  id: string;
  host: string | null;
  trigger: 'by_itself' | 'click';
  to: TextKey;
  when: TextKey;
  sent: TextKey;
}

/** What leaves the device: where to, when, what. */
export function RequestsTable({ requests }: { requests: readonly ShownRequest[] }) {
  const t = useText();
  return (
    <Table
      caption={t('request_caption')}
      columns={[t('request_to'), t('request_when'), t('request_sent')]}
      rows={requests.map((row) => ({
        id: row.id,
        host: row.host ?? undefined,
        cells: [t(row.to), t(row.when), t(row.sent)],
        mark: row.trigger === 'click' ? t('request_on_click') : undefined,
      }))}
    />
  );
}

export interface ShownReading {
  id: string;
  what: TextKey;
  when: TextKey;
  kept: TextKey;
}

/** What is read on the device, and what of it is kept. */
export function ReadingsTable({ readings }: { readings: readonly ShownReading[] }) {
  const t = useText();
  return (
    <Table
      caption={t('read_caption')}
      columns={[t('read_what'), t('read_when'), t('read_kept')]}
      rows={readings.map((row) => ({ id: row.id, cells: [t(row.what), t(row.when), t(row.kept)] }))}
    />
  );
}
