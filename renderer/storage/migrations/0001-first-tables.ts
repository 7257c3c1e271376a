import type { Migration } from './migration';

/** Contacts with their cards, houses, partnerships, own topics, the history, and input kept aside. */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  stores: {
    contacts: 'id, uid, change, deletedAt, [deletedAt+sortDe], [deletedAt+sortNl]',
    cards: 'id',
    houses: 'id',
    partnerships: 'id',
    topics: 'id',
    history: 'id, at',
    historyChanges: '[entry+table+record], [table+record+entry]',
    aside: 'id, at',
    meta: 'key',
  },
};
