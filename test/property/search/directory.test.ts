import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { housePresets } from '../../../renderer/domain/house-presets';
import { topicTable } from '../../../renderer/domain/topic-table';
import { Directory } from '../../../renderer/search/directory';
import { type DirectoryQuery, noFilters } from '../../../renderer/search/directory-query';
import { sampleCrowdRows } from '../../support/sample-crowd';

const context = { houses: housePresets, topics: topicTable, partnerships: [] };
const rows = sampleCrowdRows(60, 3);
const others = sampleCrowdRows(60, 4); // The same ids, other people.
const step = fc.record({
  action: fc.constantFrom('put', 'replace', 'trash', 'remove'),
  from: fc.integer({ min: 0, max: 59 }),
  count: fc.integer({ min: 1, max: 40 }),
});
const queries: DirectoryQuery[] = (['name', 'role', 'house', 'confirmed', 'relevance'] as const).flatMap(
  (column) =>
    ['', 'beispiel', 'mul', '077', 'brandwer'].map((text) => ({
      text,
      filters: noFilters,
      sort: { column, direction: column === 'role' ? 'descending' : 'ascending' },
      language: 'de',
      offset: 0,
      limit: 100,
    })),
);

describe('a directory', () => {
  it('answers after any changes as one that was filled afresh', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const directory = new Directory(context);
        const expected = new Map<string, (typeof rows)[number]>();
        for (const { action, from, count } of steps) {
          const slice = (action === 'replace' ? others : rows).slice(from, from + count);
          if (action === 'remove') directory.remove(slice.map(({ id }) => id));
          else directory.upsert(action === 'trash' ? slice.map((row) => ({ ...row, deletedAt: 1 })) : slice);
          for (const row of slice) {
            if (action === 'remove' || action === 'trash') expected.delete(row.id);
            else expected.set(row.id, row);
          }
          // Asking between changes makes the directory keep orders that it must then mend.
          directory.query(queries[from % queries.length] as DirectoryQuery);
        }
        const fresh = new Directory(context);
        fresh.upsert([...expected.values()]);
        for (const query of queries) expect(directory.ids(query)).toEqual(fresh.ids(query));
        expect(directory.size).toBe(expected.size);
      }),
      { numRuns: 30 },
    );
  });
});
