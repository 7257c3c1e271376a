import type { Table } from 'dexie';

/**
 * Hands out every row of a table, as it is at one moment, in slices of `size`. A cursor asks the database anew for every
 * few rows, which takes many times as long; all rows at once need not fit into memory.
 */
export async function eachRow<Row extends { id: string }>(
  table: Table<Row, string>,
  take: (row: Row) => void,
  size = 1000,
): Promise<void> {
  await table.db.transaction('r', table, async () => {
    let last: string | undefined;
    for (let isMore = true; isMore; ) {
      const rows = await (last === undefined ? table.orderBy(':id') : table.where(':id').above(last))
        .limit(size)
        .toArray();
      for (const row of rows) take(row);
      last = rows.at(-1)?.id;
      isMore = rows.length === size;
    }
  });
}
