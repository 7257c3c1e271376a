import type { Migration } from './migration';

const prefix = 'draft:';

/**
 * Half-typed forms get a table of their own. Version 1 kept them among the meta rows (`draft:<form>`), where
 * every keystroke woke whoever watches meta. The rows move over; the old ones go only in the same step.
 */
export const drafts: Migration = {
  version: 2,
  name: 'drafts',
  stores: { drafts: 'key, at' },
  upgrade: async (transaction) => {
    const meta = transaction.table<{ key: string; value: unknown }, string>('meta');
    const old = await meta.where('key').startsWith(prefix).toArray();
    await transaction
      .table('drafts')
      .bulkPut(old.map((row) => ({ key: row.key.slice(prefix.length), value: row.value, at: 0 })));
    await meta.bulkDelete(old.map((row) => row.key));
  },
};
