import type { Stance } from '../../utils/domain/index.ts';

/** Rows by label: one a line, `parent || reply`, ⏎ for a new line within. */
export type StanceTable = Record<Stance | 'none', string>;

export interface StanceRow {
  parent?: { text: string };
  comment: { text: string; depth: number };
  label: Stance | 'none';
}

/** The rows of a table; a reply without a parent is a top comment. */
export function stanceRows(table: StanceTable): StanceRow[] {
  return (Object.keys(table) as (Stance | 'none')[]).flatMap((label) =>
    table[label]
      .split('\n')
      .filter((line) => line !== '')
      .map((line): StanceRow => {
        const [parent = '', text = ''] = line.split('||').map((part) => part.trim().replaceAll('⏎', '\n'));
        return { ...(parent && { parent: { text: parent } }), comment: { text, depth: parent ? 1 : 0 }, label };
      }),
  );
}
